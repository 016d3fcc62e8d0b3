import { sum } from "d3";
import { fill, measure, wrap } from "../charts/text.ts";
import type { Locale } from "../i18n/locales.ts";
import { unbrokenParts } from "../i18n/languages.ts";

/** What words are set in. */
export interface Setting {
  readonly locale: Locale;
  /** Of the column, in CSS pixels. */
  readonly width: number;
  /** How much wider than ours the letters are. */
  readonly letters: number;
}

/** The widest that a reader may see in place of ours. */
export const wider = 1.1;

/** How many lines a text takes. */
export function linesIn(text: string, { width, letters }: Setting, size: number, strong = false): number {
  return wrap(text, width / letters, size, strong).length;
}

/** How many lines a heading takes, whose lines end between words. */
export function headingLines(text: string, setting: Setting, size: number): number {
  const parts = unbrokenParts(text, setting.locale);
  return Math.max(linesIn(text, setting, size, true), rowsOf(parts, setting, size, 0));
}

/** How many rows some words take that stay whole, this far apart. */
export function rowsOf(words: readonly string[], setting: Setting, size: number, gap: number): number {
  const widthOf = (row: readonly string[]) => sum(row, (word) => measure(word, size) * setting.letters + gap) - gap;
  return fill(words, (row) => widthOf(row) <= setting.width).length;
}
