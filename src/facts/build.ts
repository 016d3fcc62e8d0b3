import type { Fraction } from "fraction.js";
import type { Observation, Unit } from "../data/observation.ts";
import type { Quantity } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import type { Cells, ClaimFact, NumberFact } from "./fact.ts";

/** A fact before it has its name: the key under which it is defined. */
export type NumberDefinition = Omit<NumberFact, "id">;
export type ClaimDefinition = Omit<ClaimFact, "id">;
export type Definition = NumberDefinition | ClaimDefinition;

/** What one unit of a column is in the base unit: dollars or a fraction. */
const base: Readonly<Record<Unit, (value: Fraction) => Fraction>> = {
  HKD_billions: (value) => value.mul(1e9),
  HKD_millions: (value) => value.mul(1e6),
  percent: (value) => value.div(100),
};

const billions: Quantity = { kind: "money", scale: "billion" };
const percent: Quantity = { kind: "percent" };

/** An observation in its base unit: dollars or a fraction. Throws for `§`, which is no number. */
export function baseValue({ value, unit, ...cell }: Observation): number {
  if (value.kind === "number") return base[unit](value.exact).valueOf();
  throw new Error(`A fact cannot rest on § (${cell.figure} ${cell.series} ${cell.year})`);
}

/** A number that the source prints. Amounts are said in HK$ billion to one decimal, others as printed. */
export function published(
  cell: Observation,
  {
    decimals,
    magnitude = false,
  }: { readonly decimals?: number; /** Drop the sign. */ readonly magnitude?: boolean } = {},
): NumberDefinition {
  const value = baseValue(cell);
  const isPercent = cell.unit === "percent";
  return {
    kind: "number",
    value: magnitude ? Math.abs(value) : value,
    quantity: isPercent ? percent : billions,
    decimals: decimals ?? (isPercent ? printedDecimals(cell) : 1),
    cells: [cell],
    published: true,
  };
}

function printedDecimals({ value }: Observation): number {
  return value.kind === "number" ? (value.digits.split(".")[1]?.length ?? 0) : 0;
}

/** A number computed from cells. Throws where the measure has no value on these data. */
export function derived(
  value: number | null,
  quantity: Quantity["kind"],
  decimals: number,
  cells: Cells,
  formula: Localized,
): NumberDefinition {
  if (value === null) throw new Error(`“${formula.en}” has no value on these data`);
  const whole: Quantity = quantity === "money" ? billions : { kind: quantity };
  return { kind: "number", value, quantity: whole, decimals, cells, published: false, formula };
}

/** The year of a cell, taken from the data so that it follows them. */
export function yearOf(cell: Observation): NumberDefinition {
  return { kind: "number", value: cell.year, quantity: { kind: "year" }, decimals: 0, cells: [cell], published: true };
}

/** A comparison of cells with its verdict. */
export function claim(holds: boolean, cells: Cells, formula: Localized): ClaimDefinition {
  return { kind: "claim", holds, cells, formula };
}

/** The same definitions under names that begin with a prefix and a dot. */
export function prefixed<P extends string, T extends Readonly<Record<string, Definition>>>(prefix: P, definitions: T) {
  const named = Object.entries(definitions).map(([name, definition]) => [`${prefix}.${name}`, definition] as const);
  return Object.fromEntries(named) as { readonly [K in keyof T & string as `${P}.${K}`]: T[K] };
}
