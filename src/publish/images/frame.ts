import { palettes, resolveColors } from "../../charts/theme.ts";
import { faceOf, stacks } from "../../fonts/faces.ts";
import { isChinese, langTag } from "../../i18n/languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { attributes, type Markup, markup, trusted } from "../../lib/markup.ts";

/** A picture of ours: an SVG document whose fonts are still to be brought, and its size in user units. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly locale: Locale;
  readonly theme?: keyof typeof palettes;
  readonly title: string;
  readonly description: string;
  /** The id of the document, and the beginning of all ids in it: no two images of ours share one. */
  readonly name: string;
}

/**
 * An SVG document of its own around some markup: named, described, on paper, in the colours of a theme, its text in the site's
 * faces. Pasted into a page, it shares nothing with it: its ids are its own, its rules reach no further than its root, and it
 * reads from left to right.
 */
export function frame(content: readonly Markup[], options: FrameOptions): Picture {
  const { width, height, locale, theme = "light", title, description, name } = options;
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
  const styles = trusted(`<style>${rules.map((rule) => `#${name} ${rule}`).join("")}</style>`);
  const paper = markup`<rect width="${width}" height="${height}" fill="var(--paper)"/>`;
  const { source } = markup`<svg${root}>${names}${styles}${paper}${content}</svg>`;
  return { svg: resolveColors(source, palettes[theme]), width, height };
}

const base = [
  `text{font-family:${stacks.sans};font-weight:400}`,
  `.strong{font-weight:${faceOf("sans", true).weight}}`,
  `text[data-face="serif"]{font-family:${stacks.serif}}`,
  `text.strong[data-face="serif"]{font-weight:${faceOf("serif", true).weight}}`,
];

/** The quotation marks of our fonts are as wide as a Chinese character, which is right in Chinese alone. */
export const narrowQuotes = "text{font-variant-east-asian:proportional-width}";
