import { keyOf } from "./dataset.ts";
import { type Finding, quote } from "./finding.ts";
import { keyCells, missingKeys } from "./missing.ts";
import { type FigureId, figureIds, type Observation, type ObservationKey } from "./observation.ts";
import { figureSpecs, findColumn } from "./tables.ts";

const keyColumns = ["figure", "year", "flow", "series", "measure"] as const;
type KeyColumn = (typeof keyColumns)[number];

/** A row, and the missing observation that it would be if one cell were different. */
interface WrongKey {
  readonly row: Observation;
  readonly key: ObservationKey;
  readonly column: KeyColumn;
}

/**
 * Finds rows with one wrong cell in their key, such as a year: rows that are repeated, or belong to a year or series that is
 * nearly empty, and that would fill a gap if the cell were different. Each is one finding at the row, rather than many at the
 * gaps. Returns the rows as they should be.
 */
export function correctKeys(observations: readonly Observation[]): {
  readonly rows: readonly Observation[];
  readonly findings: readonly Finding[];
} {
  let rows = observations;
  const findings: Finding[] = [];
  for (let wrong = likeliest(rows); wrong; wrong = likeliest(rows)) {
    const { row, key } = wrong;
    findings.push(findingOf(wrong));
    rows = rows.map((one) => (one === row ? { ...row, ...keyIn(key) } : one));
  }
  return { rows, findings };
}

function findingOf({ row, key, column }: WrongKey): Finding {
  return {
    ...row.source,
    column,
    expected: `${key[column] || "a blank"} (no other row is ${keyCells(key)})`,
    got: quote(String(row[column])),
    kind: "the key of a missing row",
  };
}

/** With more suspects than this, something else is wrong, and each gap is reported on its own. */
const mostSuspects = 10;

/** The correction that removes a stray or repeated row and fills a gap; of several, the one that fits its neighbours best. */
function likeliest(rows: readonly Observation[]): WrongKey | undefined {
  const suspects = figureIds.flatMap((figure) => faultsOf(rows, figure).suspects);
  if (suspects.length > mostSuspects) return undefined;
  const gaps = suspects.length > 0 ? figureIds.flatMap((figure) => faultsOf(rows, figure).gaps) : [];
  return suspects
    .flatMap((row) => [...gaps, ...asNeighbours(rows, row)].flatMap((key) => wrongKey(row, key)))
    .map((wrong) => ({ ...wrong, gain: gainOf(rows, wrong), fit: alikeness(rows, wrong.row, wrong.key) }))
    .filter(({ gain }) => gain >= 2)
    .toSorted((a, b) => b.gain - a.gain || b.fit - a.fit)[0];
}

/** A row's key with one cell taken from the row above or below. */
function asNeighbours(rows: readonly Observation[], row: Observation): ObservationKey[] {
  return neighboursOf(rows, row).flatMap((other) =>
    keyColumns.map((column) => ({ ...keyIn(row), [column]: other[column] })),
  );
}

const keyIn = ({ figure, year, flow, series, measure }: ObservationKey): ObservationKey => ({
  figure,
  year,
  flow,
  series,
  measure,
});

interface Faults {
  /** Missing observations of years and series that are mostly there. */
  readonly gaps: readonly ObservationKey[];
  /** Rows of a year or series that is mostly missing, and repeated rows. */
  readonly suspects: readonly Observation[];
  /** How many rows are too many or too few. */
  readonly count: number;
}

function faultsOf(rows: readonly Observation[], figure: FigureId): Faults {
  const own = rows.filter((row) => row.figure === figure);
  const missing = missingKeys(own, figure);
  const isSparse = [ofYear, ofSeries].map((kindOf) => {
    const [there, lacking] = [Map.groupBy(own, kindOf), Map.groupBy(missing, kindOf)];
    const count = (rows: readonly unknown[] | undefined) => rows?.length ?? 0;
    return (key: ObservationKey) => count(lacking.get(kindOf(key))) > count(there.get(kindOf(key)));
  });
  const isStray = (key: ObservationKey) => isSparse.some((isSo) => isSo(key));
  const same = Map.groupBy(own, keyOf);
  const [gaps, strays] = [missing.filter((key) => !isStray(key)), own.filter(isStray)];
  return {
    gaps,
    suspects: own.filter((row) => isStray(row) || same.get(keyOf(row))!.length > 1),
    count: gaps.length + strays.length + own.length - same.size,
  };
}

const ofYear = ({ year }: ObservationKey): string => String(year);
const ofSeries = ({ flow, series }: ObservationKey): string => `${flow},${series}`;

function wrongKey(row: Observation, key: ObservationKey): WrongKey[] {
  const [column, ...others] = keyColumns.filter((one) => row[one] !== key[one]);
  if (!column || others.length > 0) return [];
  const isKept = figureSpecs[key.figure].file === row.source.file;
  const hasUnit = findColumn(key.figure, key.series, key.measure)?.unit === row.unit;
  return isKept && hasUnit ? [{ row, key, column }] : [];
}

/** How many faults the correction removes. */
function gainOf(rows: readonly Observation[], { row, key }: WrongKey): number {
  const corrected = rows.map((one) => (one === row ? { ...row, ...keyIn(key) } : one));
  const figures = [...new Set([row.figure, key.figure])];
  return figures.reduce((sum, one) => sum + faultsOf(rows, one).count - faultsOf(corrected, one).count, 0);
}

/** How many key cells the rows above and below a row have in common with a key. */
export function alikeness(rows: readonly Observation[], row: Observation, key: ObservationKey): number {
  const common = neighboursOf(rows, row).map((other) => keyColumns.filter((column) => other[column] === key[column]));
  return common.flat().length;
}

/** The rows above and below a row in its file, ignoring repetitions of the row. */
function neighboursOf(rows: readonly Observation[], row: Observation): Observation[] {
  const others = rows.filter((one) => one === row || keyOf(one) !== keyOf(row));
  const at = others.indexOf(row);
  return [others[at - 1], others[at + 1]].filter(
    (one) => one !== undefined && one.source.file === row.source.file,
  ) as Observation[];
}
