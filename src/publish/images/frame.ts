import { createRequire } from "node:module";
import { measure } from "../../charts/text.ts";
import { color, type ColorRole } from "../../charts/theme.ts";
import {
  type Face,
  faceName,
  faceOf,
  faces,
  type Family,
  familyName,
  fontFaceRule,
  stacks,
} from "../../fonts/faces.ts";
import { readPage } from "../../fonts/lighten/glyphs.ts";
import { requireGlyphs } from "../../fonts/plan.ts";
import { sourceFont } from "../../fonts/sources.ts";
import { cutFont } from "../../fonts/stock.ts";
import { isChinese, langTag, unbrokenParts } from "../../i18n/languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { cached } from "../../lib/cache.ts";
import { attributes, type Markup, markup, trusted } from "../../lib/markup.ts";

export interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** The id of the image, and the beginning of all ids in it: no two images of ours share one. */
  readonly name: string;
}

/** Where the rules of embedded fonts go. */
const place = "<!--fonts-->";

/**
 * An SVG document of its own around some markup: named, described, on paper, its text in the site's faces. Pasted into a page,
 * it shares nothing with it: its ids are its own, its rules reach no further than its root, and it reads from left to right.
 */
export function frame(content: readonly Markup[], options: FrameOptions): Markup {
  const { width, height, locale, title, description, name } = options;
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    id: name,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    lang: langTag[locale],
    direction: "ltr",
    role: "img",
    "aria-labelledby": `${name}-title`,
    "aria-describedby": `${name}-desc`,
    fill: "var(--ink)",
  });
  const names = markup`<title id="${name}-title">${title}</title><desc id="${name}-desc">${description}</desc>`;
  const rules = isChinese(locale) ? base : [...base, narrowQuotes];
  const styles = trusted(`<style>${rules.map((rule) => `#${name} ${rule}`).join("")}${place}</style>`);
  const paper = markup`<rect width="${width}" height="${height}" fill="var(--paper)"/>`;
  return markup`<svg${root}>${names}${styles}${paper}${content}</svg>`;
}

/**
 * The document with `@font-face` rules, or without any. Fonts that it brings are named after it: they hold its own characters
 * only, and a page that it is pasted into may have fonts of the same families.
 */
export function withFontRules(svg: string, rules: string): string {
  if (!rules) return svg.replace(place, "");
  const [, name] = / id="([^"]+)"/.exec(svg)!;
  const named = (text: string) =>
    Object.values(familyName).reduce((all, family) => all.replaceAll(`"${family}"`, `"${family} ${name!}"`), text);
  return named(svg).replace(place, () => named(rules));
}

/** Where images and their fonts are cached. */
export const imageCache = ".cache/images";

/** The characters that an SVG shows in each face, in an order of their own. */
export function textOf(svg: string): ReadonlyMap<Face, string> {
  const page = readPage(`<html data-face="sans"><body>${svg}</body></html>`);
  requireGlyphs({ address: "an image", ...page });
  const { glyphs } = page;
  const found = faces.filter((face) => glyphs.has(face));
  return new Map(found.map((face) => [face, [...glyphs.get(face)!].sort().join("")]));
}

/** `@font-face` rules that bring an SVG's fonts along, reduced to what it shows. */
export async function embeddedFonts(svg: string): Promise<string> {
  const rules = [...textOf(svg)].map(async ([face, text]) => {
    const font = await reduced(face, text, "woff");
    return fontFaceRule(face, `url("data:font/woff;base64,${font.toString("base64")}") format("woff")`);
  });
  return (await Promise.all(rules)).join("");
}

const require = createRequire(import.meta.url);
const tools = ["subset-font", "fontverter"].map((name) => {
  return `${name}@${(require(`${name}/package.json`) as { version: string }).version}`;
});
const keepFeatures = ["ccmp", "kern", "liga", "locl", "mark", "pwid"];
/** The names by which a renderer finds a font's family. */
const preserveNameIds = [1, 2, 4, 6, 16, 17];

/** A face reduced to some characters. */
export function reduced(face: Face, text: string, targetFormat: "woff" | "truetype"): Promise<Buffer> {
  const { sha256 } = sourceFont(face);
  const options = { targetFormat, noHinting: true, keepFeatures, preserveNameIds } as const;
  return cached(imageCache, [faceName(face), sha256, text, JSON.stringify([options, tools])], () =>
    cutFont(face, text, options),
  );
}

const base = [
  `text{font-family:${stacks.sans};font-weight:400}`,
  `.strong{font-weight:${faceOf("sans", true).weight}}`,
  `text[data-face="serif"]{font-family:${stacks.serif}}`,
  `text.strong[data-face="serif"]{font-weight:${faceOf("serif", true).weight}}`,
];

/** The quotation marks of our fonts are as wide as a Chinese character, which is right in Chinese alone. */
const narrowQuotes = "text{font-variant-east-asian:proportional-width}";

/** Whether a document has them narrow: for a renderer that cannot. */
export const asksForNarrowQuotes = (svg: string): boolean => svg.includes(narrowQuotes);

/** How a text of an image is set: size and width in user units. */
export interface Setting {
  readonly size: number;
  readonly family?: Family;
  readonly strong?: boolean;
  readonly fill?: ColorRole;
}

/** How much of a width headlines may take by the measure of charts: serifs run wider than the letters it knows. */
export const serifMeasure = 0.93;

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

/** Breaks a text into as few lines as fit a width: at the ends of clauses if that takes no more, else of about one length. */
export function balance(text: string, locale: Locale, width: number, size: number, strong = false): string[] {
  const within = (most: number) => (line: string) => measure(line.trimEnd(), size, strong) <= most;
  const words = unbrokenParts(text, locale);
  const fewest = fill(words, within(width)).length;
  const clauses = fill(text.split(/(?<=[，：；])/), within(width));
  if (clauses.length <= fewest && clauses.every(within(width))) return clauses;
  let [narrow, wide] = [width / 2, width];
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2;
    if (fill(words, within(middle)).length > fewest) narrow = middle;
    else wide = middle;
  }
  return fill(words, within(wide));
}

/** Puts pieces into lines for as long as they fit; one that fits no line has a line of its own. */
function fill(pieces: readonly string[], fits: (line: string) => boolean): string[] {
  const lines = [""];
  for (const piece of pieces) {
    const longer = lines.at(-1)! + piece;
    if (fits(longer) || lines.at(-1) === "") lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** To a tenth of a user unit, as charts are. */
const round = (value: number): number => Number(value.toFixed(1));
