import type { Observation } from "../data/observation.ts";
import { markOf, printedOf } from "../data/status.ts";
import { formatQuantity, type Quantity } from "../i18n/format.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import type { Range } from "./range.ts";

/** The cells a fact rests on, never none; the first is the one that prose links to. */
export type Cells = readonly [Observation, ...Observation[]];

/** A number that prose may say. */
export interface NumberFact {
  readonly kind: "number";
  readonly id: string;
  /** In its base unit: dollars, fractions (0.47 for 47 %), years, counts. Signed unless a magnitude was asked for. */
  readonly value: number;
  /** What the rounding of its cells allows it to be, in its base unit; a year or a count is exact. */
  readonly interval: Range;
  readonly quantity: Quantity;
  /** Decimals as written in English: of HK$ billion, of percent, of a count. */
  readonly decimals: number;
  readonly cells: Cells;
  /** The source prints the number itself, if with more decimals; otherwise `formula` says how it comes about. */
  readonly published: boolean;
  readonly formula?: Localized;
}

/** A comparison that prose may make, with its verdict on the data at hand. */
export interface ClaimFact {
  readonly kind: "claim";
  readonly id: string;
  readonly holds: boolean;
  readonly cells: Cells;
  /** What is compared with what, in words. */
  readonly formula: Localized;
}

export type Fact = NumberFact | ClaimFact;

/** The cells that a fact rests on, for a message: where each stands, what it is, what it says. */
export function cellsText(cells: Cells): string {
  return cells
    .map((cell) => {
      const { source, series, flow, year } = cell;
      const mark = markOf(cell);
      return `data/${source.file}:${source.line} ${[flow, series, year, printedOf(cell), mark].filter(Boolean).join(" ")}`;
    })
    .join(", ");
}

/** What to tell of a number that these data do not give. */
export function noValue({ id, cells }: NumberFact): string {
  return `the data do not give ${id}: no number, or a break in the series (${cellsText(cells)})`;
}

/** Whether these data give the number: no cell of it is without one, and no break of its series lies between. */
export function hasValue({ value }: NumberFact): boolean {
  return !Number.isNaN(value);
}

/** A number as prose writes it. Throws for a claim, which has words of its own in each place, and where there is none. */
export function factText(fact: Fact, locale: Locale): string {
  if (fact.kind === "number" && !hasValue(fact)) throw new Error(noValue(fact));
  if (fact.kind === "claim") throw new Error(`Fact ${fact.id} is a claim: it has a verdict, not a number`);
  return formatQuantity(fact.value, fact.quantity, fact.decimals, locale);
}
