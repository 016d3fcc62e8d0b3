import type { ChartContext } from "../charts/context.ts";
import { heading, stack } from "../charts/layout.ts";
import { linePanel } from "../charts/line-panel.ts";
import { color } from "../charts/theme.ts";
import { percentUnit } from "../charts/unit.ts";
import { type Dataset, select } from "../data/dataset.ts";
import { type Observation } from "../data/observation.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const messages = defineMessages("figures/table-1.share", {
  label: { en: "Share of merchandise exports and imports", "zh-hant": "佔商品出口及進口的比重" },
  unit: {
    en: "High-tech products as % of total merchandise exports, imports",
    "zh-hant": "高科技產品佔商品出口、進口總貨值的百分比",
  },
  /** Beside numbers of all merchandise, for which “total exports” alone would be taken. */
  imports: { en: "Imports, high-tech", "zh-hant": "高科技產品進口" },
  exports: { en: "Total exports, high-tech", "zh-hant": "高科技產品整體出口" },
});

/** What high-tech exports are called beside numbers of all merchandise. */
export const highTechExports = messages.exports;

const fill = ({ series }: Observation) => color(series === "imports" ? "imports" : "exports");

/** How much of all merchandise trade is in high-tech products: exports and imports on one scale. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = shows(data);
  const unit = percentUnit(messages.unit);
  const name = ({ series }: Observation) => (series === "imports" ? messages.imports : highTechExports);
  return stack(
    context,
    heading(context, { note: unit.caption }),
    linePanel(context, rows, { unit, name, fill, ticks: 5, height: 260 }),
  );
}

const shows = (data: Dataset) =>
  select(data, "table-1", { series: ["total_exports", "imports"], measure: "share_of_merchandise" });

export const view: View = { id: "share", label: messages.label, shows, draw };
