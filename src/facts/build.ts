import type { Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";
import type { Quantity } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { Cells, ClaimFact, NumberFact } from "./fact.ts";
import { baseValue, exact, magnitude, rangeAcross, rangeOf } from "./range.ts";

export { baseValue };

/** A fact before it has its name: the key under which it is defined. */
export type NumberDefinition = Omit<NumberFact, "id">;
export type ClaimDefinition = Omit<ClaimFact, "id">;
export type Definition = NumberDefinition | ClaimDefinition;

const billions: Quantity = { kind: "money", scale: "billion" };
const percent: Quantity = { kind: "percent" };
const words = defineMessages("facts/build", {
  ofCell: { en: "the year of this figure", "zh-hant": "這個數字的年份" },
});

/** A number that the source prints. Amounts are said in HK$ billion to one decimal, others as printed. */
export function published(
  cell: Observation,
  {
    decimals,
    magnitude: unsigned = false,
  }: { readonly decimals?: number; /** Drop the sign. */ readonly magnitude?: boolean } = {},
): NumberDefinition {
  const value = baseValue(cell);
  const isPercent = cell.unit === "percent";
  return {
    kind: "number",
    value: unsigned ? Math.abs(value) : value,
    interval: unsigned ? magnitude(rangeOf(cell)) : rangeOf(cell),
    quantity: isPercent ? percent : billions,
    decimals: decimals ?? (isPercent ? printedDecimals(cell) : 1),
    cells: [cell],
    published: true,
  };
}

function printedDecimals({ value }: Observation): number {
  return value.kind === "number" ? (value.digits.split(".")[1]?.length ?? 0) : 0;
}

/**
 * A number computed from cells: `compute` is given their values in base units, in the order of the cells, and must be
 * monotone in each. NaN where a cell has no number, or stands on the other side of a break of its series; throws where the
 * measure has no value on these data.
 */
export function derived(
  kind: "money" | "percent" | "points" | "number",
  decimals: number,
  cells: Cells,
  compute: (...values: number[]) => number | null,
  formula: Localized,
): NumberDefinition {
  const value = cells.every(isKnown) && areComparable(cells) ? compute(...cells.map(baseValue)) : NaN;
  if (value === null) throw new Error(`“${formula.en}” has no value on these data`);
  const quantity: Quantity = kind === "money" ? billions : { kind };
  const interval = Number.isNaN(value) ? exact(NaN) : rangeAcross(cells, compute);
  return { kind: "number", value, interval, quantity, decimals, cells, published: false, formula };
}

/** A year, or a number of years: nothing about it is rounded. */
export function counted(
  kind: "year" | "number" | "count",
  value: number,
  cells: Cells,
  formula: Localized,
): NumberDefinition {
  return {
    kind: "number",
    value,
    interval: exact(value),
    quantity: { kind },
    decimals: 0,
    cells,
    published: false,
    formula,
  };
}

/** The year of a cell, taken from the data so that it follows them; `formula` says which year it is. */
export function yearOf(cell: Observation, formula: Localized = words.ofCell): NumberDefinition {
  return counted("year", cell.year, [cell], formula);
}

/**
 * A comparison of cells with its verdict. None holds that a cell without a number has a part in, nor one over a break of a
 * series, unless it compares no levels over time (signs, ranks within a year).
 */
export function claim(
  holds: boolean,
  cells: Cells,
  formula: Localized,
  { overBreaks = false }: { readonly overBreaks?: boolean } = {},
): ClaimDefinition {
  const canBeTold = cells.every(isKnown) && (overBreaks || areComparable(cells));
  return { kind: "claim", holds: holds && canBeTold, cells, formula };
}

/** The same definitions under names that begin with a prefix and a dot. */
export function prefixed<P extends string, T extends Readonly<Record<string, Definition>>>(prefix: P, definitions: T) {
  const named = Object.entries(definitions).map(([name, definition]) => [`${prefix}.${name}`, definition] as const);
  return Object.fromEntries(named) as { readonly [K in keyof T & string as `${P}.${K}`]: T[K] };
}
