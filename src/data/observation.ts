import { Fraction } from "fraction.js";
import type { FigureId } from "./tables.ts";
import type { Flow, Measure, Unit, ValueStatus } from "./vocabulary.ts";

export { type FigureId, figureIds } from "./tables.ts";

/** A published value: its digits as printed (no separators, `-` for minus), an upper bound where the source prints `§`, or none. */
export type Value =
  | { readonly kind: "number"; readonly digits: string; readonly exact: Fraction }
  | { readonly kind: "below"; readonly limit: number }
  | { readonly kind: "missing" };

/** A published number, from its digits. */
export const numberValue = (digits: string): Value => ({ kind: "number", digits, exact: new Fraction(digits) });

/** One published number of the source, with the line it is read from. */
export interface Observation {
  readonly figure: FigureId;
  readonly year: number;
  readonly flow: Flow;
  readonly series: string;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly value: Value;
  readonly status: ValueStatus;
  readonly source: { readonly file: string; readonly line: number };
  /** How many breaks its series and measure have had up to this year; none if left out. */
  readonly era?: number;
}

/** What identifies an observation. */
export type ObservationKey = Pick<Observation, "figure" | "flow" | "series" | "measure" | "year">;

/** The years of some observations, each once, ascending. */
export function yearsIn(observations: readonly Pick<Observation, "year">[]): number[] {
  return [...new Set(observations.map(({ year }) => year))].sort((a, b) => a - b);
}

/** The published digits (`1013.7`, `-66.0`); empty if there is no number. */
export function digitsOf({ value }: Pick<Observation, "value">): string {
  return value.kind === "number" ? value.digits : "";
}

/** How many decimals published digits have: 1 for `409.0`, none for `802` or where there are no digits. */
export function decimalsOf(digits: string): number {
  return digits.split(".")[1]?.length ?? 0;
}

/** The value as a plain number for drawing, in the observation's unit; `null` if there is no number. */
export function numberOf({ value }: Pick<Observation, "value">): number | null {
  return value.kind === "number" ? value.exact.valueOf() : null;
}
