import * as Plot from "@observablehq/plot";
import { carry } from "../charts/carry.ts";
import { type ChartContext, sizeFor } from "../charts/context.ts";
import { drawnValue, enlargement, extentWithZero } from "../charts/levels.ts";
import { label } from "../charts/label.ts";
import { type Block, heading, plot, rule, stack } from "../charts/layout.ts";
import { nameRows } from "../charts/name-rows.ts";
import { atBarEnds } from "../charts/numbers.ts";
import { type Line, measureLines, phrase } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { type ChartUnit, marked, moneyUnit } from "../charts/unit.ts";
import { enlargedNote, joinNotes } from "../charts/messages.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import { isPart } from "../data/status.ts";
import { figureSpecs } from "../data/tables.ts";
import { type TradeFlow, tradeFlows } from "../data/vocabulary.ts";
import { formatYear } from "../i18n/format.ts";
import { everyLocale } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import { categoryTable, categoryViews } from "./categories.ts";
import { defaultView, type Figure, type View } from "./figure.ts";
import { notes } from "./notes.ts";

const messages = defineMessages("figures/table-3", {
  number: { en: "Table 3", "zh-hant": "表 3" },
  title: {
    en: "Value of total exports of high technology products by product category",
    "zh-hant": "按產品類別劃分的高科技產品整體出口貨值",
  },
  /** The last row. */
  total: {
    en: "Value of total exports of high technology (high-tech) products",
    "zh-hant": "高科技產品整體出口貨值",
  },
  /** The view of both flows, and what stands at its first bars. */
  inAndOut: { en: "In and out", "zh-hant": "進與出" },
  /** What its card says that it shows. */
  subject: { en: "high-tech imports and exports", "zh-hant": "高科技產品進口及出口" },
  imports: { en: "imports", "zh-hant": "進口" },
  exports: { en: "exports", "zh-hant": "出口" },
});

const figureOf = { imports: "table-2", exports: "table-3" } as const;
const flowOf = ({ flow }: Observation) => flow as TradeFlow;

/** How many of the largest categories are drawn on a scale on which the others would be too small to read. */
const large = 2;

/** Imports and exports of each category in the latest year, by the larger of the two, largest first; without totals. */
function categories(data: Dataset): Observation[][] {
  const { latest: year } = spanOf(data, "table-3");
  const of = (series: string) =>
    tradeFlows.flatMap((flow) => select(data, figureOf[flow], { flow, series, measure: "value", year })).filter(isPart);
  const most = (rows: readonly Observation[]) => Math.max(...rows.map((row) => drawnValue(row) ?? 0));
  return seriesOf(data, "table-3", "exports")
    .filter((series) => series !== figureSpecs["table-3"].total)
    .map(of)
    .filter((rows) => rows.length > 0)
    .sort((a, b) => most(b) - most(a));
}

/** Imports over exports, category by category: the large ones, then the others on an enlarged scale. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const unit = moneyUnit(context, "table-3");
  const all = categories(data);
  const year = everyLocale((locale) => formatYear(spanOf(data, "table-3").latest, locale));
  const layout = layoutOf(data, context, all.flat(), unit);
  const [top, small] = [all.slice(0, large).flat(), all.slice(large).flat()];
  const [, highest] = extentWithZero(all.flat());
  const width = context.width - layout.left - layout.right;
  const factor = enlargement(highest / width, small, width);
  return stack(
    context,
    heading(context, { note: joinNotes(year, unit.caption) }),
    pairs(context, top, layout, highest),
    10,
    rule(context),
    8,
    heading(context, { note: enlargedNote(unit.caption, factor) }),
    pairs(context, small, layout, highest / factor),
  );
}

/** Bars, and the room above and below a pair, in user units: least in a column of text, which a figure must not fill. */
const pairSizes = { narrow: { thickness: 14 }, medium: { thickness: 13, pad: 5 }, wide: { thickness: 15 } } as const;

/** What all pairs of a drawing share: the room for names and numbers, and what stands at a bar. */
function layoutOf(data: Dataset, context: ChartContext, rows: readonly Observation[], unit: ChartUnit) {
  const names = new Map(rows.map(({ series }) => [series, namesOf(data, series).short]));
  const options = { bars: tradeFlows, ...pairSizes[sizeFor(context)] };
  const { left } = nameRows(context, names, options);
  const text = (row: Observation): Line => {
    const number = { text: marked(unit, row), strong: true };
    const isFirst = row.series === rows[0]!.series;
    return isFirst ? [number, ...phrase(context, messages[flowOf(row)]).flat()] : [number];
  };
  const right = measureLines(rows.map(text)) + 8;
  return { names, options, left, right, text };
}

function pairs(
  context: ChartContext,
  rows: readonly Observation[],
  { names, options, left, right, text }: ReturnType<typeof layoutOf>,
  highest: number,
): Block {
  const own = new Map([...names].filter(([series]) => rows.some((row) => row.series === series)));
  const narrower = left - nameRows(context, own, options).left;
  const layout = nameRows(context, own, { ...options, gutter: 16 + narrower });
  const fill = (row: Observation) => color(flowOf(row));
  return plot(context, {
    ...layout.plot,
    marginRight: right,
    x: { domain: [0, highest] },
    marks: [
      layout.names,
      Plot.barX(rows, carry({ fy: "series", y: "flow", x1: 0, x2: drawnValue, fill }, "table-3")),
      layout.zero,
      label(
        rows,
        atBarEnds({
          fy: "series",
          y: "flow",
          x: drawnValue,
          text: (row) => [text(row)],
          fill: (row: Observation) => (row.series === [...names.keys()][0] ? fill(row) : color("ink")),
        }),
      ),
    ],
  });
}

const inAndOut: View = {
  id: defaultView,
  label: messages.inAndOut,
  subject: messages.subject,
  shows: (data) => categories(data).flat(),
  card: (data) => categories(data).slice(0, large).flat(),
  draw,
};

const { years, ranked, shares } = categoryViews("table-3");

export const figure: Figure = {
  id: "table-3",
  trade: "goods",
  number: messages.number,
  title: () => messages.title,
  notes: [{ text: notes.rounding }, { text: notes.sharesOfExports }, { on: "§", text: notes.below }],
  tables: (data) => [categoryTable(data, "table-3", messages.total)],
  views: [inAndOut, years, ranked, shares],
};
