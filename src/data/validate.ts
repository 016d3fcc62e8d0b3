import { type Languages, locales } from "../i18n/locales.ts";
import { type Check, checkFinding, isPossible } from "./check.ts";
import { allChecks } from "./checks/index.ts";
import { findGaps } from "./complete.ts";
import { readTable, repeatedRows, type Row } from "./csv.ts";
import { type Dataset, keyOf, toDataset } from "./dataset.ts";
import type { DataFiles } from "./directory.ts";
import { type Finding, missingFile, sortFindings } from "./finding.ts";
import type { Json } from "./json.ts";
import type { Observation } from "./observation.ts";
import { inTextOrder, observationTable, type TextFigure, textTable, textTableOf } from "./rows.ts";
import { readSeries, type SeriesList, unknownSeries } from "./series.ts";
import { readSources, type Sources, sourcesFile } from "./sources.ts";
import {
  tableFiles,
  type FigureSpec,
  figuresFile,
  figureSpecs,
  readFigureSpecs,
  seriesFile,
  textFile,
} from "./tables.ts";

export interface Validation {
  /** Complete only if `findings` is empty. */
  readonly data: Dataset;
  /** Present if nothing is wrong with them. */
  readonly sources?: Sources;
  readonly checks: readonly Check[];
  /** Everything that is wrong, in the order of files and lines. */
  readonly findings: readonly Finding[];
}

/**
 * Turns the bytes of the data files into a checked dataset: parsing, cell and row schemas, completeness, then the cross-checks,
 * which need complete tables. Never throws on bad data; all findings are returned at once.
 */
export function validate(files: DataFiles): Validation {
  const specs = readOne(files, figuresFile, readFigureSpecs);
  const sources = readOne(files, sourcesFile, readSources);
  // Without the specifications no row can be judged, and no figure is known.
  const { data, checks, findings } = specs.value ? validateTables(files, specs) : nothing;
  const ofSources = sources.findings.filter(({ column }) => specs.value || !column.startsWith("figures."));
  const all = [...specs.findings, ...ofSources, ...findings];
  return { data, checks, sources: sources.value, findings: sortFindings(all) };
}

type Specs = Json<Readonly<Record<string, FigureSpec>>>;

const nothing = { data: toDataset([], new Map()), checks: [], findings: [] };

function readOne<T>(files: DataFiles, file: string, read: (bytes: Uint8Array) => Json<T>): Json<T> {
  const bytes = files.get(file);
  return bytes ? read(bytes) : { findings: [missingFile(file)], lineOf: () => 1 };
}

function validateTables(files: DataFiles, specs: Specs): Validation {
  const { data, rows, series, text, findings: unread } = readData(files);
  const findings = [...otherSpecs(specs), ...strangeFiles(files), ...unread];
  if (series.findings.length === 0) findings.push(...unknownSeries(series, specs, rows));
  // A row that could not be read would be reported a second time as a gap, so gaps wait until all rows can be read.
  if (findings.length === 0) findings.push(...findGaps(rows));
  if (findings.length > 0) return { data, checks: [], findings };

  const known = text.filter((figure) => data.byKey.has(keyOf(figure)));
  const unknown = text.filter((figure) => !known.includes(figure));
  const checks = allChecks(data, known, issueOf(files));
  const failed = checks.filter((check) => !isPossible(check));
  return { data, checks, findings: [...unknown.map(unknownCell), ...failed.map(checkFinding)] };
}

/** This process judges rows by the specifications that it read when it began. */
function otherSpecs({ value }: Specs): Finding[] {
  if (JSON.stringify(value) === JSON.stringify(figureSpecs)) return [];
  const expected = "the text that it had when this command began (run the command again)";
  return [{ file: figuresFile, line: 1, column: "file", expected, got: "another" }];
}

/** A file that nothing reads was probably meant to replace another. */
function strangeFiles(files: DataFiles): Finding[] {
  const known = [...tableFiles, seriesFile, textFile, figuresFile, sourcesFile];
  const expected = `one of ${known.join(", ")}`;
  return [...files.keys()]
    .filter((file) => !known.includes(file))
    .map((file) => ({ file, line: 1, column: "file", expected, got: "a file that nothing reads" }));
}

function unknownCell(figure: TextFigure): Finding {
  const expected = `a number that data/${figureSpecs[figure.figure].file} holds`;
  return { ...figure.source, column: "row", expected, got: keyOf(figure) };
}

/** The rows of the tables, before anything is checked across them. */
export interface Reading {
  /** Complete only if `findings` is empty. */
  readonly data: Dataset;
  /** The observations in the order of their files. */
  readonly rows: readonly Observation[];
  readonly series: SeriesList;
  readonly text: readonly TextFigure[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the tables row by row. Never throws on bad data; all findings are returned at once. An old release has the names of
 * series in the languages that the site had then.
 */
export function readData(files: DataFiles, languages: Languages = locales): Reading {
  const series = readSeries(files, languages);
  const tables = tableFiles.map((file) => ({ file, ...readTable(files, file, observationTable(file)) }));
  const observations = tables.flatMap(({ file, rows }) =>
    rows.map(({ line, row }): Observation => ({ ...row, source: { file, line } })),
  );
  const text = readText(files);
  return {
    data: toDataset(observations, series.names, text.figures),
    rows: observations,
    series,
    text: text.figures,
    findings: [...series.findings, ...tables.flatMap(({ findings }) => findings), ...text.findings],
  };
}

/** The issue that `sources.json` names; nothing where it cannot be read, which is reported as such. */
function issueOf(files: DataFiles): string {
  try {
    const { document } = JSON.parse(new TextDecoder().decode(files.get(sourcesFile))) as {
      document: { issue: string };
    };
    return document.issue;
  } catch {
    return "";
  }
}

/** The numbers of the text, each once in its paragraph. */
function readText(files: DataFiles): {
  readonly figures: readonly TextFigure[];
  readonly findings: readonly Finding[];
} {
  const isOld = new TextDecoder().decode(files.get(textFile)?.subarray(0, 10)).startsWith("paragraph,");
  const { rows, findings } = readTable(files, textFile, isOld ? textTableOf(issueOf(files)) : textTable);
  const nameOf = ({ row }: Row<Omit<TextFigure, "source">>) =>
    [row.issue, row.paragraph, row.kind, keyOf(row)].join("|");
  return {
    figures: inTextOrder(rows.map(({ line, row }) => ({ ...row, source: { file: textFile, line } }))),
    findings: [...findings, ...repeatedRows(textFile, rows, nameOf, "row", "each number once")],
  };
}
