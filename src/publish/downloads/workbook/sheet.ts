import { sum } from "d3";
import { fill } from "../../../charts/text.ts";

/** How a cell looks; all text stands in the middle of its row. */
export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  /** Hexadecimal, without a sign. */
  readonly color?: string;
  readonly underlined?: boolean;
  readonly align?: "left" | "right";
  readonly indent?: number;
  readonly wrap?: boolean;
  /** A line beneath it. */
  readonly ruled?: boolean;
  /** The number format. */
  readonly format?: string;
}

/** Where a cell leads: to a web address, or to a sheet by its name. */
export type Link = { readonly url: string } | { readonly sheet: string };

/** A cell: what it holds, how it looks, where it leads, and over how many columns it reaches. */
export interface SheetCell {
  readonly value: string | number;
  readonly look?: Look;
  readonly link?: Link | undefined;
  readonly across?: number;
}

/** Cells from column A; `undefined` leaves one empty. */
export type SheetRow = readonly (SheetCell | undefined)[];

/** A sheet and how it is seen and printed: on A4 in landscape, one page wide. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Widths of the columns, in digits of the default font. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The first rows, as many, stand on every printed page. */
  readonly titleRows: number;
  readonly printedColumns?: number;
  readonly onOnePage?: boolean;
  /** At the foot of every page. */
  readonly footer: string;
  /** The name of the table of Excel that the whole sheet is, headings in the first row. */
  readonly table?: string;
}

export const defaultFont = { name: "Arial", size: 10 } as const;

const text: Look = { align: "left", wrap: true };

export const looks = {
  text,
  title: { bold: true, size: 12 },
  strong: { ...text, bold: true },
  quiet: { ...text, size: 9, color: "5A6067" },
  detail: { ...text, indent: 1 },
  link: { align: "left", color: "0B5394", underlined: true },
  number: { align: "right" },
} satisfies Record<string, Look>;

/** A look as a heading of columns. */
export const asHeading = (look: Look): Look => ({ ...look, bold: true, ruled: true });

/** The height in points at which every cell of a row shows all of its text. */
export function heightOf(row: SheetRow, widths: readonly number[]): number {
  const heights = row.map((cell, column) => {
    if (!cell) return 0;
    const { value, look = {}, across = 1 } = cell;
    const { size = defaultFont.size, wrap = false, indent = 0, bold = false } = look;
    const width = sum(widths.slice(column, column + across)) - 2 * indent;
    const room = ((width * defaultFont.size) / size) * (bold ? 1 : regularWeight);
    return (wrap ? linesOf(String(value), room) : 1) * size * lineHeight + leading;
  });
  return Math.ceil(Math.max(defaultFont.size * lineHeight + leading, ...heights));
}

/** The height of a line of text, in units of its font size; and what a row needs in addition, in points. */
const lineHeight = 1.3;
const leading = 3;
/** How much more of a text fits a column where it is not bold. */
const regularWeight = 1.08;

/** How many lines a text takes in a column `width` digits wide: Chinese breaks anywhere, other words stay whole. */
function linesOf(text: string, width: number): number {
  const parts = text.match(/[\u2e80-\uffef]\s*|[^\s\u2e80-\uffef]+\s*/g) ?? [];
  const textWidth = (line: readonly string[]) => widthOf(line.join("").trimEnd());
  // A word longer than the column, such as an address, breaks where it must.
  return sum(
    fill(parts, (line) => textWidth(line) <= width),
    (line) => Math.ceil(textWidth(line) / width),
  );
}

/** The width of a text in digits: a Chinese character is nearly two of them, a letter about one. */
export function widthOf(text: string): number {
  return sum(text, (letter) => (letter >= "\u2e80" ? 1.9 : 1));
}
