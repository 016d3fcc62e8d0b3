import { z } from "zod";
import { codePoint } from "../lib/code-point.ts";
import { quote } from "./finding.ts";

/**
 * Strict cells. A cell is text; nothing is trimmed, coerced or guessed, and a blank is never a number.
 * Each schema's message is the `expected …` of a finding.
 */

/** The years that a cell may hold. */
export const [firstYear, lastYear] = [1900, 2099];

/** A year, four ASCII digits, as a number. */
export const yearCell = z
  .string()
  .refine((cell) => /^\d{4}$/.test(cell) && Number(cell) >= firstYear && Number(cell) <= lastYear, {
    error: `a year from ${firstYear} to ${lastYear}`,
  })
  .transform(Number);

/** A series code: letters, digits and underscores, beginning with a letter. */
export const codeCell = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, "a series code (letters, digits, underscores)");

/** A text for people: one line, not blank, no space at either end, and every character one that XML can hold. */
export const lineOfText = z
  .string("text")
  .regex(/^\S(?:.*\S)?$/su, { error: "text without spaces at its ends", abort: true })
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]*$/u, {
    error: "one line of text, without control characters",
    abort: true,
  });

/** A text that may stand in a cell of a spreadsheet: no formula. */
export const nameCell = lineOfText.refine(
  (cell) => !isFormulaLike(cell),
  "text that no spreadsheet takes for a formula (=, +, - or @ at its beginning)",
);

/** Whether a spreadsheet could take a cell for a formula: `=`, `+`, `@` or a tab first, or a minus that begins no number. */
export function isFormulaLike(cell: string): boolean {
  return /^(?:[=+@\t\r]|-(?!(?:0|[1-9]\d*)(?:\.\d+)?$))/.test(cell);
}

/** One of a list of codes. */
export function oneOf<const T extends readonly string[]>(codes: T) {
  return z.enum(codes, { error: `one of ${codes.map((code) => code || "(blank)").join(", ")}` });
}

/** How numbers are published: their decimals, and whether they may be negative. */
export interface NumberFormat {
  readonly decimals: number;
  readonly negative: boolean;
}

/** Whether a cell is a number of that format, digit for digit, with at most twelve digits before the point. */
export function isNumber(cell: string, { decimals, negative }: NumberFormat): boolean {
  const sign = negative ? "(?!-0(?:\\.0+)?$)-?" : "";
  const fraction = decimals === 0 ? "" : `\\.\\d{${decimals}}`;
  return new RegExp(`^${sign}(?:0|[1-9]\\d{0,11})${fraction}$`).test(cell);
}

/** Says in words what `isNumber` accepts. */
export function describeNumber({ decimals, negative }: NumberFormat): string {
  const kind = decimals === 0 ? "a whole number" : `a number with ${decimals} decimal${decimals === 1 ? "" : "s"}`;
  return `${kind}${negative ? "" : ", not negative"}, in plain digits`;
}

/** Quotes what stands in place of a number, and names the first character that no number has. */
export function quoteNumber(cell: string): string {
  const [strange] = /[^-\d.,\s]/u.exec(cell) ?? [];
  return strange ? `${quote(cell)} (${codePoint(strange)})` : quote(cell);
}
