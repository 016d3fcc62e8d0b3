import { barPanel } from "../charts/bar-panel.ts";
import type { ChartContext } from "../charts/context.ts";
import { label } from "../charts/label.ts";
import { heading, plot, stack } from "../charts/layout.ts";
import { extentWithZero } from "../charts/levels.ts";
import { atDots } from "../charts/numbers.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit, percentUnit } from "../charts/unit.ts";
import { yearFrame } from "../charts/year-frame.ts";
import { yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, select, spanOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import type { Measure } from "../data/vocabulary.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const messages = defineMessages("figures/table-1.balance", {
  label: { en: "Balance", "zh-hant": "貿易平衡" },
  ratio: { en: "Deficit as % of high-tech imports", "zh-hant": "逆差比對高科技產品進口" },
  percentOfImports: { en: "% of the value of high-tech imports", "zh-hant": "比對進口貨值的百分比" },
});

const balance = (data: Dataset, measure: Measure) => select(data, "table-1", { series: "trade_balance", measure });

/** The trade balance, and under it the deficit in percent of imports. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const amounts = balance(data, "value");
  const unit = moneyUnit(context, "table-1");
  const ratios = balance(data, "deficit_to_imports");
  const percent = percentUnit(messages.percentOfImports, { bare: true });
  const [lowest, highest] = extentWithZero(amounts);
  const { latest } = spanOf(data, "table-1");
  const frame = yearFrame(context, ratios, { height: 110, above: 26 });
  return stack(
    context,
    heading(context, { title: namesOf(data, "trade_balance").short, note: unit.caption }),
    6,
    barPanel(context, amounts, { unit, fill: color("balance"), density: (highest - lowest) / 150 }),
    18,
    heading(context, { title: messages.ratio, note: percent.caption }),
    plot(context, {
      ...frame.plot,
      marks: [
        frame.years,
        yearLine(ratios, { y: numberOf, stroke: color("balance") }),
        label(
          ratios,
          atDots({
            y: numberOf,
            text: percent.label,
            fill: color("balance"),
            strong: ({ year }) => year === latest,
          }),
        ),
      ],
    }),
  );
}

const shows = (data: Dataset): Observation[] => [...balance(data, "value"), ...balance(data, "deficit_to_imports")];

export const view: View = { id: "balance", label: messages.label, shows, draw };
