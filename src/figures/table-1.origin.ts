import { barPanel } from "../charts/bar-panel.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { enlargement } from "../charts/enlarge.ts";
import { grid, type Panel, stack } from "../charts/layout.ts";
import { signNotes } from "../charts/sign-notes.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { extentWithZero } from "../charts/value-axis.ts";
import { joinNotes, words as chartWords } from "../charts/words.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";

const words = defineMessages("figures/table-1.origin", {
  label: { en: "Re-exports and domestic exports", "zh-hant": "轉口與港產品出口" },
  alt: {
    en: (n: NumberText) =>
      `Bars over the years, each panel on its own scale: re-exports rise from ${n("reExports.first")} to ${n("reExports.latest")}, domestic exports fall from ${n("domestic.first")} to ${n("domestic.latest")}.`,
    "zh-hant": (n) =>
      `歷年棒形圖，兩格比例不同：轉口由 ${n("reExports.first")}升至 ${n("reExports.latest")}，港產品出口由 ${n("domestic.first")}跌至 ${n("domestic.latest")}。`,
  },
});

const origins = ["re_exports", "domestic_exports"];
const height = 170;

/** Re-exports and domestic exports, each on a scale that shows it. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const unit = moneyUnit("HKD_billions", "billion", context.languages);
  const all = origins.map((series) => levels(data, series));
  const [, highest] = extentWithZero(all.flat().map(numberOf));
  const density = highest / height;
  const panels = all.map((rows): Panel => {
    const factor = enlargement(density, rows.map(numberOf), height);
    return {
      title: namesOf(data, rows[0]!.series).short,
      note: factor === 1 ? unit.caption : joinNotes(unit.caption, say(chartWords.enlarged, factor)),
      plot: (each) => barPanel(each, rows, { unit, fill: color("exports"), density: density / factor, height }),
    };
  });
  return stack(context, grid(context, panels, isWide(context) ? 2 : 1), ...signNotes(context, shows(data)));
}

const levels = (data: Dataset, series: string) => select(data, "table-1", { series, measure: "value" });
const shows = (data: Dataset): Observation[] => origins.flatMap((series) => levels(data, series));

export const view: View = {
  id: "origin",
  label: words.label,
  alt: sentence(words.alt, ["reExports.replacedDomestic", "domestic.fell"]),
  shows,
  draw,
};
