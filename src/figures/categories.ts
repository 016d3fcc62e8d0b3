import * as Plot from "@observablehq/plot";
import { barGrid, type SeriesPanel } from "../charts/bar-panel.ts";
import { carry } from "../charts/carry.ts";
import { type ChartContext, isWide, sizeFor } from "../charts/context.ts";
import { drawnValue, enlargement, extentWithZero } from "../charts/levels.ts";
import { label } from "../charts/label.ts";
import { column, heading, plot, row, rule, stack } from "../charts/layout.ts";
import { linePanel } from "../charts/line-panel.ts";
import { nameRows } from "../charts/name-rows.ts";
import { atBarEnds } from "../charts/numbers.ts";
import { enlargedNote, joinNotes, messages as chartMessages } from "../charts/messages.ts";
import { widestNumber } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { type ChartUnit, marked, moneyUnit, percentUnit } from "../charts/unit.ts";
import { isBelow } from "../charts/year-bar.ts";
import { type Dataset, namesOf, observe, select, seriesOf, spanOf } from "../data/dataset.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import { largest } from "../data/order.ts";
import { isKnown, isPart } from "../data/status.ts";
import { figureSpecs } from "../data/tables.ts";
import { type Measure, statusSigns, type TradeFlow } from "../data/vocabulary.ts";
import { formatYear } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { TableView, View } from "./figure.ts";
import { type RowSpec, tableWords, yearTable } from "./table-view.ts";

/** Tables 2 and 3 tell of imports and of exports by category, in the same drawings. */

const messages = defineMessages("figures/categories", {
  years: { en: "Values by year", "zh-hant": "歷年貨值" },
  ranked: { en: "Ranked", "zh-hant": "排名" },
  shares: { en: "Shares", "zh-hant": "比重" },
  /** What shares are of. */
  ofImports: { en: "% of high-tech imports", "zh-hant": "佔高科技產品進口的百分比" },
  ofExports: { en: "% of high-tech exports", "zh-hant": "佔高科技產品出口的百分比" },
});

/** What shares of a flow are shares of. */
const wholes = { imports: messages.ofImports, exports: messages.ofExports } as const;

/** The flow whose categories a figure has. */
const flowOf = (figure: FigureId) => figureSpecs[figure].flows[0] as TradeFlow;

/** Each category's amount with its share beneath, the total last. */
export function categoryTable(data: Dataset, figure: FigureId, total: Localized): TableView {
  const rows = seriesOf(data, figure).flatMap((series): RowSpec[] => [
    { series, ...(series === figureSpecs[figure].total && { label: total, kind: "total" }) },
    { series, measure: "share", label: tableWords.share },
  ]);
  return yearTable(data, figure, { corner: tableWords.category, rows, flow: flowOf(figure) });
}

/** The values over the years, the latest year ranked, the shares over the years. */
export function categoryViews(figure: FigureId): Readonly<Record<"years" | "ranked" | "shares", View>> {
  const values = (data: Dataset) => categories(data, figure, "value");
  return {
    years: {
      id: "years",
      label: messages.years,
      shows: (data) => values(data).flat(),
      card: (data) =>
        values(data)
          .slice(0, inFocus)
          .flatMap((rows) => [rows[0]!, rows.at(-1)!]),
      draw: (data, context) => drawYears(data, context, figure),
    },
    ranked: {
      id: "ranked",
      label: messages.ranked,
      shows: (data) => latestRanked(data, figure),
      draw: (data, context) => drawRanked(data, context, figure),
    },
    shares: {
      id: "share",
      label: messages.shares,
      shows: (data) => categories(data, figure, "share").flat(),
      draw: (data, context) => drawShares(data, context, figure),
    },
  };
}

/** How many categories are in focus. */
const inFocus = 2;

/** The categories in focus in every view: the largest, by the latest value known of each, the largest first. */
function focusOf(data: Dataset, figure: FigureId): string[] {
  const values = Map.groupBy(select(data, figure, { measure: "value" }).filter(isKnown), ({ series }) => series);
  const latest = [...values.values()].map((rows) => rows.at(-1)!);
  return largest(latest, inFocus).map(({ series }) => series);
}

/** Each category over the years, those in focus first; their total is left out. */
function categories(data: Dataset, figure: FigureId, measure: Measure): Observation[][] {
  const own = seriesOf(data, figure).filter((series) => series !== figureSpecs[figure].total);
  const series = new Set([...focusOf(data, figure), ...own]);
  return [...series].map((series) => select(data, figure, { series, measure }));
}

/** Small multiples of the categories over time: the two in focus, and the others enlarged. */
function drawYears(data: Dataset, context: ChartContext, figure: FigureId): SVGSVGElement {
  const wide = isWide(context);
  const unit = moneyUnit(context, figure);
  const all = categories(data, figure, "value");
  const density = extentWithZero(all.flat())[1] / (wide ? 140 : 118);
  const focus = panelsOf(data, all.slice(0, inFocus));
  return stack(
    context,
    heading(context, { note: unit.caption }),
    6,
    barGrid(context, focus, inFocus, { unit, density, fill: color(flowOf(figure)) }),
    18,
    ...enlargedPanels(context, panelsOf(data, all.slice(inFocus)), { unit, density, height: wide ? 100 : 96 }),
  );
}

const panelsOf = (data: Dataset, categories: readonly Observation[][]): SeriesPanel[] =>
  categories.map((rows) => ({ title: namesOf(data, rows[0]!.series).short, rows }));

interface EnlargedOptions {
  readonly unit: ChartUnit;
  /** The scale that is enlarged. */
  readonly density: number;
  /** The height of the highest panel at most, in user units. */
  readonly height: number;
  /** What else is said of the scale. */
  readonly notes?: readonly Localized[];
}

/** Panels that would be too low beside those in focus, on a larger scale, under a line that says so. */
function enlargedPanels(context: ChartContext, panels: readonly SeriesPanel[], options: EnlargedOptions) {
  const { unit, density, height, notes = [] } = options;
  const rows = panels.flatMap((panel) => panel.rows);
  const factor = enlargement(density, rows, height);
  const bars = { unit, density: density / factor, fill: color("rest"), note: false };
  return [
    rule(context),
    8,
    heading(context, { note: [enlargedNote(unit.caption, factor), ...notes].reduce(joinNotes) }),
    6,
    barGrid(context, panels, isWide(context) ? 3 : 2, bars),
  ];
}

/** The categories of the latest year, the largest first. */
function latestRanked(data: Dataset, figure: FigureId): Observation[] {
  return categories(data, figure, "value")
    .map((rows) => rows.at(-1)!)
    .filter(isPart)
    .sort((a, b) => (drawnValue(b) ?? -1) - (drawnValue(a) ?? -1));
}

/** The categories of the latest year on one scale, with their shares. */
function drawRanked(data: Dataset, context: ChartContext, figure: FigureId): SVGSVGElement {
  const rows = latestRanked(data, figure);
  const unit = moneyUnit(context, figure);
  const percent = percentUnit(wholes[flowOf(figure)]);
  const shareOf = (row: Observation) => percent.label(observe(data, { ...row, measure: "share" }));
  const number = (row: Observation) => marked(unit, row);
  const room = widestNumber(rows.map(number)) + widestNumber(rows.map(shareOf)) + 26;
  const names = new Map(rows.map(({ series }) => [series, namesOf(data, series).short]));
  const layout = nameRows(context, names, { bars: [0], thickness: isWide(context) ? 20 : 14 });
  const year = everyLocale((locale) => formatYear(spanOf(data, figure).latest, locale));
  const half = column(context, 2, 16);
  const focus = focusOf(data, figure);
  const fill = ({ series }: Observation) => color(focus.includes(series) ? flowOf(figure) : "rest");
  const place = { fy: "series", y: () => 0 } as const;
  const below = rows.some((row) => shareOf(row) === statusSigns["lt_0.5"]);
  return stack(
    context,
    row(
      context,
      [heading(half, { note: joinNotes(year, unit.caption) }), heading(half, { note: percent.caption }, "right")],
      16,
    ),
    plot(context, {
      ...layout.plot,
      marginRight: room,
      marks: [
        layout.names,
        Plot.barX(rows, carry({ ...place, x1: 0, x2: drawnValue, fill })),
        label(rows, atBarEnds({ ...place, x: drawnValue, text: number, strong: () => true })),
        label(rows, { ...place, text: shareOf, frameAnchor: "right", dx: room, dy: -1 }),
      ],
    }),
    ...(below ? [heading(context, { note: chartMessages.below })] : []),
  );
}

/** Heights in a column of text, which a figure must not fill from top to bottom; and on a phone, which scrolls anyway. */
const sharesHeights = { narrow: [220, 70], medium: [102, 38], wide: [132, 42] } as const;

/** Shares over the years: the categories in focus as lines, the others as enlarged panels; § as an outline. */
function drawShares(data: Dataset, context: ChartContext, figure: FigureId): SVGSVGElement {
  const [linesHeight, height] = sharesHeights[sizeFor(context)];
  const all = categories(data, figure, "share");
  const lines = all.slice(0, inFocus).flat();
  const whole = wholes[flowOf(figure)];
  const unit = percentUnit(whole);
  const name = ({ series }: Observation) => namesOf(data, series).short;
  const fill = ({ series }: Observation) => color(series === lines[0]!.series ? flowOf(figure) : "quiet");
  return stack(
    context,
    heading(context, { note: unit.caption }),
    linePanel(context, lines, { unit, name, fill, narrowRoom: 106, ticks: 5, height: linesHeight }),
    isWide(context) ? 10 : 18,
    ...enlargedPanels(context, panelsOf(data, all.slice(inFocus)), {
      unit: percentUnit(whole, { bare: true }),
      density: extentWithZero(all.flat())[1] / linesHeight,
      height,
      notes: all.flat().some(isBelow) ? [chartMessages.below] : [],
    }),
  );
}
