import { type Dataset, keyOf, select } from "../data/dataset.ts";
import { divide, roundingInterval, scale } from "../data/interval.ts";
import { type FigureId, type Observation } from "../data/observation.ts";
import { belowLimit, type Measure, measures, type Unit, unitExponents } from "../data/vocabulary.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { amountsOf, figureSpecs } from "../data/tables.ts";
import { moneyExponent, roundHalfAway } from "../i18n/format.ts";
import type { Locale } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";

/** How a published number is written where it stands alone; `$&` in the pattern is the number times ten to the power. */
export interface NumberStyle {
  readonly pattern: string;
  readonly power?: number;
  /** When a sign stands before it, where that is not for negative numbers alone. */
  readonly sign?: "exceptZero";
}

/** What `§` stands for. */
export const below = `<${belowLimit}%`;

/** What leads from mark to mark, and out of a chart. */
export const readingKeys = "← → ↑ ↓ Esc";

/** From how many amounts on their unit is said once, behind the year. */
export const unitOnce = 4;

export const readingWords = defineMessages("figures/reading", {
  /** What each number is called where a mark of a chart is read out. */
  value: { en: "Amount", "zh-hant": "金額" },
  change_on_year: { en: "Year-on-year change", "zh-hant": "按年變動" },
  share: { en: "Share of total", "zh-hant": "佔總計" },
  deficit_to_imports: { en: "Deficit as % of high-tech imports", "zh-hant": "逆差比對進口貨值" },
  share_of_merchandise: {
    en: "Share of total merchandise exports (imports)",
    "zh-hant": "佔商品出口（進口）總貨值",
  },
  ratio_to_gdp: { en: "Ratio to GDP", "zh-hant": "相當於本地生產總值" },
  /** The change on year, behind an amount. */
  onYear: { en: (change: string) => `${change} on year`, "zh-hant": (change) => `按年 ${change}` },
  /** Shown while what the numbers of the text rest on is explored by keyboard. */
  keys: { en: "Use arrow keys to move, Esc to exit", "zh-hant": "按方向鍵移動，按 Esc 離開" },
  /** How an amount is written. */
  amount: { en: "HK$$$& billion", "zh-hant": "$& 億元" },
});

/** Amounts in the unit that each language counts in, changes with their sign, shares in percent. */
export function numberStyle(measure: Measure, unit: Unit, locale: Locale): NumberStyle {
  if (measure === "change_on_year") return { pattern: "$&%", sign: "exceptZero" };
  if (measure !== "value") return { pattern: "$&%" };
  return { pattern: readingWords.amount[locale], power: unitExponents[unit] - moneyExponent[locale] };
}

/** What can be read of a mark of a figure. */
export interface ReadingSpec {
  readonly measures: readonly Measure[];
  /** The unit in which its amounts are published; percent where it has none. */
  readonly unit: Unit;
  readonly hasBelow: boolean;
}

/** The measures of a figure, and the change on year wherever it has amounts of one year after another. */
export function readingSpec(data: Dataset, figure: FigureId): ReadingSpec {
  const { columns } = figureSpecs[figure];
  const observations = select(data, figure);
  const hasChange = observations.some((observation) => changeOnYear(data, observation) !== undefined);
  return {
    measures: measures.filter(
      (measure) => columns.some((column) => column.measure === measure) || (hasChange && measure === "change_on_year"),
    ),
    unit: amountsOf(figure)?.unit ?? "percent",
    hasBelow: observations.some(({ value }) => value.kind === "below"),
  };
}

/**
 * The change of an amount on the year before, in percent, where the source publishes both years and not the change
 * itself: to one decimal, or to none, as far as the rounding of the two allows. Nothing where it allows neither, nor over a
 * break of the series.
 */
export function changeOnYear(data: Dataset, observation: Observation): string | undefined {
  const key = { ...observation, year: observation.year - 1 };
  const before = data.byKey.get(keyOf(key));
  const published = data.byKey.has(keyOf({ ...observation, measure: "change_on_year" }));
  if (observation.measure !== "value" || published || !before) return undefined;
  if (!isKnown(observation) || !isKnown(before) || !areComparable([before, observation])) return undefined;
  const level = roundingInterval(before.value);
  if (level.low.at.lte(0)) return undefined;
  const { low, high } = scale(divide(roundingInterval(observation.value), level), 100);
  const ends = [low, high].map(({ at }) => at.valueOf() - 100);
  return [1, 0]
    .map((decimals) => ends.map((end) => roundHalfAway(end, decimals)))
    .find(([least, most]) => least === most)?.[0];
}
