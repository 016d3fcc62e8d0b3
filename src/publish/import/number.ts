import type { NumberFormat } from "../../data/cell.ts";

/** The decimal separator: a point, or a comma as in much of Europe. */
export type DecimalMark = "." | ",";

/** Spaces that group digits, and the Swiss apostrophe. */
const groupingSpaces = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3})/g;

/**
 * The decimal separator of a sheet, judging by its cells: whichever precedes one or two digits at a cell's end. If none does,
 * points between groups of three digits suggest the comma.
 */
export function decimalMark(cells: readonly string[]): DecimalMark {
  const some = (pattern: RegExp) => cells.some((cell) => pattern.test(cell));
  if (some(/^[^,]*\d\.\d{1,2}%?$/) || some(/\d,\d{3}(?:\.|$)/)) return ".";
  return some(/\d,\d{1,2}%?$/) || some(/^[-−+]?\d{1,3}(?:\.\d{3})+$/) ? "," : ".";
}

/**
 * A spreadsheet's number in the digits that the column publishes: without group separators, and with the zeros at the end that a
 * spreadsheet drops (`409` → `409.0`). `undefined` if it is no number, or has more decimals than are published.
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
