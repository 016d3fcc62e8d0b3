import { Fraction } from "fraction.js";
import { z } from "zod";
import {
  asItStands,
  checked,
  codeCell,
  describeNumber,
  isNumber,
  nameCell,
  oneOf,
  quoteNumber,
  yearCell,
} from "./cell.ts";
import type { CsvRow } from "./csv.ts";
import { figureIds, type Observation, type Value, type ObservationKey } from "./observation.ts";
import {
  belowLimit,
  flows,
  measures,
  missingStatuses,
  type Unit,
  units,
  type ValueStatus,
  valueStatuses,
} from "./vocabulary.ts";
import { type Result, type RowReader, rowReader } from "./row.ts";
import { columns, figureSpecs, findColumn, textColumns } from "./tables.ts";

const observationRow = rowReader(columns, {
  figure: checked(oneOf(figureIds)),
  year: checked(yearCell),
  flow: checked(oneOf(flows)),
  series: checked(codeCell),
  measure: checked(oneOf(measures)),
  unit: checked(oneOf(units)),
  value: asItStands,
  value_status: checked(oneOf(valueStatuses)),
});

const [code, name] = [checked(codeCell), checked(nameCell)];

/** What a number of the text says of a cell: the cell itself, its average growth since the first year, its part of exports. */
export const textKinds = ["level", "average_growth", "share_of_exports"] as const;

const textRow = rowReader(textColumns, {
  paragraph: checked(z.string().regex(/^\d\.\d$/, "a paragraph's number, such as 4.1")),
  kind: checked(oneOf(textKinds)),
  figure: checked(oneOf(figureIds)),
  flow: checked(oneOf(flows)),
  series: checked(codeCell),
  measure: checked(oneOf(measures)),
  year: checked(yearCell),
  unit: checked(oneOf(units)),
  value: asItStands,
});

/** A number in the source's text, and the cell that it is about. */
export interface TextFigure extends ObservationKey {
  readonly paragraph: string;
  readonly kind: (typeof textKinds)[number];
  readonly unit: Unit;
  readonly value: Value;
  readonly source: Observation["source"];
}

/** A row of a data file that its figure publishes, with its digits as they stand. */
export interface ObservationRow extends Omit<Observation, "value"> {
  /** Empty where the status says why. */
  readonly digits: string;
}

/** Reads the rows of the code list of series: its code under `series`, and its names under the columns of each language. */
export function seriesReader(columns: readonly string[]): RowReader<Record<string, string>>["read"] {
  return rowReader(columns, Object.fromEntries(columns.map((one) => [one, one === "series" ? code : name]))).read;
}

const numberOf = (digits: string): Value => ({ kind: "number", digits, exact: new Fraction(digits) });

/** One row of the numbers in the source's text, printed with as many decimals as it likes. */
export function readTextFigure(file: string, row: CsvRow): Result<TextFigure> {
  const read = textRow.read(file, row);
  if ("findings" in read) return read;
  const digits = read.value.value;
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (decimals <= 6 && isNumber(digits, { decimals, negative: true })) {
    return { value: { ...read.value, value: numberOf(digits), source: { file, line: row.line } } };
  }
  return { findings: [textRow.fail(file, row, "value", "a number, in plain digits", quoteNumber)] };
}

/** What a blank cell stands for, where its status allows one. */
const blanks: Readonly<Partial<Record<ValueStatus, Value>>> = {
  "lt_0.5": { kind: "below", limit: belowLimit },
  ...Object.fromEntries(missingStatuses.map((status) => [status, { kind: "missing" } as const])),
};

/** One row of a data file: cells first, then whether the figure publishes such a number. */
export function readObservationRow(file: string, row: CsvRow): Result<ObservationRow> {
  const read = observationRow.read(file, row);
  if ("findings" in read) return read;
  const { figure, year, flow, series, measure, unit, value: digits, value_status: status } = read.value;
  const fail = (
    ...finding: [keyof typeof read.value, string, ((cell: string) => string)?]
  ): Result<ObservationRow> => ({
    findings: [observationRow.fail(file, row, ...finding)],
  });

  const spec = figureSpecs[figure];
  if (spec.file !== file) return fail("figure", `a figure of data/${file} (${figure} is kept in data/${spec.file})`);
  if (!spec.flows.includes(flow)) return fail("flow", spec.flows.map((flow) => flow || "a blank").join(" or "));
  const column = findColumn(figure, series, measure);
  if (!column) return fail("measure", `a measure that ${figure} publishes for ${series}`);
  if (unit !== column.unit) return fail("unit", column.unit);

  if (status === "lt_0.5" && !column.mayBeBelow) return fail("value_status", `a blank (no § in this column)`);
  const isBlank = blanks[status] !== undefined;
  if (isBlank && digits !== "") return fail("value", `a blank beside ${status}`, quoteNumber);
  if (!isBlank && !isNumber(digits, column)) return fail("value", describeNumber(column), quoteNumber);
  return { value: { figure, year, flow, series, measure, unit, digits, status, source: { file, line: row.line } } };
}

/** The row with its value as an exact number, or as the bound that its status says. */
export function observationOf({ digits, ...row }: ObservationRow): Observation {
  return { ...row, value: blanks[row.status] ?? numberOf(digits) };
}
