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
    findings: [...findings, ...repeatedRows(seriesFile, rows, codeOf, "series", "each series once")],
  };
}

type Specs = Json<Readonly<Record<string, FigureSpec>>>;

/** Findings for series that are not in the list, each where it is used first. */
export function unknownSeries(
  { names }: SeriesList,
  { value, lineOf }: Specs,
  rows: readonly Observation[],
): Finding[] {
  const inSpec = (code: string, path: readonly PropertyKey[]) => ({
    code,
    place: { file: figuresFile, line: lineOf(path), column: path.join(".") },
  });
  const uses = [
    ...rows.map(({ series, source }) => ({ code: series, place: { ...source, column: "series" } })),
    ...Object.entries(value ?? {}).flatMap(([figure, { columns, total = [], rest = [], order = [] }]) => [
      ...[total].flat().map((code) => inSpec(code, [figure, "total"])),
      ...[rest].flat().map((code) => inSpec(code, [figure, "rest"])),
      ...order.map((item, index) => inSpec(item.split(" ")[0]!, [figure, "order", index])),
      ...columns.flatMap(({ series = [] }, column) =>
        series.map((code, index) => inSpec(code, [figure, "columns", column, "series", index])),
      ),
    ]),
  ];
  return [...Map.groupBy(uses, ({ code }) => code)]
    .filter(([code]) => !names.has(code))
    .map(([code, [first]]) => ({ ...first!.place, expected: `a series of data/${seriesFile}`, got: quote(code) }));
}
