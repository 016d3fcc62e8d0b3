import { keyOf } from "./dataset.ts";
import type { Finding } from "./finding.ts";
import { gapIn, keyCells, missingKeys, type PartialKey } from "./missing.ts";
import { type FigureId, figureIds, type Observation, yearsIn } from "./observation.ts";
import { figureSpecs, findColumn } from "./tables.ts";
import { alikeness, correctKeys } from "./wrong-keys.ts";
import { yearFaults, yearFinding } from "./years.ts";

/**
 * What is wrong with the rows as a whole: wrong key cells, repeated rows, missing rows and years. Each finding is at the row that
 * is wrong, or at the line where the missing row should be.
 */
export function findGaps(observations: readonly Observation[]): Finding[] {
  const { rows, findings } = correctKeys(observations);
  const faults = yearFaults(rows);
  return [
    ...findings,
    ...repeated(rows),
    ...figureIds.flatMap((figure) => {
      const strange = faults.filter((fault) => fault.kind === "strange" && fault.figure === figure);
      return missingRows(
        rows.filter((row) => row.figure === figure),
        figure,
        strange.map(({ year }) => year),
      );
    }),
    ...faults.map((fault) => yearFinding(rows, fault)),
  ];
}

/** Findings for the rows that a figure lacks, except in years that it must not have. */
function missingRows(rows: readonly Observation[], figure: FigureId, strange: readonly number[]): Finding[] {
  const { file, flows, comparesYears } = figureSpecs[figure];
  const missing = (what: string, key: PartialKey): Finding => ({
    ...gapIn(rows, { file, ...key }),
    column: "row",
    expected: `a row ${what}`,
    kind: "a row for each observation",
  });
  const years = yearsIn(rows);
  if (years.length === 0) return [missing(`of ${figure}`, {})];
  if (comparesYears && years.length < 2) return [missing(`of ${figure} in another year than ${years.join()}`, {})];
  return [
    ...flows
      .filter((flow) => rows.every((row) => row.flow !== flow))
      .map((flow) => missing(`of ${figure},${flow}`, {})),
    ...missingKeys(rows, figure)
      .filter(({ year }) => !strange.includes(year))
      .map((key) => missing(`${keyCells(key)},${findColumn(figure, key.series, key.measure)!.unit}`, key)),
  ];
}

/** Findings for repeated rows; the one that fits its neighbours best is taken for the right one. */
function repeated(rows: readonly Observation[]): Finding[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap((same) => {
    if (same.length === 1) return [];
    const alike = (row: Observation) => alikeness(rows, row, row);
    const best = same.reduce((kept, row) => (alike(row) > alike(kept) ? row : kept));
    return same
      .filter((row) => row !== best)
      .map(({ source }) => ({
        ...{ ...source, column: "row", expected: "each observation once" },
        got: `that of line ${best.source.line} again`,
      }));
  });
}
