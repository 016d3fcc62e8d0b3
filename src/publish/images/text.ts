import { measure, setLines } from "../../charts/text.ts";
import { color, type ColorRole } from "../../charts/theme.ts";
import type { Family } from "../../fonts/faces.ts";
import { unbrokenParts } from "../../i18n/languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { attributes, type Markup, markup } from "../../lib/markup.ts";

/** How a text of an image is set: size and width in user units. */
export interface Setting {
  readonly size: number;
  readonly family?: Family;
  readonly strong?: boolean;
  readonly fill?: ColorRole;
}

/** One line of an image; `y` is its baseline. A part of it may be stronger: what stands before the rest. */
export function writeLine(text: string, x: number, y: number, setting: Setting, lead = ""): Markup {
  const { size, family = "sans", strong = false, fill = "ink" } = setting;
  const set = attributes({
    x: round(x),
    y: round(y),
    "font-size": size,
    fill: color(fill),
    "data-face": family,
    class: strong ? "strong" : undefined,
  });
  const first = lead && markup`<tspan class="strong" fill="${color("ink")}">${lead}</tspan>\u2002`;
  return markup`<text${set}>${first}${text}</text>`;
}

/** How much of a width headlines may take by the measure of charts: serifs run wider than the letters it knows. */
const serifMeasure = 0.93;

/** The lines of a headline, set in a bold serif. */
export const headlineLines = (text: string, locale: Locale, width: number, size: number): string[] =>
  balance(text, locale, serifMeasure * width, size, true);

/** Breaks a text into as few lines as fit a width: at the ends of clauses if that takes no more, else of about one length. */
export function balance(text: string, locale: Locale, width: number, size: number, strong = false): string[] {
  const words = unbrokenParts(text, locale);
  const fewest = setLines(words, width, size, strong).length;
  const clauses = setLines(text.split(/(?<=[，：；])/), width, size, strong);
  if (clauses.length <= fewest && clauses.every((line) => measure(line, size, strong) <= width)) return clauses;
  let [narrow, wide] = [width / 2, width];
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2;
    if (setLines(words, middle, size, strong).length > fewest) narrow = middle;
    else wide = middle;
  }
  return setLines(words, wide, size, strong);
}

/** To a tenth of a user unit, as charts are. */
const round = (value: number): number => Number(value.toFixed(1));
