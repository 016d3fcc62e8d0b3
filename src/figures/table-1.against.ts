import { type ChartContext, isWide } from "../charts/context.ts";
import { heading, stack } from "../charts/layout.ts";
import { linePanel } from "../charts/line-panel.ts";
import { color } from "../charts/theme.ts";
import { indexBase, yearIndex } from "../charts/year-index.ts";
import { type Dataset, namesOf, select, spanOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";
import { highTechExports } from "./table-1.share.ts";

const messages = defineMessages("figures/table-1.against", {
  label: { en: "Against merchandise exports", "zh-hant": "與整體商品出口比較" },
  unit: {
    en: (year: number) => `Value, ${year} = ${indexBase}; computed by this site`,
    "zh-hant": (year) => `貨值，${year} 年＝${indexBase}；由本站計算`,
  },
});

const series = ["total_exports", "merchandise_exports"];
const fill = (row: Observation) => color(row.series === "total_exports" ? "exports" : "quiet");

/** High-tech exports against all merchandise exports, each as an index of its value in the first year. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = shows(data);
  const index = yearIndex(rows);
  const name = (row: Observation) =>
    row.series === "total_exports" ? highTechExports : namesOf(data, row.series).short;
  const height = isWide(context) ? 260 : 220;
  return stack(
    context,
    heading(context, { note: say(messages.unit, spanOf(data, "table-1").first) }),
    linePanel(context, rows, { unit: index, y: index.of, name, fill, height, starts: false }),
  );
}

const shows = (data: Dataset) => select(data, "table-1", { series, measure: "value" });

export const view: View = { id: "against", label: messages.label, shows, isIndex: true, draw };
