import { barPanel } from "../charts/bar-panel.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { grid, type Panel, stack } from "../charts/layout.ts";
import { signNotes } from "../charts/sign-notes.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { extentWithZero } from "../charts/value-axis.ts";
import { joinNotes } from "../charts/words.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";

const words = defineMessages("figures/table-1.origin", {
  label: { en: "Made in Hong Kong", "zh-hant": "港產品與轉口" },
  headline: {
    en: (n: NumberText) =>
      `Goods made in Hong Kong were ${n("domestic.share.first")} of its high-tech exports in ${n("trade.firstYear")} and ${n("domestic.share.latest")} in ${n("trade.latestYear")}; the rest were re-exports`,
    "zh-hant": (n) =>
      `香港的高科技產品出口，港產品在 ${n("trade.firstYear")} 年佔 ${n("domestic.share.first")}，${n("trade.latestYear")} 年佔 ${n("domestic.share.latest")}，其餘為轉口`,
  },
  alt: {
    en: (n: NumberText) =>
      `Bars from ${n("trade.firstYear")} to ${n("trade.latestYear")}, both panels on one scale: high-tech re-exports rise from ${n("reExports.first")} to ${n("reExports.latest")}; domestic exports, barely to be seen beside them, fall from ${n("domestic.first")} to ${n("domestic.latest")}.`,
    "zh-hant": (n) =>
      `${n("trade.firstYear")} 年至 ${n("trade.latestYear")} 年的棒形圖，兩圖比例相同：高科技產品轉口由 ${n("reExports.first")}升至 ${n("reExports.latest")}；港產品出口由 ${n("domestic.first")}跌至 ${n("domestic.latest")}，在圖中幾乎看不見。`,
  },
  measure: { en: "High-tech exports", "zh-hant": "高科技產品出口" },
  sameScale: { en: "same scale", "zh-hant": "比例相同" },
});

const origins = ["re_exports", "domestic_exports"];
const height = 170;

/** Re-exports and domestic exports on one scale. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const unit = moneyUnit("HKD_billions", "billion", context.languages);
  const all = origins.map((series) => levels(data, series));
  const [, highest] = extentWithZero(all.flat().map(numberOf));
  const density = highest / height;
  const wide = isWide(context);
  const panels = all.map((rows, index): Panel => ({
    title: namesOf(data, rows[0]!.series).short,
    note: index === 0 ? joinNotes(words.measure, unit.caption) : joinNotes(unit.caption, words.sameScale),
    plot: (each) => barPanel(each, rows, { unit, fill: color("exports"), density, height: wide ? height : 0 }),
  }));
  return stack(context, grid(context, panels, wide ? 2 : 1), ...signNotes(context, shows(data)));
}

const levels = (data: Dataset, series: string) => select(data, "table-1", { series, measure: "value" });
const shows = (data: Dataset): Observation[] => origins.flatMap((series) => levels(data, series));

export const view: View = {
  id: "origin",
  label: words.label,
  headline: sentence(words.headline, ["domestic.share.fell"]),
  alt: sentence(words.alt, ["reExports.replacedDomestic", "domestic.fell"]),
  shows,
  draw,
};
