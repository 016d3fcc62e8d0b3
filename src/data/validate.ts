import { type Languages, locales, withFallback } from "../i18n/locales.ts";
import { type Check, checkFinding, isPossible } from "./check.ts";
import { allChecks } from "./checks/index.ts";
import { findGaps } from "./complete.ts";
import type { Coverage } from "./coverage.ts";
import { type CsvRow, type Report, tableReader } from "./csv.ts";
import { type Dataset, keyOf, type SeriesNames, toDataset } from "./dataset.ts";
import { type Finding, sortFindings } from "./finding.ts";
import type { Observation } from "./observation.ts";
import { readObservations } from "./reading.ts";
import type { Result } from "./row.ts";
import { observationOf, seriesReader, readTextFigure, type TextFigure } from "./rows.ts";
import { dataFiles, figureSpecs, nameColumns, seriesColumns, seriesFile, textColumns, textFile } from "./tables.ts";

/** File names under `data/` with their bytes; a file that is not there is left out. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

export interface Validation {
  /** Whole only where `findings` is empty. */
  readonly data: Dataset;
  readonly checks: readonly Check[];
  /** Everything that is wrong, in the order of files and lines. */
  readonly findings: readonly Finding[];
}

/** What the rows of the files say, before anything is asked of them together. */
export interface Reading {
  /** Whole only where `findings` is empty. */
  readonly data: Dataset;
  readonly text: readonly TextFigure[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
}

/**
 * Bytes to rows: cells and rows by their schemas, each once. Never throws on bad data; all findings come at once. An old
 * release has the names of series in the languages that the site had then.
 */
export function readData(files: DataFiles, languages: Languages = locales): Reading {
  const findings = tables.filter((file) => !files.has(file)).map(missingFile);
  const report = (finding: Finding) => findings.push(finding);
  const { series, isWhole } = readSeries(files, languages, report);
  const reading = readObservations(report, isWhole ? series : undefined);
  const observations: Observation[] = [];
  for (const file of dataFiles) {
    const bytes = files.get(file);
    if (!bytes) continue;
    const reader = reading.open(file, (row) => observations.push(observationOf(row)));
    reader.push(bytes);
    reader.end();
  }
  const data = toDataset(observations, series);
  return { data, text: readText(files, report), coverage: reading.coverage, findings };
}

/**
 * Bytes to a checked dataset: parse, cell and row schemas, completeness, then the cross-checks (asked only of a
 * complete dataset, since each needs its inputs). Never throws on bad data; all findings come at once.
 */
export function validate(files: DataFiles): Validation {
  const { data, text, coverage, findings: unread } = readData(files);
  const findings = [...unread, ...strangeFiles(files)];
  // A row that could not be read would be missed a second time as a gap: gaps are asked for only once all rows read.
  if (findings.length === 0) findings.push(...findGaps(coverage));
  if (findings.length === 0) findings.push(...text.filter((figure) => !data.byKey.has(keyOf(figure))).map(strangeCell));
  const checks = findings.length === 0 ? allChecks(data, text) : [];
  findings.push(...checks.filter((check) => !isPossible(check)).map(checkFinding));
  return { data, checks, findings: sortFindings(findings) };
}

const tables = [...dataFiles, seriesFile, textFile];

/** A file that should be there, and is not. */
export function missingFile(file: string): Finding {
  return { file, line: 1, column: "file", expected: "the file to be there", got: "no such file" };
}

/** A table that nothing reads may be one that was meant to replace another. */
function strangeFiles(files: DataFiles): Finding[] {
  const expected = `one of ${tables.join(", ")}`;
  return [...files.keys()]
    .filter((file) => file.endsWith(".csv") && !tables.includes(file))
    .map((file) => ({ file, line: 1, column: "file", expected, got: "a file that nothing reads" }));
}

/** The rows of one of the smaller tables. */
function rowsOf<T>(
  file: string,
  files: DataFiles,
  columns: readonly string[],
  read: (file: string, row: CsvRow) => Result<T>,
  report: Report,
): { readonly row: T; readonly line: number }[] {
  const bytes = files.get(file);
  if (!bytes) return [];
  const rows: { readonly row: T; readonly line: number }[] = [];
  const reader = tableReader(file, columns, {
    report,
    row(cells, report) {
      const result = read(file, cells);
      if ("value" in result) rows.push({ row: result.value, line: cells.line });
      else result.findings.forEach(report);
    },
  });
  reader.push(bytes);
  reader.end();
  return rows;
}

/** The numbers of the text, each said once in a paragraph. */
function readText(files: DataFiles, report: Report): TextFigure[] {
  const said = new Map<string, number>();
  return rowsOf(textFile, files, textColumns, readTextFigure, report).map(({ row, line }) => {
    const key = [row.paragraph, row.kind, keyOf(row)].join("|");
    const got = `that of line ${said.get(key)} again`;
    if (said.has(key)) report({ file: textFile, line, column: "row", expected: "each number once", got });
    else said.set(key, line);
    return row;
  });
}

function strangeCell(figure: TextFigure): Finding {
  const expected = `a number that data/${figureSpecs[figure.figure].file} holds`;
  return { ...figure.source, column: "row", expected, got: keyOf(figure) };
}

/** The code list, and whether all of it could be read. */
function readSeries(files: DataFiles, languages: Languages, report: Report) {
  const series = new Map<string, SeriesNames>();
  let isWhole = files.has(seriesFile);
  const fail = (finding: Finding) => {
    isWhole = false;
    report(finding);
  };
  const columns = seriesColumns(languages);
  const named = (row: Readonly<Record<string, string>>, kind: "name" | "short") => {
    const names = Object.fromEntries(languages.map((one) => [one, row[nameColumns(one)[kind]]!]));
    return withFallback(names, languages);
  };
  for (const { row, line } of rowsOf(seriesFile, files, columns, seriesReader(columns), fail)) {
    const code = row.series!;
    const expected = "each series once";
    if (series.has(code)) report({ file: seriesFile, line, column: "series", expected, got: JSON.stringify(code) });
    series.set(code, { name: named(row, "name"), short: named(row, "short") });
  }
  return { series, isWhole };
}
