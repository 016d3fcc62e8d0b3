import { cellId } from "../../data/cell-id.ts";
import { describeNumber, type NumberFormat } from "../../data/cell.ts";
import { type Dataset, keyOf } from "../../data/dataset.ts";
import { quote } from "../../data/finding.ts";
import { digitsOf, type FigureId, type ObservationKey } from "../../data/observation.ts";
import { missingStatuses, statusSigns, type ValueStatus, valueStatuses } from "../../data/vocabulary.ts";
import { findColumn } from "../../data/tables.ts";
import type { ImportedRow, ImportFinding } from "./grid.ts";

/** What the cells of a printed row are about. */
export type RowMeaning = Pick<ObservationKey, "flow" | "series" | "measure">;

/** A cell's place in the spreadsheet and in the data. */
interface CellContext extends RowMeaning {
  readonly figure: FigureId;
  readonly year: string;
  readonly place: string;
  readonly data: Dataset;
}

/** A printed cell: digits, a sign in their place (`§`, `c`), or digits with a sign behind them (`993.3 r`). */
export function readCell(
  printed: string,
  { place, figure, year, data, flow, series, measure }: CellContext,
): ImportedRow | ImportFinding {
  const spec = findColumn(figure, series, measure);
  if (!spec) return { place, expected: `a measure that ${figure} publishes`, got: quote(printed) };
  const key = { figure, flow, series, measure, year: Number(year) };
  const cell = cellId(key);
  if (printed === "") return { place, cell, ...blank };
  const cells = { figure, year, flow, series, measure, unit: spec.unit };
  const missing = statusOf(printed.replace(/^\((.*)\)$/, "$1"));
  if (missing) return { place, cells: { ...cells, value: "", value_status: missing } };
  const [, number = printed, sign = ""] = /^(.*[\d%)\]])\s*([a-z])$/.exec(printed) ?? [];
  const value = digitsFrom(withoutBrackets(number), spec);
  const status = sign ? statusOf(sign) : presentStatus(data, key);
  if (value === undefined || status === undefined)
    return { place, cell, expected: describeNumber(spec), got: quote(printed) };
  return { place, cells: { ...cells, value, value_status: status } };
}

/** A percentage without its printed brackets. A bare number in brackets stays: that is how accounts write a negative one. */
function withoutBrackets(printed: string): string {
  return /^\(((?:[+\-−].*|.*%))\)$/.exec(printed)?.[1] ?? /^\[(.*)\]$/.exec(printed)?.[1] ?? printed;
}

const blank = {
  expected: `a number, or the sign of why there is none (${missingStatuses.map((status) => statusSigns[status]).join(", ")})`,
  got: "a blank",
} as const;

/** The status for a sign; `undefined` for any other text. */
function statusOf(sign: string): ValueStatus | undefined {
  return sign === "" ? undefined : valueStatuses.find((status) => statusSigns[status] === sign);
}

/** The present status of a number: printed tables give it in a note, which a spreadsheet cannot assign to a cell. */
function presentStatus(data: Dataset, key: ObservationKey): ValueStatus {
  const present = data.byKey.get(keyOf(key));
  return present && digitsOf(present) !== "" ? present.status : "";
}

/**
 * A spreadsheet's number in the digits that the column publishes: without group separators, and with the zeros at the end that a
 * spreadsheet drops (`409` → `409.0`). `undefined` if it is no number, or has more decimals than are published.
 */
export function digitsFrom(cell: string, { decimals }: NumberFormat): string | undefined {
  const plain = cell.trim().replace(/^\+/, "").replace(/^−/, "-").replace(/%$/, "");
  const [, sign = "", whole, fraction = ""] = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  const kept = fraction.replace(/0+$/, "");
  if (whole === undefined || kept.length > decimals) return undefined;
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  return `${sign}${digits}${decimals > 0 ? `.${kept.padEnd(decimals, "0")}` : ""}`;
}
