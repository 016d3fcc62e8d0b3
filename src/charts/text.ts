import { faceOf } from "../fonts/faces.ts";
import { sourceFont } from "../fonts/sources.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import type { ChartContext } from "./context.ts";

/** Type sizes in user units; a narrow chart in 280 px still shows 11 px. */
export const textSize = 13;
export const titleSize = 14;
/** From one baseline to the next. */
export const lineHeight = 17;

/** A piece of a line in one language (none where the chart has but one), one weight and one colour. */
export interface Run {
  readonly text: string;
  readonly lang?: Locale;
  readonly strong?: boolean;
  readonly fill?: string;
}

/** Runs that stand on one baseline with a space between them. */
export type Line = readonly Run[];

/** The width of a text in user units, by our own sans; what the font lacks counts as wide as a Chinese character. */
export function measure(text: string, size = textSize, strong = false): number {
  const { advance } = sourceFont(faceOf("sans", strong));
  return [...text].reduce((sum, character) => sum + (advance(character) ?? 1), 0) * size;
}

export function measureLine(line: Line, size = textSize): number {
  const runs = line.reduce((sum, { text, strong }) => sum + measure(text, size, strong), 0);
  return runs + Math.max(0, line.length - 1) * measure(" ", size);
}

/** The width of the widest line. */
export function measureLines(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map((line) => measureLine(line)));
}

/** The width of the widest of some numbers, in the strong weight. */
export function widestNumber(numbers: readonly string[]): number {
  return measureLines(numbers.map((text) => [{ text, strong: true }]));
}

/** Puts pieces into lines for as long as they fit; one that fits no line has a line of its own. */
export function fill<Piece>(pieces: readonly Piece[], fits: (line: readonly Piece[]) => boolean): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && fits([...last, piece])) last.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** Sets pieces of a text in lines no wider than `width`. */
export function setLines(pieces: readonly string[], width: number, size = textSize, strong = false): string[] {
  const textOf = (line: readonly string[]) => line.join("").trimEnd();
  return fill(pieces, (line) => measure(textOf(line), size, strong) <= width).map(textOf);
}

/**
 * A word of Latin script, one Chinese character with the punctuation that must not leave it, or a number with its Chinese unit; with
 * the space after it.
 */
const piece =
  /(?:\d[\d,.–]* ?\p{Script=Han}[、，。；：！？）」』％]*|[（「『]*[\p{Script=Han}][、，。；：！？）」』％]*|[^\s\p{Script=Han}（「『]+[、，。；：！？）」』％]*|.)\s*/gu;

/** Breaks a text into lines no wider than `width`, where one piece of it allows. */
export function wrap(text: string, width: number, size = textSize, strong = false): string[] {
  return setLines(text.trim().match(piece) ?? [], width, size, strong);
}

/** A text as lines no wider than that: both languages on one line where they fit, else each from a line of its own. */
export function phrase(
  { languages }: Pick<ChartContext, "languages">,
  text: Localized,
  { width = Infinity, size = textSize } = {},
): Line[] {
  if (languages.length === 1) return wrap(text[languages[0]], width, size).map((part) => [{ text: part }]);
  const joined = languages.map((locale): Run => ({ text: text[locale], lang: locale }));
  if (new Set(joined.map(({ text }) => text)).size === 1) return [[{ text: joined[0]!.text }]];
  if (measureLine(joined, size) <= width) return [joined];
  return languages.flatMap((locale) => wrap(text[locale], width, size).map((part) => [{ text: part, lang: locale }]));
}
