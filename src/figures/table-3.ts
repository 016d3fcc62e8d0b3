import * as Plot from "@observablehq/plot";
import { carry } from "../charts/carry.ts";
import { type ChartContext, sizeFor } from "../charts/context.ts";
import { drawnValue, enlargement, extentWithZero } from "../charts/levels.ts";
import { label } from "../charts/label.ts";
import { heading, plot, rule, stack } from "../charts/layout.ts";
import { nameRows } from "../charts/name-rows.ts";
import { atBarEnds } from "../charts/numbers.ts";
import { type Line, measureLines, phrase } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { marked, moneyUnit } from "../charts/unit.ts";
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

/** Bars, and the room above and below a pair, in user units: least in a column of text, which a figure must not fill. */
const pairSizes = { narrow: { thickness: 14 }, medium: { thickness: 13, pad: 5 }, wide: { thickness: 15 } } as const;

/** Imports over exports, category by category: the large ones, then the others on an enlarged scale. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const unit = moneyUnit(context, "table-3");
  const all = categories(data);
  const rows = all.flat();
  const year = everyLocale((locale) => formatYear(spanOf(data, "table-3").latest, locale));
  const layoutOf = (rows: readonly Observation[], left?: number) => {
    const names = new Map(rows.map(({ series }) => [series, namesOf(data, series).short]));
    return nameRows(context, names, { bars: tradeFlows, ...pairSizes[sizeFor(context)], left });
  };
  const { left } = layoutOf(rows);
  const isFirst = ({ series }: Observation) => series === rows[0]!.series;
  const text = (row: Observation): Line => {
    const number = { text: marked(unit, row), strong: true };
    return isFirst(row) ? [number, ...phrase(context, messages[flowOf(row)]).flat()] : [number];
  };
  const fill = (row: Observation) => color(flowOf(row));
  const place = { fy: "series", y: "flow" } as const;
  const marginRight = measureLines(rows.map(text)) + 8;
  const pairs = (rows: readonly Observation[], highest: number) => {
    const layout = layoutOf(rows, left);
    return plot(context, {
      ...layout.plot,
      marginRight,
      x: { domain: [0, highest] },
      marks: [
        layout.names,
        Plot.barX(rows, carry({ ...place, x1: 0, x2: drawnValue, fill }, "table-3")),
        layout.zero,
        label(
          rows,
          atBarEnds({
            ...place,
            x: drawnValue,
            text: (row) => [text(row)],
            fill: (row: Observation) => (isFirst(row) ? fill(row) : color("ink")),
          }),
        ),
      ],
    });
  };
  const small = all.slice(large).flat();
  const [, highest] = extentWithZero(rows);
  const width = context.width - left - marginRight;
  const factor = enlargement(highest / width, small, width);
  return stack(
    context,
    heading(context, { note: joinNotes(year, unit.caption) }),
    pairs(all.slice(0, large).flat(), highest),
    10,
    rule(context),
    8,
    heading(context, { note: enlargedNote(unit.caption, factor) }),
    pairs(small, highest / factor),
  );
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
