import type { ColorRole } from "../../charts/theme.ts";
import { moneyUnit, percentUnit } from "../../charts/unit.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../../data/dataset.ts";
import { type FigureId, numberOf, type Observation } from "../../data/observation.ts";
import type { Flow } from "../../data/vocabulary.ts";
import { everyLocale, type Locale } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";

const words = defineMessages("publish/images/card-chart", {
  /** A place, named together with the flow that it belongs to. */
  imports: { en: (place: string) => `Imports: ${place}`, "zh-hant": (place) => `進口：${place}` },
  exports: { en: (place: string) => `Exports: ${place}`, "zh-hant": (place) => `出口：${place}` },
  /** An amount as the language writes it beside a bar: HK$ billion or million, 億元. */
  money: {
    en: (amount: string, scale: "billion" | "million") => `${amount.replace(/^−?/, "$&HK$")} ${scale}`,
    "zh-hant": (amount) => `${amount} 億元`,
  },
});

/** A row of a card: its name, how long it is drawn, and its number as written. */
export interface CardBar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly fill: ColorRole;
}

/** A line of a card: a level a year, the latest written at its end. */
export interface CardLine {
  readonly name: string;
  readonly points: readonly { readonly year: number; readonly value: number }[];
  readonly text: string;
  readonly fill: ColorRole;
}

/** What a card draws: a few bars, or two lines over the years. */
export type CardChart =
  | { readonly kind: "bars"; readonly bars: readonly CardBar[] }
  | { readonly kind: "lines"; readonly lines: readonly CardLine[] };

type Draw = (data: Dataset, figure: FigureId, locale: Locale) => CardChart;

/** The strokes that say most of a figure, all from its data. */
export const cardChart: Draw = (data, figure, locale) => (strokes[figure] ?? usual)(data, figure, locale);

/** What figures draw that have more to say than the usual. */
const strokes: Partial<Record<FigureId, Draw>> = {
  "table-1": (...one) => trend(...one, { imports: "imports", total_exports: "exports" }),
  "table-4": (...one) => trend(...one, { payments: "imports", receipts: "exports" }),
  "table-2": (...one) => ({ kind: "bars", bars: largest(...one, "imports", 3) }),
  "table-3": (...one) => ({ kind: "bars", bars: largest(...one, "exports", 3) }),
  "chart-2": (...one) => ({ kind: "bars", bars: balances(...one) }),
  "chart-1": (...one) => ({ kind: "bars", bars: flows.flatMap((flow) => largest(...one, flow, 2)) }),
  "chart-3": (...one) => ({ kind: "bars", bars: flows.flatMap((flow) => largest(...one, flow, 2)) }),
};

/** The levels of a figure's first two series over the years. */
const usual: Draw = (data, figure, locale) => {
  const [first, second] = seriesOf(data, figure);
  return trend(data, figure, locale, { [first!]: "exports", ...(second && { [second]: "rest" }) });
};

const flows = ["imports", "exports"] as const;

/** Levels over the years, of two series that are each other's opposite. */
function trend(data: Dataset, figure: FigureId, locale: Locale, fills: Readonly<Record<string, ColorRole>>): CardChart {
  const lines = Object.entries(fills).map(([series, fill]): CardLine => {
    const levels = select(data, figure, { series, measure: "value" }).filter((one) => numberOf(one) !== null);
    const points = levels.map((one) => ({ year: one.year, value: numberOf(one)! }));
    const latest = levels.reduce((a, b) => (a.year > b.year ? a : b));
    return { name: namesOf(data, series).short[locale], points, text: money(latest, locale), fill };
  });
  return { kind: "lines", lines };
}

/** The largest shares of a flow in the latest year, what is not named among them left out. */
function largest(data: Dataset, figure: FigureId, locale: Locale, flow: Flow, count: number): CardBar[] {
  const { latest: year } = spanOf(data, figure);
  const isNamed = ({ series }: Observation) => series !== "others" && series !== "total";
  const shares = select(data, figure, { flow, year, measure: "share" }).filter(isNamed);
  const hasBoth = new Set(seriesOf(data, figure).flatMap((series) => flowsOf(data, figure, series))).size > 1;
  const named = (place: string) => (hasBoth && flow !== "" ? words[flow][locale](place) : place);
  return [...shares]
    .sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0))
    .slice(0, count)
    .map((one, index) => ({
      name: named(namesOf(data, one.series).short[locale]),
      value: numberOf(one) ?? 0,
      text: percentUnit(everyLocale(() => "")).label(one),
      fill: hasBoth || index === 0 ? (flow as ColorRole) : "rest",
    }));
}

function flowsOf(data: Dataset, figure: FigureId, series: string): Flow[] {
  return select(data, figure, { series }).map(({ flow }) => flow);
}

/** What is earned less what is paid, by component, in the latest year. */
function balances(data: Dataset, figure: FigureId, locale: Locale): CardBar[] {
  const { latest: year } = spanOf(data, figure);
  const all = select(data, figure, { year, measure: "value" });
  return all
    .sort((a, b) => numberOf(a)! - numberOf(b)!)
    .map((one) => ({
      name: namesOf(data, one.series).short[locale],
      value: numberOf(one)!,
      text: money(one, locale),
      fill: "balance",
    }));
}

function money(one: Observation, locale: Locale): string {
  const scale = one.unit === "HKD_billions" ? "billion" : "million";
  return words.money[locale](moneyUnit(one.unit, scale, [locale]).label(one), scale);
}
