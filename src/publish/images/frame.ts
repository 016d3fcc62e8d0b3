import { faceOf, stacks } from "../../fonts/faces.ts";
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
}

/** Where the rules of embedded fonts go. */
const place = "<!--fonts-->";

/** An SVG document of its own around some markup: named, described, on paper, its text in the site's faces. */
export function frame(content: readonly Markup[], { width, height, locale, title, description }: FrameOptions): Markup {
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    lang: langTag[locale],
    role: "img",
    "aria-labelledby": "title",
    "aria-describedby": "desc",
    fill: "var(--ink)",
  });
  const names = markup`<title id="title">${title}</title><desc id="desc">${description}</desc>`;
  const styles = trusted(`<style>${base}${isChinese(locale) ? "" : narrowQuotes}${place}</style>`);
  const paper = markup`<rect width="${width}" height="${height}" fill="var(--paper)"/>`;
  return markup`<svg${root}>${names}${styles}${paper}${content}</svg>`;
}

/** The document with `@font-face` rules, or without any. */
export function withFontRules(svg: string, rules: string): string {
  return svg.replace(place, () => rules);
}

const base = [
  `text{font-family:${stacks.sans};font-weight:400}`,
  `.strong{font-weight:${faceOf("sans", true).weight}}`,
  `text[data-face="serif"]{font-family:${stacks.serif}}`,
  `text.strong[data-face="serif"]{font-weight:${faceOf("serif", true).weight}}`,
].join("");

/** The quotation marks of our fonts are as wide as a Chinese character, which is right in Chinese alone. */
export const narrowQuotes = "text{font-variant-east-asian:proportional-width}";
