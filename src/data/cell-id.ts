import type { DataFiles } from "./directory.ts";
import type { Finding } from "./finding.ts";
import { figureIds, type ObservationKey } from "./observation.ts";
import { columns, figureSpecs } from "./tables.ts";
import { linesOf } from "./text.ts";
import { flows, measures } from "./vocabulary.ts";

/**
 * The id of the table cell that shows an observation: `table-1--imports--2012`, with the flow before the year if the
 * figure has two flows, and the measure at the end unless it is a level. Other sites link to these ids, so they must not change.
 */
export function cellId({ figure, flow, series, measure, year }: ObservationKey): string {
  const hasFlows = figureSpecs[figure].flows.length > 1;
  const parts = [figure, series, ...(hasFlows ? [flow] : []), year, ...(measure === "value" ? [] : [measure])];
  return parts.join("--");
}

/**
 * The id of the table cell that a finding is about, taken from its line; if the line names no cell, from the same line of
 * `before`, the files when they were last valid, provided that no line has been added or removed since. `undefined` for
 * findings about a whole row, a file or a name.
 */
export function cellOfFinding(
  { file, line, column }: Finding,
  files: DataFiles,
  before?: DataFiles,
): string | undefined {
  if (!columns.some((name) => name === column)) return undefined;
  const linesIn = (some: DataFiles) => linesOf(some.get(file) ?? new Uint8Array());
  const lines = linesIn(files);
  const earlier = before ? linesIn(before) : [];
  return cellOfLine(lines[line - 1]) ?? (earlier.length === lines.length ? cellOfLine(earlier[line - 1]) : undefined);
}

/** Key cells are never quoted, so a split at commas is enough. */
function cellOfLine(text = ""): string | undefined {
  const [figure, year, flow, series, measure] = text.split(",");
  const known = {
    figure: figureIds.find((id) => id === figure),
    flow: flows.find((known) => known === flow),
    measure: measures.find((known) => known === measure),
  };
  if (!known.figure || known.flow === undefined || !known.measure || !series || !/^\d{4}$/.test(year ?? ""))
    return undefined;
  return cellId({ figure: known.figure, flow: known.flow, measure: known.measure, series, year: Number(year) });
}
