import type { NumberFormat } from "../../data/cell.ts";

/** What stands before the decimals: a point, or a comma as in much of Europe. */
export type DecimalMark = "." | ",";

/** Spaces that group digits, and the apostrophe of Switzerland. */
const groupingSpaces = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3})/g;

/**
 * Which decimal mark a sheet writes, from its cells: whichever stands before one or two digits at a cell's end. Where none
 * does, a point between groups of three speaks for the comma.
 */
export function decimalMark(cells: readonly string[]): DecimalMark {
  const some = (pattern: RegExp) => cells.some((cell) => pattern.test(cell));
  if (some(/^[^,]*\d\.\d{1,2}%?$/) || some(/\d,\d{3}(?:\.|$)/)) return ".";
  return some(/\d,\d{1,2}%?$/) || some(/^[-−+]?\d{1,3}(?:\.\d{3})+$/) ? "," : ".";
}

/**
 * A spreadsheet's number in the digits that the column publishes: separators off, the zeros back that a spreadsheet drops
 * at the end (`409` → `409.0`). Nothing where it is no such number, or has more decimals than are published.
 */
export function digitsFrom(cell: string, { decimals }: NumberFormat, mark: DecimalMark): string | undefined {
  const plain = cell.trim().replace(groupingSpaces, "").replace(/^\+/, "").replace(/^−/, "-").replace(/%$/, "");
  const group = mark === "." ? "," : "\\.";
  const shape = new RegExp(`^(-?)(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:\\${mark}(\\d+))?$`).exec(plain);
  if (!shape) return undefined;
  const [, sign = "", whole = "", fraction = ""] = shape;
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > decimals) return undefined;
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  return `${sign}${digits}${decimals > 0 ? `.${kept.padEnd(decimals, "0")}` : ""}`;
}
