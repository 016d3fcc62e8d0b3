import { type Languages, withFallback } from "../i18n/locales.ts";
import { readTable, repeatedRows, type Row } from "./csv.ts";
import type { SeriesNames } from "./dataset.ts";
import type { DataFiles } from "./directory.ts";
import { type Finding, quote } from "./finding.ts";
import type { Json } from "./json.ts";
import type { Observation } from "./observation.ts";
import { seriesTable } from "./rows.ts";
import { type FigureSpec, figuresFile, nameColumns, seriesColumns, seriesFile } from "./tables.ts";

/** The code list of series. */
export interface SeriesList {
  readonly names: ReadonlyMap<string, SeriesNames>;
  /** The line of each code. */
  readonly lines: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** Reads `series.csv`: the names of each series in some languages, each series once. */
export function readSeries(files: DataFiles, languages: Languages): SeriesList {
  const { rows, findings } = readTable(files, seriesFile, seriesTable(seriesColumns(languages)));
  const named = (row: Readonly<Record<string, string>>, kind: "name" | "short") => {
    const names = Object.fromEntries(languages.map((language) => [language, row[nameColumns(language)[kind]]!]));
    return withFallback(names, languages);
  };
  const codeOf = ({ row }: Row<Readonly<Record<string, string>>>) => row.series!;
  return {
    names: new Map(rows.map(({ row }) => [row.series!, { name: named(row, "name"), short: named(row, "short") }])),
    lines: new Map(rows.map((row) => [codeOf(row), row.line])),
    findings: [...findings, ...repeatedRows(seriesFile, rows, codeOf, "series", "each series once")],
  };
}

/** A place where a series is used. */
interface Use {
  readonly code: string;
  readonly place: Pick<Finding, "file" | "line" | "column">;
}

/**
 * Findings for series that are not in the list. A code that is used once is wrong where it is used; one that is used several times is
 * missing in the list, or misspelt there if the list has one code that nothing uses.
 */
export function unknownSeries({ lines }: SeriesList, specs: Specs, observations: readonly Observation[]): Finding[] {
  const uses = [
    ...usesInSpecs(specs),
    ...observations.map(({ series, source }): Use => ({ code: series, place: { ...source, column: "series" } })),
    ...usesInOrders(specs),
  ];
  const missing = [...Map.groupBy(uses, ({ code }) => code)].filter(([code]) => !lines.has(code));
  const unused = [...lines].filter(([code]) => uses.every((use) => use.code !== code));
  return missing.map(([code, places]) => {
    const [{ place }, ...others] = places as [Use, ...Use[]];
    const inList = { file: seriesFile, column: "series" };
    const used = `${code}, which data/${place.file}:${place.line} has`;
    const [misspelt] = unused;
    if (others.length === 0) return { ...place, expected: `a series of data/${seriesFile}`, got: quote(code) };
    if (misspelt && unused.length === 1 && missing.length === 1) {
      return { ...inList, line: misspelt[1], expected: used, got: quote(misspelt[0]) };
    }
    const behind = lineBefore(code, lines, observations);
    return { ...inList, line: behind + 1, expected: `a row for ${used}`, got: `none after line ${behind}` };
  });
}

/** The line of the series that precedes another in the data, which have the same order as the list. */
function lineBefore(code: string, lines: ReadonlyMap<string, number>, observations: readonly Observation[]): number {
  const first = observations.findIndex(({ series }) => series === code);
  const before = observations.slice(0, Math.max(0, first)).findLast(({ series }) => lines.has(series));
  return before ? lines.get(before.series)! : 1;
}

type Specs = Json<Readonly<Record<string, FigureSpec>>>;

function usesInSpecs({ value = {}, lineOf }: Specs): Use[] {
  return Object.entries(value).flatMap(([figure, { columns, total, rest }]) => [
    ...columns.flatMap(({ series = [] }, column) =>
      series.map((code, index) => useAt(code, lineOf, [figure, "columns", column, "series", index])),
    ),
    ...(total === undefined ? [] : [useAt(total, lineOf, [figure, "total"])]),
    ...(rest === undefined ? [] : [useAt(rest, lineOf, [figure, "rest"])]),
  ]);
}

function usesInOrders({ value = {}, lineOf }: Specs): Use[] {
  return Object.entries(value).flatMap(([figure, { order = [] }]) =>
    order.map((item, index) => useAt(item.split(" ")[0]!, lineOf, [figure, "order", index])),
  );
}

const useAt = (code: string, lineOf: Specs["lineOf"], path: readonly PropertyKey[]): Use => ({
  code,
  place: { file: figuresFile, line: lineOf(path), column: path.join(".") },
});
