import { type ChartSize, chartWidth } from "../charts/context.ts";
import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import type { Locale } from "../i18n/locales.ts";
import { isChinese } from "../i18n/script.ts";
import { strings } from "../i18n/strings.ts";
import { drawnHeight } from "../figures/drawing.ts";
import { type Heights, knownWidths } from "./heights.ts";
import { linesIn, rowsOf, type Setting, wider } from "./lines.ts";
import { tableHeight } from "./table-height.ts";
import { figures } from "../figures/index.ts";
import { besideSource } from "../figures/provenance.ts";
import { sourceLine } from "../figures/source-line.ts";

/** The width that an embed declares, in CSS pixels: a text column of most sites. */
export const embedWidth = 600;

/** Width and height of a frame, in CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** What `embed.css` and `figure.css` leave between the frame and its content on either side, in CSS pixels. */
const padding = 12;
/** The columns from which the larger drawings are shown, and the widest of each: `chart.css` and `embed.css`, in CSS pixels. */
const mediumColumn = 444;
const wideColumn = 640;
const widestDrawing = { narrow: mediumColumn, medium: 528, wide: 800 } as const;
/** Words run no wider than this, in CSS pixels. */
const widestWords = 768;
/** The space between two links, in CSS pixels: `embed.css`. */
const linkGap = 20;
/** What the heights of lines and boxes come to beyond the sum of their parts. */
const slack = 1.02;

/**
 * The size that shows a figure's embed uncut where no host listens to its height: its drawing or its table, whichever is
 * higher, with the words over and under them, all as long as the data make them.
 */
export function embedSize(site: Site, id: FigureId, locale: Locale): FrameSize {
  const { chart, table } = heightsIn(site, id, { locale, width: embedWidth, letters: wider });
  return { width: embedWidth, height: Math.max(chart, table) };
}

/** The heights of a figure's embed with its chart shown and with its table, at each of the known widths. */
export function embedHeights(site: Site, id: FigureId, setting: Omit<Setting, "width">): Record<View, Heights> {
  const all = knownWidths.map((width) => heightsIn(site, id, { ...setting, width }));
  return { chart: all.map(({ chart }) => chart), table: all.map(({ table }) => table) };
}

type View = "chart" | "table";

const known = new WeakMap<Site, Map<string, Record<View, number>>>();

/** The heights that an embed comes to in a frame as wide as set, in CSS pixels. Found once a site: many pages tell them. */
function heightsIn(site: Site, id: FigureId, frame: Setting): Record<View, number> {
  const ofSite = known.get(site) ?? new Map<string, Record<View, number>>();
  const key = [id, frame.locale, frame.width, frame.letters].join("|");
  const heights = ofSite.get(key) ?? findHeights(site, id, frame);
  known.set(site, ofSite.set(key, heights));
  return heights;
}

function findHeights(site: Site, id: FigureId, frame: Setting): Record<View, number> {
  const column = { ...frame, width: frame.width - 2 * padding };
  const words = wordsHeight(site, id, { ...column, width: Math.min(column.width, widestWords) });
  const withWords = (height: number) => Math.ceil((slack * (words + height)) / 10) * 10;
  return {
    chart: withWords(chartHeight(site, id, column)),
    table: withWords(tableHeight(site, id, column)),
  };
}

function chartHeight({ data }: Site, id: FigureId, { locale, width }: Setting): number {
  const size = drawingIn(width);
  const height = drawnHeight(data, { view: figures[id].views[0], size, languages: [locale] });
  return (height * Math.min(width, widestDrawing[size])) / chartWidth[size];
}

function drawingIn(column: number): ChartSize {
  if (column < mediumColumn) return "narrow";
  return column < wideColumn ? "medium" : "wide";
}

/** All that stands over and under the chart or table: sizes, leading and margins of `figure.css`. */
function wordsHeight({ data, facts, sources }: Site, id: FigureId, column: Setting): number {
  const { locale } = column;
  const { number, title, headline, notes, views } = figures[id];
  const leading = isChinese(locale) ? 1.6 : 1.5;
  const lines = (text: string, size: number, strong = false) => linesIn(text, column, size, strong);
  const small = 13 * leading;
  const head =
    lines(`${number[locale]} ${title(data)[locale]}`, 14) * 14 * leading +
    lines(headline(facts)[locale], 21.25, true) * 21.25 * (isChinese(locale) ? 1.45 : 1.3);
  const allNotes = [{ text: strings.notes }, ...notes(data, sources)].map(
    (note) => lines(`${"mark" in note ? `(${note.mark}) ` : ""}${note.text[locale]}`, 13) * small,
  );
  const source =
    (lines(`${strings.source[locale]} ${sourceLine(sources, id)[locale]}`, 13) +
      lines(besideSource(sources)[locale], 13) +
      1) *
    small;
  const row = 14 * leading + 4;
  const links = [strings.otherViews, ...views.slice(1).map(({ label }) => label)].map((label) => label[locale]);
  const linkRows = rowsOf(links, column, 13, linkGap) + 1;
  return head + row + sum(allNotes) + source + linkRows * row + margins;
}

/** Over the number, the headline, the row of views, the chart, the description, notes, source and last line; the foot. */
const margins = 17 + 8 + 16 + 24 + 12 + 16 + 16 + 12 + 12;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
