import { keyOf } from "./dataset.ts";
import type { Finding } from "./finding.ts";
import { type FigureId, figureIds, type Observation, type ObservationKey, yearsIn } from "./observation.ts";
import { figureSpecs, findColumn } from "./tables.ts";

/**
 * What is wrong with the rows as a whole: repeated rows, missing rows, and years in which figures disagree. Each finding is at the
 * row that is wrong, or behind the rows among which one is missing.
 */
export function findGaps(rows: readonly Observation[]): Finding[] {
  const figures = figureIds.map((figure) =>
    gapsIn(
      figure,
      rows.filter((row) => row.figure === figure),
    ),
  );
  return [
    ...repeated(rows),
    ...figures.flatMap(({ findings }) => findings),
    ...yearFindings(figures.flatMap(({ whole }) => whole)),
  ];
}

function repeated(rows: readonly Observation[]): Finding[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first, ...others]) =>
    others.map(({ source }) => ({
      ...source,
      column: "row",
      expected: "each observation once",
      got: `that of line ${first!.source.line} again`,
    })),
  );
}

/** Behind some rows of a file, or at its beginning where there are none. */
function behind(rows: readonly Observation[], file: string): Pick<Finding, "file" | "line" | "got"> {
  if (rows.length === 0) return { file, line: 2, got: "none" };
  const lines = rows.map(({ source }) => source.line);
  const last = Math.max(...lines);
  return { file, line: last + 1, got: `none in lines ${Math.min(...lines)} to ${last}` };
}

/**
 * Findings for the rows that a figure lacks. A year or a series that lacks more rows than it has is one finding, at its first
 * row, where probably a cell is wrong. `whole` are the rows of all other years.
 */
function gapsIn(figure: FigureId, rows: readonly Observation[]) {
  const { file, flows, comparesYears } = figureSpecs[figure];
  const missing = (what: string, among: readonly Observation[]): Finding => ({
    ...behind(among, file),
    column: "row",
    expected: `a row ${what}`,
    kind: "a row for each observation",
  });
  const years = yearsIn(rows);
  if (years.length === 0) return { findings: [missing(`of ${figure}`, [])], whole: rows };
  if (comparesYears && years.length < 2) {
    return { findings: [missing(`of ${figure} in another year than ${years.join()}`, rows)], whole: rows };
  }

  const ofYears = begunGroups("year", ({ year }) => String(year), rows, missingKeys(figure, rows));
  const ofSeries = begunGroups("series", ({ flow, series }) => `${flow},${series}`, ofYears.whole, ofYears.gaps);
  const findings = [
    ...ofYears.findings,
    ...ofSeries.findings,
    ...flows
      .filter((flow) => rows.every((row) => row.flow !== flow))
      .map((flow) => missing(`of ${figure},${flow}`, rows)),
    ...ofSeries.gaps.map(({ year, flow, series, measure }) => {
      const { unit } = findColumn(figure, series, measure)!;
      const ofYear = rows.filter((row) => row.year === year);
      return missing([figure, year, flow, series, measure, unit].join(), ofYear);
    }),
  ];
  return { findings, whole: ofYears.whole };
}

/** Findings for the groups of rows that lack more than they have, and what is left without these groups. */
function begunGroups(
  column: string,
  groupOf: (key: ObservationKey) => string,
  rows: readonly Observation[],
  gaps: readonly ObservationKey[],
) {
  const [there, lacking] = [Map.groupBy(rows, groupOf), Map.groupBy(gaps, groupOf)];
  const begun = [...there].filter(([name, own]) => (lacking.get(name)?.length ?? 0) > own.length);
  const isWhole = (key: ObservationKey) => begun.every(([name]) => name !== groupOf(key));
  const findings = begun.map(([name, own]): Finding => {
    const [{ source, figure }] = own as [Observation];
    const expected = `the other rows of ${figure},${name} (${lacking.get(name)!.length} more), or another ${column}`;
    return { ...source, column, expected, got: `line ${own.map((row) => row.source.line).join(", ")} alone` };
  });
  return { findings, whole: rows.filter(isWhole), gaps: gaps.filter(isWhole) };
}

/** The observations that a figure lacks: every series needs each of its measures in each of the figure's years. */
function missingKeys(figure: FigureId, rows: readonly Observation[]): ObservationKey[] {
  const { flows, columns, total, rest } = figureSpecs[figure];
  const there = new Set(rows.map(keyOf));
  return flows.flatMap((flow) => {
    const found = rows.filter((row) => row.flow === flow).map(({ series }) => series);
    if (found.length === 0) return [];
    const all = new Set([...found, total, rest].filter((series) => series !== undefined));
    return yearsIn(rows).flatMap((year) =>
      columns
        .flatMap(({ measure, series: own = [...all] }) =>
          own.map((series) => ({ figure, year, flow, series, measure })),
        )
        .filter((key) => !there.has(keyOf(key))),
    );
  });
}

/** Figures whose years depend on those of another: they have all of them, or some, the latest among them. */
const yearRules: readonly { readonly figure: FigureId; readonly of: FigureId; readonly needs: "all" | "latest" }[] = [
  { figure: "table-2", of: "table-1", needs: "all" },
  { figure: "table-3", of: "table-1", needs: "all" },
  { figure: "chart-1", of: "table-1", needs: "latest" },
  { figure: "chart-2", of: "table-4", needs: "latest" },
  { figure: "chart-3", of: "table-4", needs: "latest" },
];

/** Findings for a year that a figure lacks, or must not have, judging by the figure that it depends on. */
function yearFindings(rows: readonly Observation[]): Finding[] {
  const rowsOf = (figure: FigureId) => rows.filter((row) => row.figure === figure);
  return yearRules.flatMap(({ figure, of, needs }) => {
    const own = rowsOf(figure);
    const [years, allowed] = [yearsIn(own), yearsIn(rowsOf(of))];
    if (years.length === 0 || allowed.length === 0) return [];
    const needed = needs === "all" ? allowed : allowed.slice(-1);
    const file = `data/${figureSpecs[of].file}`;
    return [
      ...needed
        .filter((year) => !years.includes(year))
        .map((year) => ({
          ...behind(own, figureSpecs[figure].file),
          column: "year",
          expected: `${figure} to have ${year}, as ${of} has (${file})`,
          kind: `${figure} to have the years of ${of}`,
        })),
      ...years
        .filter((year) => !allowed.includes(year))
        .map((year) => ({
          ...own.find((row) => row.year === year)!.source,
          column: "year",
          expected: `a year of ${of} (${allowed.join(", ")} in ${file})`,
          got: String(year),
        })),
    ];
  });
}
