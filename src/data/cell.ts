import { Fraction } from "fraction.js";
import { z } from "zod";
import type { Value } from "./observation.ts";

/**
 * Strict cells. A cell is text; nothing is trimmed, coerced or guessed, and a blank is never a number.
 * Each schema's message is the `expected …` of a finding.
 */

/** A year, four ASCII digits, as a number. */
export const yearCell = z
  .string()
  .regex(/^(?:19|20)\d\d$/, "a year from 1900 to 2099")
  .transform(Number);

/** A series code: letters, digits and underscores, beginning with a letter. */
export const codeCell = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, "a series code (letters, digits, underscores)");

/** A name for people: not blank, no space at either end. */
export const nameCell = z.string().regex(/^\S(?:.*\S)?$/u, "text without spaces at its ends");

/** One of a list of codes. */
export function oneOf<const T extends readonly [string, ...string[]]>(codes: T) {
  return z.enum(codes, { error: `one of ${codes.map((code) => code || "(blank)").join(", ")}` });
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

/** The published digits as an exact value, or `undefined` where they are not of the format. */
export function parseNumber(cell: string, { decimals, negative }: NumberFormat): Value | undefined {
  const fraction = decimals === 0 ? "" : `\\.\\d{${decimals}}`;
  const pattern = new RegExp(`^${negative ? "-?" : ""}(?:0|[1-9]\\d{0,11})${fraction}$`);
  return pattern.test(cell) && !/^-0(?:\.0+)?$/.test(cell)
    ? { kind: "number", digits: cell, exact: new Fraction(cell) }
    : undefined;
}
