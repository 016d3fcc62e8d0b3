import { z } from "zod";
import { codePoint, quote } from "./finding.ts";
import { ownCopy } from "./lines.ts";

/**
 * Strict cells. A cell is text; nothing is trimmed, coerced or guessed, and a blank is never a number.
 * Each schema's message is the `expected …` of a finding.
 */

/** The years that a cell may say. */
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

/** A name for people: not blank, no space at either end. */
export const nameCell = z.string().regex(/^\S(?:.*\S)?$/u, "text without spaces at its ends");

/** One of a list of codes, being that very string, which is quick to look up. */
export function oneOf<const T extends readonly [string, ...string[]]>(codes: T) {
  const schema = z.enum(codes, { error: `one of ${codes.map((code) => code || "(blank)").join(", ")}` });
  return schema.transform((code) => codes[codes.indexOf(code)] as T[number]);
}

/** What a number may look like: its decimals as published, its sign, at most twelve digits before the point. */
export interface NumberFormat {
  readonly decimals: number;
  readonly negative: boolean;
}

/** Says in words what `numberPattern` accepts. */
export function describeNumber({ decimals, negative }: NumberFormat): string {
  const kind = decimals === 0 ? "a whole number" : `a number with ${decimals} decimal${decimals === 1 ? "" : "s"}`;
  return `${kind}${negative ? "" : ", not negative"}, in plain digits`;
}

/** Whether a cell is a number of that format, digit for digit. */
export function isNumber(cell: string, { decimals, negative }: NumberFormat): boolean {
  const key = negative ? -1 - decimals : decimals;
  let pattern = patterns.get(key);
  if (!pattern) patterns.set(key, (pattern = numberPattern({ decimals, negative })));
  return pattern.test(cell);
}

const patterns = new Map<number, RegExp>();

function numberPattern({ decimals, negative }: NumberFormat): RegExp {
  const fraction = decimals === 0 ? "" : `\\.\\d{${decimals}}`;
  return new RegExp(`^${negative ? "(?!-0(?:\\.0+)?$)-?" : ""}(?:0|[1-9]\\d{0,11})${fraction}$`);
}

/** Quotes what stands in the place of a number, and names the first character that no number has. */
export function quoteNumber(cell: string): string {
  const [strange] = /[^-\d.,\s]/u.exec(cell) ?? [];
  return strange ? `${quote(cell)} (${codePoint(strange)})` : quote(cell);
}

/** What a cell says, or what it should have said. */
export type Checked<T> = { readonly value: T } | { readonly expected: string };
export type CellCheck<T> = (cell: string) => Checked<T>;

/** A cell that is taken as it stands. */
export const asItStands: CellCheck<string> = (value) => ({ value });

/** No column repeats itself with more different cells than that, nor with longer ones. */
const [mostRemembered, longestRemembered] = [5000, 100];

/** A schema as a check that remembers its answers: a column says the same few things over and over. */
export function checked<T>(schema: z.ZodType<T, string>): CellCheck<T> {
  const known = new Map<string, Checked<T>>();
  const learn = (text: string): Checked<T> => {
    const cell = ownCopy(text);
    const result = schema.safeParse(cell);
    const answer = result.success ? { value: result.data } : { expected: result.error.issues[0]!.message };
    if (known.size < mostRemembered && cell.length <= longestRemembered) known.set(cell, answer);
    return answer;
  };
  return (cell) => known.get(cell) ?? learn(cell);
}
