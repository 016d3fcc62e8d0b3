import { z } from "zod";
import { codeCell, describeNumber, nameCell, oneOf, parseNumber, yearCell } from "./cell.ts";
import type { CsvRow } from "./csv.ts";
import { type Finding, quote } from "./finding.ts";
import {
  belowLimit,
  figureIds,
  flows,
  measures,
  type Observation,
  units,
  type Value,
  valueStatuses,
  type ObservationKey,
  type Unit,
} from "./observation.ts";
import { figureSpecs, findColumn } from "./tables.ts";

const observationRow = z.strictObject({
  figure: oneOf(figureIds),
  year: yearCell,
  flow: oneOf(flows),
  series: codeCell,
  measure: oneOf(measures),
  unit: oneOf(units),
  value: z.string(),
  value_status: oneOf(valueStatuses),
});

const seriesRow = z.strictObject({
  series: codeCell,
  name_en: nameCell,
  name_zh: nameCell,
  short_en: nameCell,
  short_zh: nameCell,
});

/** What a number of the text says of a cell: the cell itself, its average growth since the first year, its part of exports. */
export const textKinds = ["level", "average_growth", "share_of_exports"] as const;

const textRow = z.strictObject({
  paragraph: z.string().regex(/^\d\.\d$/, "a paragraph's number, such as 4.1"),
  kind: oneOf(textKinds),
  figure: oneOf(figureIds),
  flow: oneOf(flows),
  series: codeCell,
  measure: oneOf(measures),
  year: yearCell,
  unit: oneOf(units),
  value: z.string(),
});

/** A number in the source's text, and the cell that it is about. */
export interface TextFigure extends ObservationKey {
  readonly paragraph: string;
  readonly kind: (typeof textKinds)[number];
  readonly unit: Unit;
  readonly value: Value;
  readonly source: Observation["source"];
}

export type SeriesRow = z.infer<typeof seriesRow>;

type Result<T> = { readonly value: T } | { readonly findings: readonly Finding[] };

/** Checks a row's cells against a schema, with every bad cell a finding. */
function checkCells<T>(schema: z.ZodType<T>, file: string, row: CsvRow): Result<T> {
  const result = schema.safeParse(row.cells);
  if (result.success) return { value: result.data };
  const findings = result.error.issues.map((issue) => {
    const column = String(issue.path[0]);
    return { file, line: row.line, column, expected: issue.message, got: quote(row.cells[column] ?? "") };
  });
  return { findings };
}

/** One row of the code list of series. */
export function readSeriesRow(file: string, row: CsvRow): Result<SeriesRow> {
  return checkCells(seriesRow, file, row);
}

/** One row of the numbers in the source's text, printed with as many decimals as it likes. */
export function readTextFigure(file: string, row: CsvRow): Result<TextFigure> {
  const checked = checkCells(textRow, file, row);
  if ("findings" in checked) return checked;
  const cell = checked.value.value;
  const format = { decimals: cell.split(".")[1]?.length ?? 0, negative: true };
  const value = parseNumber(cell, format);
  if (value) return { value: { ...checked.value, value, source: { file, line: row.line } } };
  return {
    findings: [{ file, line: row.line, column: "value", expected: "a number, in plain digits", got: quote(cell) }],
  };
}

/** One row of a data file to an observation: cells first, then whether the figure publishes such a number. */
export function readObservation(file: string, row: CsvRow): Result<Observation> {
  const checked = checkCells(observationRow, file, row);
  if ("findings" in checked) return checked;
  const { value: cell, value_status: status, ...key } = checked.value;
  const fail = (column: keyof typeof checked.value, expected: string): Result<Observation> => ({
    findings: [{ file, line: row.line, column, expected, got: quote(row.cells[column] ?? "") }],
  });

  const spec = figureSpecs[key.figure];
  if (spec.file !== file)
    return fail("figure", `a figure of data/${file} (${key.figure} is kept in data/${spec.file})`);
  if (!spec.flows.includes(key.flow)) return fail("flow", spec.flows.map((flow) => flow || "a blank").join(" or "));
  const column = findColumn(key.figure, key.series, key.measure);
  if (!column) return fail("measure", `a measure that ${key.figure} publishes for ${key.series}`);
  if (key.unit !== column.unit) return fail("unit", column.unit);

  if (status === "lt_0.5" && !column.mayBeBelow) return fail("value_status", `a blank (no § in this column)`);
  if (status === "lt_0.5" && cell !== "") return fail("value", "a blank beside lt_0.5");
  const value: Value | undefined =
    status === "lt_0.5" ? { kind: "below", limit: belowLimit } : parseNumber(cell, column);
  if (!value) return fail("value", describeNumber(column));
  return { value: { ...key, value, status, source: { file, line: row.line } } };
}
