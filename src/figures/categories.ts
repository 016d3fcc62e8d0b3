import * as Plot from "@observablehq/plot";
import { barGrid } from "../charts/bar-panel.ts";
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
import { marked, moneyUnit, percentUnit } from "../charts/unit.ts";
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

/** The values over the years, the latest year ranked, the shares over the years. */
export function categoryViews(
  figure: FigureId,
  flow: TradeFlow,
): Readonly<Record<"years" | "ranked" | "shares", View>> {
  const of = { figure, flow };
  return { years: years(of), ranked: ranked(of), shares: shares(of) };
}

/** Each category's amount with its share beneath, the total last. */
export function categoryTable(data: Dataset, figure: FigureId, flow: TradeFlow, total: Localized): TableView {
  const rows = seriesOf(data, figure, flow).flatMap((series): RowSpec[] => [
    { series, ...(series === figureSpecs[figure].total && { label: total, kind: "total" }) },
    { series, measure: "share", label: tableWords.share },
  ]);
  return yearTable(data, figure, { corner: tableWords.category, rows, flow });
}

interface Of {
  readonly figure: FigureId;
  readonly flow: TradeFlow;
}

/** How many categories are in focus. */
const inFocus = 2;

/** The categories in focus in every view: the largest, by the latest value known of each, the largest first. */
function focusOf(data: Dataset, { figure, flow }: Of): string[] {
  const values = Map.groupBy(select(data, figure, { flow, measure: "value" }).filter(isKnown), ({ series }) => series);
  const latest = [...values.values()].map((rows) => rows.at(-1)!);
  return largest(latest, inFocus).map(({ series }) => series);
}

/** Each category over the years, those in focus first; their total is left out. */
function categories(data: Dataset, of: Of, measure: Measure): Observation[][] {
  const { figure, flow } = of;
  const focus = focusOf(data, of);
  const others = seriesOf(data, figure, flow).filter(
    (one) => one !== figureSpecs[figure].total && !focus.includes(one),
  );
  return [...focus, ...others].map((series) => select(data, figure, { flow, series, measure }));
}

/** Small multiples of the categories over time: the two in focus, and the others enlarged. */
function years(of: Of): View {
  return {
    id: "years",
    label: messages.years,
    shows: (data) => categories(data, of, "value").flat(),
    card: (data) =>
      categories(data, of, "value")
        .slice(0, inFocus)
        .flatMap((rows) => [rows[0]!, rows.at(-1)!]),
    draw: (data, context) => {
      const wide = isWide(context);
      const height = wide ? 140 : 118;
      const unit = moneyUnit(context, of.figure);
      const all = categories(data, of, "value");
      const density = extentWithZero(all.flat())[1] / height;
      const small = all.slice(inFocus);
      const factor = enlargement(density, small.flat(), wide ? 100 : 96);
      const panels = (some: typeof all) => some.map((rows) => ({ title: namesOf(data, rows[0]!.series).short, rows }));
      return stack(
        context,
        heading(context, { note: unit.caption }),
        6,
        barGrid(context, panels(all.slice(0, inFocus)), inFocus, { unit, density, fill: color(of.flow) }),
        18,
        rule(context),
        8,
        heading(context, { note: enlargedNote(unit.caption, factor) }),
        6,
        barGrid(context, panels(small), wide ? 3 : 2, {
          ...{ unit, density: density / factor, fill: color("rest"), note: false },
        }),
      );
    },
  };
}

/** The categories of the latest year on one scale, largest first, with their shares. */
function ranked(of: Of): View {
  const rows = (data: Dataset) =>
    categories(data, of, "value")
      .map((rows) => rows.find(({ year }) => year === spanOf(data, of.figure).latest)!)
      .filter(isPart)
      .sort((a, b) => (drawnValue(b) ?? -1) - (drawnValue(a) ?? -1));
  return {
    id: "ranked",
    label: messages.ranked,
    shows: rows,
    draw: (data, context) => drawRanked(data, context, of, rows(data)),
  };
}

function drawRanked(data: Dataset, context: ChartContext, of: Of, rows: readonly Observation[]): SVGSVGElement {
  const unit = moneyUnit(context, of.figure);
  const percent = percentUnit(wholes[of.flow]);
  const shareOf = (row: Observation) => percent.label(observe(data, { ...row, measure: "share" }));
  const number = (row: Observation) => marked(unit, row);
  const room = widestNumber(rows.map(number)) + widestNumber(rows.map(shareOf)) + 26;
  const names = new Map(rows.map(({ series }) => [series, namesOf(data, series).short]));
  const layout = nameRows(context, names, { bars: [0], thickness: isWide(context) ? 20 : 14 });
  const year = everyLocale((locale) => formatYear(spanOf(data, of.figure).latest, locale));
  const half = column(context, 2, 16);
  const focus = focusOf(data, of);
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
        Plot.barX(
          rows,
          carry({
            x1: 0,
            x2: drawnValue,
            fy: "series",
            y: () => 0,
            fill: ({ series }: Observation) => color(focus.includes(series) ? of.flow : "rest"),
          }),
        ),
        label(rows, atBarEnds({ fy: "series", y: () => 0, x: drawnValue, text: number, strong: () => true })),
        label(rows, { fy: "series", y: () => 0, text: shareOf, frameAnchor: "right", dx: room, dy: -1 }),
      ],
    }),
    ...(below ? [heading(context, { note: chartMessages.below })] : []),
  );
}

/** Heights in a column of text, which a figure must not fill from top to bottom; and on a phone, which scrolls anyway. */
const sharesHeights = { narrow: [220, 70], medium: [102, 38], wide: [132, 42] } as const;

/** Shares over the years: the categories in focus as lines, the others as enlarged panels; § as an outline. */
function shares(of: Of): View {
  return {
    id: "share",
    label: messages.shares,
    shows: (data) => categories(data, of, "share").flat(),
    draw: (data, context) => drawShares(data, context, of),
  };
}

function drawShares(data: Dataset, context: ChartContext, of: Of): SVGSVGElement {
  const [height, panelHeight] = sharesHeights[sizeFor(context)];
  const all = categories(data, of, "share");
  const [lines, small] = [all.slice(0, inFocus).flat(), all.slice(inFocus)];
  const unit = percentUnit(wholes[of.flow]);
  const density = extentWithZero(all.flat())[1] / height;
  const factor = enlargement(density, small.flat(), panelHeight);
  const below = all.flat().some(isBelow) ? [chartMessages.below] : [];
  const name = ({ series }: Observation) => namesOf(data, series).short;
  const fill = ({ series }: Observation) => color(series === lines[0]!.series ? of.flow : "quiet");
  return stack(
    context,
    heading(context, { note: unit.caption }),
    linePanel(context, lines, { unit, name, fill, narrowRoom: 106, ticks: 5, height }),
    isWide(context) ? 10 : 18,
    rule(context),
    8,
    heading(context, { note: [enlargedNote(unit.caption, factor), ...below].reduce(joinNotes) }),
    6,
    barGrid(
      context,
      small.map((rows) => ({ title: name(rows[0]!), rows })),
      isWide(context) ? 3 : 2,
      {
        unit: percentUnit(wholes[of.flow], { bare: true }),
        ...{ density: density / factor, fill: color("rest"), note: false },
      },
    ),
  );
}
