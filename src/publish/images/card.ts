import { chartContext } from "../../charts/context.ts";
import { DrawingError, drawnAt, renderChart } from "../../charts/render.ts";
import { measure, textSize } from "../../charts/text.ts";
import type { Site } from "../../facts/site.ts";
import { figures, viewOf } from "../../figures/index.ts";
import { numbersLine, oursLine } from "../../figures/provenance.ts";
import { isChinese } from "../../i18n/languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { strings } from "../../i18n/strings.ts";
import { type Markup, trusted } from "../../lib/markup.ts";
import { articleHeadline, headlineOf } from "../../prose/said.ts";
import { articleChart, cardChart } from "./card-chart.ts";
import type { CardDrawing } from "./card-strokes.ts";
import { frame, type Picture } from "./frame.ts";
import type { Shown } from "./sheet.ts";
import { headlineLines, writeLine } from "./text.ts";

/** The size of a social card, in pixels: what all networks take, and none cuts. */
export const cardSize = { width: 1200, height: 630 } as const;

interface Card {
  /** What the drawing shows, and of which years. */
  readonly subject: string;
  readonly headline: string;
  readonly chart: CardDrawing;
  readonly locale: Locale;
}

const { width, height } = cardSize;
const margin = 64;
const column = width - 2 * margin;
/** Type sizes of the headline, in pixels, each with the most lines that it may take. */
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

/** Sizes of the letters in the drawing, in pixels; those after the first for names that are too long for it. */
const letterSizes = [32, 28, 24] as const;

/** The article's card shows what its headline says. */
export function articleCard(site: Site, locale: Locale): Picture {
  const { subject, draw } = articleChart(site.data);
  return card(site, { subject: subject[locale], headline: articleHeadline(site)[locale], chart: draw, locale });
}

/** The card of a view: its finding over a few strokes that show it. */
export function viewCard(site: Site, locale: Locale, { id, view }: Shown): Picture {
  const { number } = figures[id];
  const { subject, draw } = cardChart(site.data, viewOf(id, view));
  const headline = headlineOf(id, view, site)[locale];
  return card(site, { subject: `${number[locale]} · ${subject[locale]}`, headline, chart: draw, locale });
}

/**
 * The finding in letters that can be read where the card is no wider than a thumb, over a drawing of a few strokes; between the
 * name of the site and whose numbers, whose charts and words they are. Lines above and below are smaller than 26 px only where a
 * name is too long for that. The headline is as large as leaves room for the drawing; throws where none does.
 */
function card(site: Site, given: Card): Picture {
  const fitting = headlineSizes.filter(
    ([size, most]) => headlineLines(given.headline, given.locale, column, size).length <= most,
  );
  const sizes = fitting.length > 0 ? fitting : headlineSizes.slice(-1);
  const tries = letterSizes.flatMap((letters) => sizes.map(([size]) => ({ size, letters })));
  for (const sizes of tries.slice(0, -1)) {
    try {
      return cardWith(sizes, site, given);
    } catch (error) {
      if (!(error instanceof DrawingError)) throw error;
    }
  }
  return cardWith(tries.at(-1)!, site, given);
}

interface Sizes {
  /** Of the headline's letters, and of the drawing's. */
  readonly size: number;
  readonly letters: number;
}

function cardWith({ size, letters }: Sizes, { sources }: Site, { subject, headline, chart, locale }: Card): Picture {
  const quiet = (text: string, y: number, largest: number, lead = "") => {
    const width = measure(lead, largest, true) + measure(lead && "\u2002", largest) + measure(text, largest);
    const fitting = Math.min(largest, Math.floor((largest * column) / width));
    return writeLine(text, margin, y, { size: fitting, fill: "quiet" }, lead);
  };
  const parts = [quiet(subject, 88, 28, strings.siteName[locale])];
  const source = [numbersLine(sources)[locale], oursLine(sources)[locale]];
  const leading = size * (isChinese(locale) ? 1.36 : 1.22);
  const lines = headlineLines(headline, locale, column, size);
  const first = 88 + 26 + leading * 0.9;
  for (const [index, line] of lines.entries()) {
    parts.push(writeLine(line, margin, first + index * leading, { size, family: "serif", strong: true }));
  }
  const top = first + (lines.length - 1) * leading + 38;
  const bottom = height - 68 - (source.length - 1) * 32;
  parts.push(
    drawnAt(`the social card “${headline}”, ${locale}`, () => enlarged({ chart, locale, letters }, top, bottom - top)),
  );
  for (const [index, line] of source.toReversed().entries()) {
    parts.push(quiet(line, height - 28 - index * 32, 26));
  }
  return frame(parts, { width, height, locale, title: headline, description: source.join(" "), name: "card" });
}

/** A chart with letters of a size, so high. */
function enlarged(
  { chart, locale, letters }: Pick<Card, "chart" | "locale"> & Pick<Sizes, "letters">,
  top: number,
  height: number,
): Markup {
  const factor = letters / textSize;
  const svg = chart(chartContext(column / factor, [locale]), height / factor);
  // The lowest line of text may have commas under its baseline.
  svg.setAttribute("height", String(Number(svg.getAttribute("height")) + 3));
  const size = `x="${margin}" y="${top}" width="${column}" height="${Number(svg.getAttribute("height")) * factor}"`;
  const { source } = renderChart(svg, { label: "" });
  return trusted(source.replace(/(?<=viewBox="[^"]*") width="[^"]*" height="[^"]*"/, ` ${size}`));
}
