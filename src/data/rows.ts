import { z } from "zod";
import { codeCell, describeNumber, isNumber, nameCell, oneOf, yearCell } from "./cell.ts";
import type { Table } from "./csv.ts";
import {
  decimalsOf,
  figureIds,
  numberValue,
  type Observation,
  type ObservationKey,
  type Value,
} from "./observation.ts";
import { columns, figureSpecs, findColumn, textColumns } from "./tables.ts";
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

/** The columns that data files and `text.csv` have in common. */
const keyCells = {
  figure: oneOf(figureIds),
  year: yearCell,
  flow: oneOf(flows),
  series: codeCell,
  measure: oneOf(measures),
  unit: oneOf(units),
};

const observationCells = z.object({ ...keyCells, value: z.string(), value_status: oneOf(valueStatuses) });
type ObservationCells = z.infer<typeof observationCells>;

/** The table of a data file: each cell is checked on its own, then whether the figure publishes such a number. */
export function observationTable(file: string): Table<Omit<Observation, "source">> {
  const schema = observationCells.transform((row, context) => {
    const fault = faultOf(row, file);
    if (!fault) return observationOf(row);
    context.addIssue({ code: "custom", path: [fault.column], message: fault.expected });
    return z.NEVER;
  });
  return { columns, schema };
}

interface Fault {
  readonly column: keyof ObservationCells;
  readonly expected: string;
}

/** What is wrong with a row whose cells are valid one by one. */
function faultOf(row: ObservationCells, file: string): Fault | undefined {
  const { figure, flow, series, measure, unit, value, value_status: status } = row;
  const spec = figureSpecs[figure];
  const fault = (column: Fault["column"], expected: string): Fault => ({ column, expected });
  if (spec.file !== file) return fault("figure", `a figure of data/${file} (${figure} is kept in data/${spec.file})`);
  if (!spec.flows.includes(flow)) return fault("flow", spec.flows.map((allowed) => allowed || "a blank").join(" or "));
  const column = findColumn(figure, series, measure);
  if (!column) return fault("measure", `a measure that ${figure} publishes for ${series}`);
  if (unit !== column.unit) return fault("unit", column.unit);
  if (status === "lt_0.5" && !column.mayBeBelow) return fault("value_status", "a blank (no § in this column)");
  if (blanks[status]) {
    if (value !== "") return fault("value", `a blank beside ${status}`);
  } else if (!isNumber(value, column)) return fault("value", describeNumber(column));
  return undefined;
}

function observationOf({ value, value_status: status, ...row }: ObservationCells): Omit<Observation, "source"> {
  return { ...row, value: blanks[status] ?? numberValue(value), status };
}

/** What a blank cell stands for, if its status allows one. */
const blanks: Readonly<Partial<Record<ValueStatus, Value>>> = {
  "lt_0.5": { kind: "below", limit: belowLimit },
  ...Object.fromEntries(missingStatuses.map((status) => [status, { kind: "missing" } as const])),
};

/** How a number of the text relates to a cell: its level, its average growth since the first year, its share of exports. */
const textKinds = ["level", "average_growth", "share_of_exports"] as const;

/** A number in the text of an issue of the source, and the cell that it is about. */
export interface TextFigure extends ObservationKey {
  /** As `YYYY-MM`. */
  readonly issue: string;
  readonly paragraph: string;
  readonly kind: (typeof textKinds)[number];
  readonly unit: Unit;
  readonly value: Value;
  readonly source: Observation["source"];
}

/** Numbers of the text by issue, paragraph and kind, whatever the order of their rows; then by what they are about. */
export function inTextOrder(numbers: readonly TextFigure[]): TextFigure[] {
  const key = ({ issue, paragraph, kind, figure, flow, series, measure, year }: TextFigure) =>
    [issue, paragraph, textKinds.indexOf(kind), figureIds.indexOf(figure), flow, series, measure, year].join();
  return numbers.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A number of the text has as many decimals as its sentence gives, up to six. */
const textNumber = z
  .string()
  .refine((cell) => isNumber(cell, { decimals: Math.min(6, decimalsOf(cell)), negative: true }), {
    error: "a number, in plain digits",
  })
  .transform(numberValue);

export const textTable: Table<Omit<TextFigure, "source">> = {
  columns: textColumns,
  schema: z.object({
    issue: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "an issue as YYYY-MM, such as document.issue in sources.json"),
    paragraph: z.string().regex(/^\d\.\d$/, "a paragraph's number, such as 4.1"),
    kind: oneOf(textKinds),
    ...keyCells,
    value: textNumber,
  }),
};

/** The same for older releases, whose rows do not name their issue: all come from `issue`, the release's own. */
export function textTableOf(issue: string): typeof textTable {
  const named = z.record(z.string(), z.string()).transform((row): Record<string, string> => ({ ...row, issue }));
  return { columns: textColumns.filter((column) => column !== "issue"), schema: named.pipe(textTable.schema) };
}

/** The code list of series: a code, and its names under the columns of each language. */
export function seriesTable(columns: readonly string[]): Table<Readonly<Record<string, string>>> {
  const cells: Record<string, z.ZodType<string, string>> = Object.fromEntries(
    columns.map((column) => [column, nameCell]),
  );
  return { columns, schema: z.object({ ...cells, series: codeCell }) };
}
