import * as Plot from "@observablehq/plot";
import { carry } from "../charts/carry.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { label } from "../charts/label.ts";
import { heading, plain, stack } from "../charts/layout.ts";
import { nameRows } from "../charts/name-rows.ts";
import { signNotes } from "../charts/words.ts";
import { measure } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { marked, moneyUnit } from "../charts/unit.ts";
import { extentWithZero } from "../charts/value-axis.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages } from "../i18n/messages.ts";
import { defaultView, type View } from "./figure.ts";

const words = defineMessages("figures/chart-2.years", {
  label: { en: "Years compared", "zh-hant": "各年比較" },
});

/** The balance by component in the first year and the latest, components in the order of the source. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = shows(data);
  const { first, latest } = spanOf(data, "chart-2");
  const unit = moneyUnit(context, "HKD_millions", "million");
  const names = new Map(seriesOf(data, "chart-2").map((series) => [series, namesOf(data, series).short]));
  const yearRoom = measure(String(latest)) + 12;
  const layout = nameRows(context, names, {
    bars: [...new Set([first, latest])],
    thickness: isWide(context) ? 18 : 16,
    gutter: 16 + yearRoom,
  });
  const domain = extentWithZero(rows.map(numberOf));
  const room = Math.max(...rows.map((row) => measure(marked(unit, row), undefined, true))) + 10;
  const inset = { insetLeft: domain[0] < 0 ? room : 0, insetRight: domain[1] > 0 ? room : 1 };
  const place = { fy: "series", y: "year", dy: -1 } as const;
  const number = { text: (row: Observation) => marked(unit, row), strong: ({ year }: Observation) => year === latest };
  const isLeft = (row: Observation) => (numberOf(row) ?? domain[0]) < 0;
  return stack(
    context,
    heading(context, { note: unit.caption }),
    Plot.plot({
      ...plain(context),
      ...layout.plot,
      x: { domain, ...inset },
      marks: [
        layout.names,
        Plot.barX(rows, carry({ fy: "series", y: "year", x1: 0, x2: numberOf, fill: color("balance") })),
        layout.zero,
        label(rows, {
          ...place,
          text: ({ year }) => String(year),
          frameAnchor: "left",
          textAnchor: "end",
          dx: -12,
          fill: color("quiet"),
        }),
        label(rows.filter(isLeft), {
          ...place,
          ...number,
          x: (row: Observation) => numberOf(row) ?? 0,
          textAnchor: "end",
          dx: -6,
        }),
        label(
          rows.filter((row) => !isLeft(row)),
          { ...place, ...number, x: (row: Observation) => numberOf(row) ?? 0, textAnchor: "start", dx: 6 },
        ),
      ],
    }) as SVGSVGElement,
    ...signNotes(context, rows),
  );
}

function shows(data: Dataset): Observation[] {
  const { first, latest } = spanOf(data, "chart-2");
  return [...new Set([first, latest])].flatMap((year) => select(data, "chart-2", { year, measure: "value" }));
}

export const view: View = {
  id: defaultView,
  label: words.label,
  shows,
  draw,
};
