import { range, sum } from "d3";
import { type ChartSize, chartWidth } from "../charts/context.ts";
import { fill, measure, wrap } from "../charts/text.ts";
import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { drawnHeight } from "../figures/drawing.ts";
import { defaultView, type TableRow, tableView, type TableView } from "../figures/figure.ts";
import { figures, viewOf } from "../figures/index.ts";
import { publishedBy } from "../figures/provenance.ts";
import { earlierYears, shownTable } from "../figures/table-view.ts";
import type { Locale } from "../i18n/locales.ts";
import { isChinese, unbrokenParts } from "../i18n/languages.ts";
import { strings } from "../i18n/strings.ts";
import { memo } from "../lib/memo.ts";
import { type Heights, inEachLook, knownWidths, type Look, mediumFrame, wideFrame } from "./heights.ts";
import { headlineOf } from "../prose/said.ts";
import { embedLinks, embedMessages, embedSource } from "./links.ts";

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

/** The width that an embed declares, in CSS pixels: a text column of most sites. */
export const embedWidth = 600;

/** Others that its oEmbed has answers for, each at an address of its own: a server of files alone reads no `maxwidth`. */
export const otherWidths = [360, 480, 760] as const;

/** What `embed.css` leaves between the frame and its content on either side, in CSS pixels. */
const padding = 12;
/** The columns from which the larger drawings are shown, and the widest of each: `Chart.astro` and `embed.css`, in CSS pixels. */
const mediumColumn = mediumFrame - 2 * padding;
const wideColumn = wideFrame - 2 * padding;
const widestDrawing = { narrow: mediumColumn, medium: 536, wide: 768 } as const;
/** Words run no wider than this, in CSS pixels. */
const widestWords = 768;
/** As `wider`, for names in a table: so narrow a column, a letter more and half of them take another line. */
const tableLetters = 1.03;
/** What lines and boxes may come to beyond the sum of their parts: a little of it, and a few pixels. */
const slack = { part: 1.01, pixels: 10 } as const;

/** The size that shows a view of a figure's embed uncut where no host listens to its height. */
export function embedSize(
  site: Site,
  id: FigureId,
  locale: Locale,
  view: string = defaultView,
  width: number = embedWidth,
): { width: number; height: number } {
  return { width, height: heightIn(site, { id, view, look: "full" }, { locale, width, letters: wider }) };
}

/** The heights of a view of a figure's embed at each of the known widths, in each of its looks. */
export function embedHeights(
  site: Site,
  id: FigureId,
  view: string,
  setting: Omit<Setting, "width">,
): Record<Look, Heights> {
  return inEachLook((look) => knownWidths.map((width) => heightIn(site, { id, view, look }, { ...setting, width })));
}

interface FrameContent {
  readonly id: FigureId;
  readonly view: string;
  readonly look: Look;
}

const heights = memo<number>();

/** The height that an embed comes to in a frame as wide as set, in CSS pixels. Found once a site: many pages tell them. */
function heightIn(site: Site, content: FrameContent, frame: Setting): number {
  const key = Object.values({ ...content, ...frame }).join("|");
  return heights(site, key, () => findHeight(site, content, frame));
}

function findHeight(site: Site, content: FrameContent, frame: Setting): number {
  const column = { ...frame, width: frame.width - 2 * padding };
  const words = wordsHeight(site, content, column);
  const shown =
    content.view === tableView.id
      ? tableHeight(site, content.id, { ...column, letters: Math.min(column.letters, tableLetters) })
      : chartHeight(site, content, column);
  return Math.ceil((slack.part * (words + shown) + slack.pixels) / 10) * 10;
}

function chartHeight({ data }: Site, { id, view }: FrameContent, { locale, width }: Setting): number {
  const size = drawingIn(width);
  const height = drawnHeight(data, { figure: id, view: viewOf(id, view), size, languages: [locale] });
  return over.chart + (height * Math.min(width, widestDrawing[size])) / chartWidth[size];
}

function drawingIn(column: number): ChartSize {
  if (column < mediumColumn) return "narrow";
  return column < wideColumn ? "medium" : "wide";
}

/** Margins of `embed.css`, in CSS pixels: over the parts of a figure, and of the whole. */
const over = { figure: 11, headline: 4, views: 16, chart: 10, source: 10, links: 8 } as const;
const underAll = 12;
/** The space between the words of a row, and between its rows: `Views.astro`, `embed.css`. */
const rowGaps = { across: 20, down: 4 } as const;

/** All that stands over and under the chart or table. Its notes are closed. */
function wordsHeight(site: Site, content: FrameContent, column: Setting): number {
  const { look } = content;
  const words = { ...column, width: Math.min(column.width, widestWords) };
  const parts = [
    look === "plain" ? 0 : headHeight(site, content, words),
    look === "compact" ? 0 : over.views + viewsHeight(content, column),
    look === "plain" ? 0 : over.source + sourceHeight(site, content, words),
    over.links + linksHeight(content, column),
  ];
  return over.figure + underAll + sum(parts);
}

function headHeight(site: Site, { id, view, look }: FrameContent, column: Setting): number {
  const { locale } = column;
  const { number, caption } = figures[id];
  const whose = drawingIn(column.width) === "narrow" ? ` · ${publishedBy(site.sources)[locale]}` : "";
  const headline =
    headingLines(headlineOf(id, viewOf(id, view).id, site)[locale], column, 19) * 19 * (isChinese(locale) ? 1.45 : 1.3);
  const official =
    linesIn(`${number[locale]} ${caption(site.data)[locale]}${whose}`, column, 14) * 14 * leading(locale);
  return headline + (look === "compact" ? 0 : over.headline + official);
}

/** In the order in which they stand: the view that is drawn, its table, the others. */
function viewsHeight({ id, view }: FrameContent, column: Setting): number {
  const { views } = figures[id];
  const labels = [...new Set([viewOf(id, view), tableView, ...views])].map(({ label }) => label[column.locale]);
  return rowsHeight(labels, column, 14, 4);
}

function sourceHeight(site: Site, { id, view }: FrameContent, column: Setting): number {
  const { locale } = column;
  const text = `${strings.source[locale]} ${embedSource(site, id, viewOf(id, view))[locale]}`;
  return linesIn(text, column, 13) * 13 * leading(locale);
}

function linksHeight({ id, look }: FrameContent, column: Setting): number {
  const links = embedLinks({ id, locale: column.locale }).map(({ text }) => text);
  const shown = look === "compact" ? links.slice(-1) : links;
  // The mark that opens the notes is as wide as a letter or two.
  return rowsHeight([`00${embedMessages.notes[column.locale]}`, ...shown], column, 13, 0);
}

/** Rows of words that stay whole where they fit; `boxes` is what stands over and under the words of a row. */
function rowsHeight(words: readonly string[], column: Setting, size: number, boxes: number): number {
  const rows = rowsOf(words, column, size, rowGaps.across);
  const further = sum(words, (text) => linesIn(text, column, size) - 1);
  return (rows + further) * size * leading(column.locale) + rows * boxes + (rows - 1) * rowGaps.down;
}

const leading = (locale: Locale) => (isChinese(locale) ? 1.6 : 1.5);

/** Sizes of `.data-table` in `table.css` and of what stands around it, in CSS pixels. */
const inTable = {
  text: 13,
  leading: (locale: Locale) => (isChinese(locale) ? 1.6 : 1.35),
  padding: 6,
  beforeCell: 10,
  label: { most: 320, indent: 12, after: 4 },
  /** What `DataTable.astro` leaves to the names at least, and the least of a column of numbers. */
  least: { names: 128, number: 76, columns: 2 },
  /** Between what stands on the last line of a caption. */
  gapInCaption: 12,
  /** Over each table, and under its caption. */
  over: 24 + 7,
  /** Tables stand beside each other where each has this much, this far apart. */
  beside: { least: 288, gap: 48 },
} as const;

/** The height of a figure's tables in a column, where need be one under another; in CSS pixels. */
export function tableHeight({ data }: Site, id: FigureId, column: Setting): number {
  const { beside, over } = inTable;
  const tables = figures[id].tables(data);
  const fitting = Math.floor((column.width + beside.gap) / (beside.least + beside.gap));
  const columns = Math.max(1, Math.min(tables.length, fitting));
  const each = { ...column, width: (column.width + beside.gap) / columns - beside.gap };
  const heights = tables.map((table) => over + heightOf(table, each));
  const rows = range(Math.ceil(heights.length / columns));
  return sum(rows, (row) => Math.max(...heights.slice(row * columns, (row + 1) * columns)));
}

function heightOf(table: TableView, column: Setting): number {
  const { text, leading, padding } = inTable;
  const { locale } = column;
  const left = { ...column, width: labelWidth(table, column) };
  const line = text * leading(locale);
  const { unit, published } = shownTable(table, [locale]);
  const under = [unit, published, earlierYears(table)].flatMap((part) => part?.[locale] || []);
  const captionLines =
    (table.caption ? linesIn(table.caption[locale], column, text) : 0) +
    rowsOf(under, column, text, inTable.gapInCaption);
  const head = linesIn(table.corner[locale], left, text) * line + 2 * padding + 1;
  return captionLines * line + head + sum(table.rows, (row) => rowHeight(row, left));
}

/** A detail row stands closer to the row it belongs to. */
function rowHeight({ label: name, kind, note }: TableRow, left: Setting): number {
  const { text, leading, padding, label } = inTable;
  const { locale, width } = left;
  const line = text * leading(locale);
  const isDetail = kind === "detail";
  const marked = `${name[locale]}${note ? `(${note})` : ""}`;
  const lines = linesIn(marked, { ...left, width: width - (isDetail ? label.indent : 0) }, text, kind === "total");
  return lines * line + (isDetail ? padding : 2 * padding + 1);
}

/** What the numbers leave of the width to the names of the rows: of a table that is too wide, whole columns are shown. */
function labelWidth(table: TableView, { locale, width, letters }: Setting): number {
  const { text, least, label } = inTable;
  const { columns, rows } = table;
  const { textOf } = shownTable(table, [locale]);
  const shown = Math.max(least.columns, Math.floor((width - least.names) / least.number));
  const whole = Math.floor((width - least.names) / shown);
  const cells = columns.map((column, index) => {
    const widths = rows.map(({ cells, kind }) =>
      measure(`${textOf(cells[index]!)}${cells[index]!.mark ?? ""}`, text, kind === "total"),
    );
    return Math.max(whole, inTable.beforeCell + letters * Math.max(measure(column.label[locale], text), ...widths));
  });
  const rest = width - sum(cells);
  return Math.min(label.most, Math.max(width - shown * whole, rest)) - label.after;
}

function linesIn(text: string, { width, letters }: Setting, size: number, strong = false): number {
  return wrap(text, width / letters, size, strong).length;
}

/** How many lines a heading takes, whose lines end between words. */
function headingLines(text: string, setting: Setting, size: number): number {
  const parts = unbrokenParts(text, setting.locale);
  return Math.max(linesIn(text, setting, size, true), rowsOf(parts, setting, size, 0));
}

/** How many rows some words take that stay whole, this far apart. */
export function rowsOf(words: readonly string[], setting: Setting, size: number, gap: number): number {
  const widthOf = (row: readonly string[]) => sum(row, (word) => measure(word, size) * setting.letters + gap) - gap;
  return fill(words, (row) => widthOf(row) <= setting.width).length;
}
