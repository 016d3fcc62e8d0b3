import type { Observation } from "../data/observation.ts";
import { areComparable, isKnown, markOf, printedOf } from "../data/status.ts";
import { formatQuantity, type Quantity } from "../i18n/format.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import { type Range, writtenDecimals } from "./range.ts";

/**
 * Whether sentences that the data do not bear out are shown, and marked, instead of refused. `npm run dev` does so while an editor
 * rewrites them: it sets the variable before these modules are loaded, and loads them again when that changes. Unit tests do so
 * too; those in `tests/prose/` ask for the checks of a build.
 */
export const isPreview = process.env.PREVIEW_SENTENCES === "true";

/** Before a sentence of plain text that is not true. */
export const previewMark = "[?] ";

/** A number that prose may give. */
export interface NumberFact {
  readonly kind: "number";
  readonly id: string;
  /** In its base unit: dollars, fractions (0.47 for 47 %), years, counts. No sign for a magnitude. NaN: not in these data. */
  readonly value: number;
  /** What the rounding of its cells allows it to be, in its base unit; a year or a count is exact. */
  readonly interval: Range;
  readonly quantity: Quantity;
  /** Decimals as written in English: of HK$ billion, of percent, of a count. */
  readonly decimals: number;
  /** The cells it comes from; prose links to the first. None where the number stands in the source's text alone. */
  readonly cells: readonly Observation[];
  /** Whether the source prints the number, perhaps with more decimals; otherwise `formula` says how it is computed. */
  readonly published: boolean;
  readonly formula?: Localized;
  /** The formula with its numbers in it, and what comes out. */
  readonly working?: Localized;
  /** The paragraph of the source that gives the number, where no table does, and its page, where the issue has it. */
  readonly paragraph?: string;
  readonly page?: string | undefined;
}

/** A comparison that prose may make, with its verdict on the data at hand. */
export interface ClaimFact {
  readonly kind: "claim";
  readonly id: string;
  readonly holds: boolean;
  /** Every cell that was compared: they say which years the claim has seen. */
  readonly cells: readonly Observation[];
  /** What is compared with what, in words. */
  readonly formula: Localized;
  /** The same in numbers, where they are few. */
  readonly working?: Localized | undefined;
}

/** What the source's text says and its published numbers cannot test. */
export interface SaidFact {
  readonly kind: "said";
  readonly id: string;
  /** The paragraph of the source that says so, and its page; none where nobody has found it in the present issue. */
  readonly paragraph: string;
  readonly page: string | undefined;
  /** What it says, in our words, and why the data cannot tell. */
  readonly text: Localized;
  /** Published numbers that bear on it without proving it; often none. */
  readonly cells: readonly Observation[];
}

export type Fact = NumberFact | ClaimFact | SaidFact;

/** The cells that a fact rests on, for a message: where each stands, what it is, what it says. */
export function cellsText(cells: readonly Observation[]): string {
  return cells
    .map((cell) => {
      const { source, series, flow, year } = cell;
      const mark = markOf(cell);
      const place = `data/${source.file}${source.line > 0 ? `:${source.line}` : ", no row"}`;
      return `${place} ${[flow, series, year, printedOf(cell), mark].filter(Boolean).join(" ")}`;
    })
    .join(", ");
}

/** What to report of a number that these data do not give. */
export function noValue({ id, cells }: NumberFact): string {
  const isThere = cells.every(isKnown) && areComparable(cells);
  const why = isThere
    ? "it has the other sign (a surplus where a deficit is said, a rise where a fall, or the reverse), or cannot be computed"
    : "no number, or a break in the series";
  return `the data do not give ${id}: ${why} (${cellsText(cells)})`;
}

/** Whether these data give the number: not if a cell is missing, a break lies between, or the sign is the opposite one. */
export function hasValue({ value }: NumberFact): boolean {
  return !Number.isNaN(value);
}

/** Whether the data bear out what a fact says; the source's word is not theirs to judge. */
export function isBorneOut(fact: Fact): boolean {
  return fact.kind === "number" ? hasValue(fact) : fact.kind === "said" || fact.holds;
}

/** A number as prose writes it. Throws where these data do not give it; a preview shows that it is missing. */
export function factText(fact: NumberFact, locale: Locale): string {
  if (!hasValue(fact)) {
    if (isPreview) return "…";
    throw new Error(noValue(fact));
  }
  return formatQuantity(fact.value, fact.quantity, fact.decimals, locale);
}

/** The same number with every digit that the source prints. Throws for a number that it does not print. */
export function asPrinted(fact: NumberFact): NumberFact {
  const [cell] = fact.cells;
  if (!fact.published || cell?.value.kind !== "number") throw new Error(`The source does not print ${fact.id}`);
  return { ...fact, decimals: writtenDecimals(cell) };
}
