import { chartContext } from "../../charts/context.ts";
import { DrawingError, renderChart } from "../../charts/render.ts";
import { measure, setLines, textSize, wrap } from "../../charts/text.ts";
import { color, type ColorRole, palettes, resolveColors } from "../../charts/theme.ts";
import { absoluteUrl, addresses } from "../../data/addresses.ts";
import type { FigureId } from "../../data/observation.ts";
import type { Site } from "../../facts/site.ts";
import { drawing } from "../../figures/drawing.ts";
import { figures, figuresDrawn, viewOf } from "../../figures/index.ts";
import { besideSource, numbersLine, oursLine, sourceLine } from "../../figures/provenance.ts";
import { faceOf, type Family, stacks } from "../../fonts/faces.ts";
import { isChinese, langTag, unbrokenParts } from "../../i18n/languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { strings } from "../../i18n/strings.ts";
import { attributes, type Markup, markup, trusted } from "../../lib/markup.ts";
import { altOf, articleHeadline, headlineOf } from "../../prose/said.ts";
import { articleChart, cardChart } from "./card-chart.ts";

/** A picture of ours: an SVG document whose fonts are still to be brought, and its size in user units. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Which view of which figure is shown. */
export interface Shown {
  readonly id: FigureId;
  readonly view: string;
}

type Theme = keyof typeof palettes;

/** A view of a figure for places that take no frame: title, finding, chart, who published the numbers and when, and where it is found. */
export function sheet(site: Site, locale: Locale, { id, view: viewId }: Shown, theme: Theme = "light"): Picture {
  const { data, sources } = site;
  const [width, margin] = [800, 40];
  const column = width - 2 * margin;
  const view = viewOf(id, viewId);
  const number = figures[id].number[locale];
  const title = breakable(`${number} ${figures[id].title(data)[locale]}`, locale);
  const headline = breakable(headlineOf(id, viewId, site)[locale], locale);
  const alt = altOf(id, viewId, site)[locale];
  const source = sourceLine(sources, id, figuresDrawn(data, [view]))[locale];
  const beside = besideSource(sources)[locale];
  const address = absoluteUrl(addresses.figure(locale, id)).replace(/^https?:\/\//, "");
  const chart = drawing(data, { figure: id, view, size: "wide", languages: [locale] }, { label: alt });

  const parts: Markup[] = [];
  let y = margin + 14;
  const put = (lines: readonly string[], leading: number, setting: Setting, lead?: string) => {
    for (const [index, line] of lines.entries()) {
      parts.push(writeLine(line, margin, y, setting, index === 0 ? lead : ""));
      y += leading;
    }
  };
  const [first, ...others] = balance(title, column, 15);
  put([first!.slice(number.length).trimStart(), ...others], 22, { size: 15, fill: "quiet" }, number);
  y += 16;
  put(headlineLines(headline, column, 26), 37, headlineSetting(26));
  const [, ownWidth, ownHeight] = ownSize.exec(chart.source)!;
  const height = Math.ceil((Number(ownHeight) * column) / Number(ownWidth));
  parts.push(placed(chart, { x: margin, y: y - 8, width: column, height }));
  y += height + 24;
  parts.push(markup`<path d="M${margin},${y - 0.5}h${column}" stroke="var(--rule)"/>`);
  y += 24;
  const small = { size: 13, fill: "quiet" } as const;
  put(wrap(source, column - 60, small.size), 20, small, strings.source[locale]);
  put(wrap(beside, column, small.size), 20, small);
  put([`${strings.siteName[locale]} · ${decodeURI(address)}`], 20, small);
  return frame(parts, {
    locale,
    width,
    height: Math.ceil(y + margin - 30),
    theme,
    title: title.text,
    description: alt,
    name: `${id}-${view.id}-${locale}`,
  });
}

/** The size of a social card, in pixels: what all networks take, and none cuts. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Type sizes of a card's headline, in pixels, each with the most lines that it may take. */
const headlineSizes = [
  [64, 1],
  [60, 2],
  [54, 2],
  [48, 2],
  [46, 3],
  [40, 3],
  [36, 3],
  [36, 4],
] as const;

/** Sizes of the letters in a card's drawing, in pixels; those after the first for names that are too long for it. */
const letterSizes = [32, 28, 24] as const;

/**
 * The social card of a view, or of the article where none is named: the finding, in letters that can be read where the card is no wider
 * than a thumb, over a drawing of a few strokes. The headline is as large as leaves room for the drawing; throws where none does.
 */
export function card(site: Site, locale: Locale, shown?: Shown): Picture {
  const { width, height } = cardSize;
  const margin = 64;
  const column = width - 2 * margin;
  const { subject, draw } = shown ? cardChart(site.data, viewOf(shown.id, shown.view)) : articleChart(site.data);
  const about = [...(shown ? [figures[shown.id].number] : []), subject].map((text) => text[locale]).join(" · ");
  const headline = breakable((shown ? headlineOf(shown.id, shown.view, site) : articleHeadline(site))[locale], locale);
  const sources = [numbersLine(site.sources)[locale], oursLine(site.sources)[locale]];
  const quiet = (text: string, y: number, largest: number, lead = "") => {
    const own = measure(lead, largest, true) + measure(lead && "\u2002", largest) + measure(text, largest);
    const size = Math.min(largest, Math.floor((largest * column) / own));
    return writeLine(text, margin, y, { size, fill: "quiet" }, lead);
  };
  const drawnWith = (size: number, letters: number): Picture => {
    const leading = size * (isChinese(locale) ? 1.36 : 1.22);
    const lines = headlineLines(headline, column, size);
    const first = 88 + 26 + leading * 0.9;
    const top = first + (lines.length - 1) * leading + 38;
    const bottom = height - 68 - (sources.length - 1) * 32;
    const factor = letters / textSize;
    const svg = draw(chartContext(column / factor, [locale]), (bottom - top) / factor);
    // The lowest line of text may have commas under its baseline.
    const ownHeight = Number(svg.getAttribute("height")) + 3;
    svg.setAttribute("height", String(ownHeight));
    const chart = renderChart(svg, { label: "", place: `the social card “${headline.text}”, ${locale}` });
    const parts = [
      quiet(about, 88, 28, strings.siteName[locale]),
      ...lines.map((line, index) => writeLine(line, margin, first + index * leading, headlineSetting(size))),
      placed(chart, { x: margin, y: top, width: column, height: ownHeight * factor }),
      ...sources.toReversed().map((line, index) => quiet(line, height - 28 - index * 32, 26)),
    ];
    return frame(parts, { locale, width, height, title: headline.text, description: sources.join(" "), name: "card" });
  };

  const fitting = headlineSizes.filter(([size, most]) => headlineLines(headline, column, size).length <= most);
  const sizes = fitting.length > 0 ? fitting : headlineSizes.slice(-1);
  let refused: unknown;
  for (const letters of letterSizes) {
    for (const [size] of sizes) {
      try {
        return drawnWith(size, letters);
      } catch (error) {
        if (!(error instanceof DrawingError)) throw error;
        refused = error;
      }
    }
  }
  throw refused;
}

/** The size of a chart in its own user units. */
const ownSize = /(?<=^<svg[^>]*) width="([^"]*)" height="([^"]*)"/;

/** A chart at a place of a picture. */
function placed({ source }: Markup, { x, y, width, height }: Record<"x" | "y" | "width" | "height", number>): Markup {
  return trusted(source.replace(ownSize, ` x="${x}" y="${y}" width="${width}" height="${height}"`));
}

/** How a text is set; its size in user units. */
interface Setting {
  readonly size: number;
  readonly family?: Family;
  readonly strong?: boolean;
  readonly fill?: ColorRole;
}

const headlineSetting = (size: number): Setting => ({ size, family: "serif", strong: true });

/** One line; `y` is its baseline. A part of it may be stronger: what stands before the rest. */
function writeLine(text: string, x: number, y: number, setting: Setting, lead = ""): Markup {
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

/** To a tenth of a user unit, as charts are. */
const round = (value: number): number => Number(value.toFixed(1));

/** How much of a width headlines may take by the measure of charts: serifs run wider than the letters it knows. */
const serifMeasure = 0.93;

/** The lines of a headline, set in a bold serif. */
const headlineLines = (headline: Breakable, width: number, size: number): string[] =>
  balance(headline, serifMeasure * width, size, true);

/** A text, and the parts of it between which a line may end. */
interface Breakable {
  readonly text: string;
  readonly words: readonly string[];
}

export const breakable = (text: string, locale: Locale): Breakable => ({ text, words: unbrokenParts(text, locale) });

/** Breaks a text into as few lines as fit a width: at the ends of clauses if that takes no more, else of about one length. */
export function balance({ text, words }: Breakable, width: number, size: number, strong = false): string[] {
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

interface FrameOptions {
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  readonly theme?: Theme;
  readonly title: string;
  readonly description: string;
  /** The id of the document, and the beginning of all ids in it: no two images of ours share one. */
  readonly name: string;
}

/** An SVG document in the colours of a theme. Pasted into a page, it shares nothing with it: neither ids, nor rules, nor its direction. */
function frame(content: readonly Markup[], options: FrameOptions): Picture {
  const { locale, width, height, theme = "light", title, description, name } = options;
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
  const rules = isChinese(locale) ? faceRules : [...faceRules, narrowQuotes];
  const styles = trusted(`<style>${rules.map((rule) => `#${name} ${rule}`).join("")}</style>`);
  const paper = markup`<rect width="${width}" height="${height}" fill="var(--paper)"/>`;
  const { source } = markup`<svg${root}>${names}${styles}${paper}${content}</svg>`;
  return { svg: resolveColors(source, palettes[theme]), width, height };
}

const faceRules = [
  `text{font-family:${stacks.sans};font-weight:400}`,
  `.strong{font-weight:${faceOf("sans", true).weight}}`,
  `text[data-face="serif"]{font-family:${stacks.serif}}`,
  `text.strong[data-face="serif"]{font-weight:${faceOf("serif", true).weight}}`,
];

/** The quotation marks of our fonts are as wide as a Chinese character, which is right in Chinese alone. */
export const narrowQuotes = "text{font-variant-east-asian:proportional-width}";
