import * as Plot from "@observablehq/plot";
import { carry } from "../charts/carry.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { label } from "../charts/label.ts";
import { heading, plain, stack } from "../charts/layout.ts";
import { nameRows } from "../charts/name-rows.ts";
import { signNotes } from "../charts/sign-notes.ts";
import { measure } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { marked, moneyUnit } from "../charts/unit.ts";
import { extentWithZero } from "../charts/value-axis.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages } from "../i18n/messages.ts";
import { defaultView, type View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";

const words = defineMessages("figures/chart-2.years", {
  label: { en: "Years compared", "zh-hant": "各年比較" },
  headline: {
    en: (n: NumberText) =>
      `In ${n("tbp.components.latestYear")} more was paid than received for each of the ${n("tbp.components.count")} components shown; trade in techniques had the largest net outflow, ${n("tbp.techniques.latest", "printed")}`,
    "zh-hant": (n) =>
      `${n("tbp.components.latestYear")} 年，刊載的${n("tbp.components.count")}個組成部分均是支出多於收入，以技術貿易的淨流出額最大，達 ${n("tbp.techniques.latest", "printed")}`,
  },
  alt: {
    en: (n: NumberText) =>
      `Bars to the left of zero for ${n("tbp.components.count")} components, in ${n("tbp.components.firstYear")} and in ${n("tbp.components.latestYear")}. The net outflow for trade in techniques rises from ${n("tbp.techniques.first", "printed")} to ${n("tbp.techniques.latest", "printed")}, for trademarks, designs and patterns from ${n("tbp.trademarks.first", "printed")} to ${n("tbp.trademarks.latest", "printed")}; for technical services and R&D it falls from ${n("tbp.services.first", "printed")} to ${n("tbp.services.latest", "printed")}.`,
    "zh-hant": (n) =>
      `${n("tbp.components.firstYear")} 年及 ${n("tbp.components.latestYear")} 年${n("tbp.components.count")}個組成部分的棒形圖，棒條由零線向左伸展。技術貿易的淨流出由 ${n("tbp.techniques.first", "printed")}增至 ${n("tbp.techniques.latest", "printed")}，商標、設計及圖案由 ${n("tbp.trademarks.first", "printed")}增至 ${n("tbp.trademarks.latest", "printed")}；帶技術性的服務及研發由 ${n("tbp.services.first", "printed")}減至 ${n("tbp.services.latest", "printed")}。`,
  },
});

/** The balance by component in the first year and the latest, components in the order of the source. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = shows(data);
  const { first, latest } = spanOf(data, "chart-2");
  const unit = moneyUnit("HKD_millions", "million", context.languages);
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
  headline: sentence(words.headline, ["tbp.components.allOutflow", "tbp.techniques.largest"]),
  alt: sentence(words.alt, [
    "tbp.components.allOutflow",
    "tbp.techniques.rose",
    "tbp.trademarks.rose",
    "tbp.services.fell",
  ]),
  shows,
  draw,
};
