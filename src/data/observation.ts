import type { Fraction } from "fraction.js";
import published from "../../data/figures.json" with { type: "json" };

/** A figure's id is its file name, its address and its snapshot's name. */
export type FigureId = keyof typeof published;

/** The figures of the source, in its order. */
export const figureIds = Object.keys(published) as unknown as readonly [FigureId, ...FigureId[]];

/** `imports` and `exports` stand for goods and for technology alike; empty where a figure has no flow. */
export const flows = ["", "imports", "exports"] as const;
export type Flow = (typeof flows)[number];

/** What an observation measures; `value` is a level, all others are in percent. */
export const measures = [
  "value",
  "change_on_year",
  "share",
  "deficit_to_imports",
  "share_of_merchandise",
  "ratio_to_gdp",
] as const;
export type Measure = (typeof measures)[number];

export const units = ["HKD_billions", "HKD_millions", "percent"] as const;
export type Unit = (typeof units)[number];

/** Why a cell has no number at all: kept secret, nothing there to measure, counted with others. */
export const missingStatuses = ["suppressed", "not_applicable", "in_others"] as const;
export type MissingStatus = (typeof missingStatuses)[number];

/**
 * What is to be said of a cell. `lt_0.5` is the source's `§`: greater than zero, less than 0.5 %. A number can be `revised`,
 * changed since an earlier edition, or the first after a `break` of its series, which those before do not compare with.
 */
export const valueStatuses = ["", "lt_0.5", "revised", "break", ...missingStatuses] as const;
export type ValueStatus = (typeof valueStatuses)[number];

/** What `§` stays below, in percent. */
export const belowLimit = 0.5;

/** A published value: its digits as printed (no separators, `-` for minus), a bound where the source prints `§`, or none. */
export type Value =
  | { readonly kind: "number"; readonly digits: string; readonly exact: Fraction }
  | { readonly kind: "below"; readonly limit: number }
  | { readonly kind: "missing" };

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
  /** How many breaks its series and measure have had up to this year; none where it is left out. */
  readonly era?: number;
}

/** What names an observation: everything but its value. */
export type ObservationKey = Pick<Observation, "figure" | "flow" | "series" | "measure" | "year">;

/** The published digits (`1013.7`, `-66.0`), empty where there is no number. */
export function digitsOf({ value }: Pick<Observation, "value">): string {
  return value.kind === "number" ? value.digits : "";
}

/** The value as a plain number for drawing, in the observation's unit; `null` where there is no number. */
export function numberOf({ value }: Pick<Observation, "value">): number | null {
  return value.kind === "number" ? value.exact.valueOf() : null;
}
