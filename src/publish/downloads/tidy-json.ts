import type { Dataset } from "../../data/dataset.ts";
import type { FigureId } from "../../data/observation.ts";
import { tidyDictionary } from "../metadata/columns.ts";
import { type TidyRow, tidyRows } from "./tidy-csv.ts";

/**
 * The tidy rows of a figure as a JSON array of objects, one a line. Numbers are numbers and keep their published decimals
 * (`409.0`); what is empty in the CSV is `null`.
 */
export function tidyJson(data: Dataset, figure: FigureId): string {
  return `[\n${tidyRows(data, figure).map(jsonRow).join(",\n")}\n]\n`;
}

function jsonRow(row: TidyRow): string {
  const members = tidyDictionary.map(({ name, type }) => {
    const cell = row[name as keyof TidyRow];
    // Published digits are JSON numbers as they stand; through a JavaScript number they would lose their last zeros.
    const value = cell === "" ? "null" : type === "string" ? JSON.stringify(cell) : cell;
    return `${JSON.stringify(name)}:${value}`;
  });
  return `{${members.join(",")}}`;
}
