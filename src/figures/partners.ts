import * as Plot from "@observablehq/plot";
import { carry } from "../charts/carry.ts";
import type { ChartContext } from "../charts/context.ts";
import { label } from "../charts/label.ts";
import { column, heading, plot, row, stack } from "../charts/layout.ts";
import { nameRows } from "../charts/name-rows.ts";
import { atBarEnds } from "../charts/numbers.ts";
import { labelledPie, listedPie, type Pie } from "../charts/pie.ts";
import { messages as chartMessages } from "../charts/messages.ts";
import { type Line, measureLines, phrase, type Run } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { marked, percentUnit } from "../charts/unit.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../data/dataset.ts";
import { type FigureId, numberOf, type Observation } from "../data/observation.ts";
import { largest } from "../data/order.ts";
import { type Trade, type TradeFlow, tradeFlows } from "../data/vocabulary.ts";
import type { Languages, Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { defaultView, type Figure, type TableView } from "./figure.ts";
import { bySite, notes } from "./notes.ts";
import { barRole, byShare, partnerWholes, shares } from "./partner-wholes.ts";
import { printCell, tableWords, yearColumns } from "./table-view.ts";

/** Charts 1 and 3 show where imports come from and exports go, in the same drawings. */
type OfFlows<T> = Readonly<Record<TradeFlow, T>>;

const messages = defineMessages("figures/partners", {
  pies: { en: "Pie charts", "zh-hant": "圓形圖" },
  pairs: { en: "Partner by partner", "zh-hant": "逐地比較" },
  shares: { en: (year: number) => `Share of the value, ${year}, %`, "zh-hant": (year) => `${year} 年佔總值的百分比` },
  /** Whether the language says what a number is a share of before the number. */
  wholeFirst: { en: false, "zh-hant": true },
});

/** The shares of both flows in the latest year. */
const bothFlows = (data: Dataset, figure: FigureId) => tradeFlows.flatMap((flow) => shares(data, { figure, flow }));

/** The two largest of each. */
const largestOf = (data: Dataset, figure: FigureId) =>
  tradeFlows.flatMap((flow) => largest(shares(data, { figure, flow }), 2));

/** What a figure of partners says, by flow: captions of its tables, titles of its pies, and what its bars are shares of. */
export interface PartnerWords {
  readonly trade: Trade;
  readonly tables: OfFlows<Localized>;
  readonly pies: OfFlows<(year: number) => Localized>;
  readonly wholes: OfFlows<Localized>;
  /** What the card of its pies says that it shows. */
  readonly subject: Localized;
}

/** The notes, tables and views of a figure of partners. */
export function partnerFigure(figure: FigureId, { trade, tables, pies, wholes, subject }: PartnerWords) {
  const latest = {
    shows: (data: Dataset) => bothFlows(data, figure),
    card: (data: Dataset) => largestOf(data, figure),
  };
  return {
    id: figure,
    trade,
    notes: [{ text: bySite(notes.pieRounding) }, { text: bySite(notes.pieOthers) }],
    tables: (data: Dataset) => tradeFlows.map((flow) => partnerTable(data, figure, flow, tables[flow])),
    views: [
      {
        id: defaultView,
        label: messages.pies,
        subject,
        ...latest,
        draw: (data, context) => drawPies(data, context, figure, pies),
      },
      {
        id: "partners",
        label: messages.pairs,
        ...latest,
        draw: (data, context) => drawPairs(data, context, figure, wholes),
      },
      partnerWholes(figure),
    ],
  } satisfies Partial<Figure>;
}

/** The shares of a flow, one row per partner. */
function partnerTable(data: Dataset, figure: FigureId, flow: TradeFlow, caption: Localized): TableView {
  return {
    caption,
    corner: flow === "imports" ? tableWords.source : tableWords.destination,
    unit: tableWords.percent,
    columns: yearColumns(data, figure),
    rows: seriesOf(data, figure, flow).map((series) => ({
      label: namesOf(data, series).name,
      kind: "level",
      cells: select(data, figure, { flow, series }).map((share) => printCell(share, (digits) => `${digits}%`)),
    })),
  };
}

/** The width from which two pies stand side by side with their labels around them, in user units. */
const roomForLabelledPies = 640;

/** One pie per flow. */
function drawPies(data: Dataset, context: ChartContext, figure: FigureId, titles: PartnerWords["pies"]): SVGSVGElement {
  const [imports, exports] = tradeFlows.map((flow): Pie => ({
    flow,
    title: titles[flow](spanOf(data, figure).latest),
    rows: shares(data, { figure, flow }),
    nameOf: ({ series }) => namesOf(data, series).short,
  })) as [Pie, Pie];
  if (context.width < roomForLabelledPies)
    return stack(context, listedPie(context, imports), 20, listedPie(context, exports));
  const half = column(context, 2, 20);
  return stack(context, row(context, [labelledPie(half, imports), labelledPie(half, exports)], 20));
}

/** A bar's place: a partner and a flow, with its share if the flow names the partner. */
interface BarSlot {
  readonly series: string;
  readonly flow: TradeFlow;
  readonly row: Observation | undefined;
}

/** The places of all partners, the largest of either flow first, the rest last. */
function slotsOf(data: Dataset, figure: FigureId): BarSlot[] {
  const all = bothFlows(data, figure);
  return byShare(seriesOf(data, figure), all).flatMap((series) =>
    tradeFlows.map((flow) => ({ series, flow, row: all.find((row) => row.series === series && row.flow === flow) })),
  );
}

/** Every partner's share of imports and of exports on one scale; the first bars say what of (`wholes`: 佔進口, `of imports`). */
function drawPairs(data: Dataset, context: ChartContext, figure: FigureId, wholes: OfFlows<Localized>): SVGSVGElement {
  const slots = slotsOf(data, figure);
  const rows = slots.flatMap(({ row }) => row ?? []);
  const unit = percentUnit(say(messages.shares, spanOf(data, figure).latest));
  const names = new Map(slots.map(({ series }) => [series, namesOf(data, series).short]));
  const layout = nameRows(context, names, { bars: tradeFlows, thickness: 16 });
  const isFirst = ({ series }: BarSlot) => series === slots[0]!.series;
  const text = (slot: BarSlot): Line[] => {
    if (!slot.row) return phrase(context, chartMessages.withinOthers).slice(0, 1);
    const number = { text: marked(unit, slot.row), strong: true };
    return [isFirst(slot) ? withWhole(number, wholes[slot.flow], context.languages) : [number]];
  };
  const place = { fy: "series", y: "flow" } as const;
  return stack(
    context,
    heading(context, { note: unit.caption }),
    plot(context, {
      ...layout.plot,
      marginRight: measureLines(slots.flatMap(text)) + 8,
      marks: [
        layout.names,
        Plot.barX(rows, carry({ ...place, x1: 0, x2: numberOf, fill: (row: Observation) => color(barRole(row)) })),
        layout.zero,
        label(
          slots,
          atBarEnds({
            ...place,
            x: ({ row }) => (row ? numberOf(row) : null),
            text,
            fill: (slot: BarSlot) => color(!slot.row ? "quiet" : isFirst(slot) ? barRole(slot) : "ink"),
          }),
        ),
      ],
    }),
  );
}

/** A number and what it is a share of, before it or after it as each language has it. */
function withWhole(number: Run, whole: Localized, languages: Languages): Line {
  const runs = (isFirst: boolean) =>
    languages
      .filter((locale) => messages.wholeFirst[locale] === isFirst)
      .map((locale) => ({ text: whole[locale], ...(languages.length > 1 && { lang: locale }) }));
  return [...runs(true), number, ...runs(false)];
}
