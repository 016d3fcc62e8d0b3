import { faceOf, familyName, stacks } from "../../fonts/faces.ts";
import { langTag } from "../../i18n/languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { isChinese } from "../../i18n/script.ts";
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

const base = [
  `text{font-family:${stacks.sans};font-weight:400}`,
  `.strong{font-weight:${faceOf("sans", true).weight}}`,
  `text[data-face="serif"]{font-family:${stacks.serif}}`,
  `text.strong[data-face="serif"]{font-weight:${faceOf("serif", true).weight}}`,
];

/** The quotation marks of our fonts are as wide as a Chinese character, which is right in Chinese alone. */
export const narrowQuotes = "text{font-variant-east-asian:proportional-width}";
