import { type Check, checkFinding, isPossible } from "./check.ts";
import { allChecks } from "./checks/index.ts";
import { findGaps } from "./complete.ts";
import { decodeUtf8, parseCsv } from "./csv.ts";
import { type Dataset, keyOf, type SeriesNames } from "./dataset.ts";
import { type Finding, sortFindings } from "./finding.ts";
import type { Observation } from "./observation.ts";
import { readObservation, readSeriesRow, readTextFigure, type TextFigure } from "./rows.ts";
import { columns, dataFiles, seriesColumns, seriesFile, textColumns, textFile } from "./tables.ts";

/** File names under `data/` with their bytes; a file that is not there is left out. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

export interface Validation {
  /** Whole only where `findings` is empty. */
  readonly data: Dataset;
  readonly checks: readonly Check[];
  /** Everything that is wrong, in the order of files and lines. */
  readonly findings: readonly Finding[];
}

/** What the rows of the files say, before anything is asked of them. */
export interface Reading {
  /** Whole only where `findings` is empty. */
  readonly data: Dataset;
  readonly text: readonly TextFigure[];
  readonly findings: readonly Finding[];
}

/** Bytes to rows: cells and rows by their schemas. Never throws on bad data; all findings come at once. */
export function readData(files: DataFiles): Reading {
  const findings: Finding[] = [];
  const series = readSeries(files, findings);
  const observations = dataFiles.flatMap((file) => readObservations(file, files, findings));
  const byKey = new Map(observations.map((observation) => [keyOf(observation), observation]));
  return { data: { observations, byKey, series }, text: readText(files, findings), findings };
}

/**
 * Bytes to a checked dataset: parse, cell and row schemas, completeness, then the cross-checks (asked only of a
 * complete dataset, since each needs its inputs). Never throws on bad data; all findings come at once.
 */
export function validate(files: DataFiles): Validation {
  const { data, text, findings: unread } = readData(files);
  const findings = [...unread];
  // A row that could not be read would be missed a second time as a gap: gaps are asked for only once all rows read.
  if (findings.length === 0) findings.push(...findGaps(data));
  if (findings.length === 0) findings.push(...text.filter((figure) => !data.byKey.has(keyOf(figure))).map(strangeCell));
  const checks = findings.length === 0 ? allChecks(data, text) : [];
  findings.push(...checks.filter((check) => !isPossible(check)).map(checkFinding));
  return { data, checks, findings: sortFindings(findings) };
}

function readTable(file: string, files: DataFiles, expected: readonly string[], findings: Finding[]) {
  const bytes = files.get(file);
  if (!bytes) {
    findings.push({ file, line: 1, column: "file", expected: "the file to be there", got: "no such file" });
    return [];
  }
  const decoded = decodeUtf8(file, bytes);
  if (decoded.findings.length > 0) {
    findings.push(...decoded.findings);
    return [];
  }
  const table = parseCsv(file, decoded.text, expected);
  findings.push(...table.findings);
  return table.rows;
}

function readObservations(file: string, files: DataFiles, findings: Finding[]): Observation[] {
  return readTable(file, files, columns, findings).flatMap((row) => {
    const result = readObservation(file, row);
    if ("value" in result) return [result.value];
    findings.push(...result.findings);
    return [];
  });
}

function readText(files: DataFiles, findings: Finding[]): TextFigure[] {
  return readTable(textFile, files, textColumns, findings).flatMap((row) => {
    const result = readTextFigure(textFile, row);
    if ("value" in result) return [result.value];
    findings.push(...result.findings);
    return [];
  });
}

function strangeCell(figure: TextFigure): Finding {
  return { ...figure.source, column: "row", expected: "a number that the tables hold", got: keyOf(figure) };
}

function readSeries(files: DataFiles, findings: Finding[]): Map<string, SeriesNames> {
  const series = new Map<string, SeriesNames>();
  for (const row of readTable(seriesFile, files, seriesColumns, findings)) {
    const result = readSeriesRow(seriesFile, row);
    if ("findings" in result) {
      findings.push(...result.findings);
      continue;
    }
    const { series: code, name_en, name_zh, short_en, short_zh } = result.value;
    if (series.has(code)) {
      const expected = "each series once";
      findings.push({ file: seriesFile, line: row.line, column: "series", expected, got: JSON.stringify(code) });
    }
    series.set(code, { name: { en: name_en, "zh-hant": name_zh }, short: { en: short_en, "zh-hant": short_zh } });
  }
  return series;
}
