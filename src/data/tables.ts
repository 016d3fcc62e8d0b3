import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type published from "../../data/figures.json";
import { type Locale, locales } from "../i18n/locales.ts";
import { oneOf } from "./cell.ts";
import { dataDirectory } from "./directory.ts";
import { type Json, readJson } from "./json.ts";
import { flows, type Measure, measures, units } from "./vocabulary.ts";

/** The columns of every data file, in order: the tidy download is these with the names of the series added. */
export const columns = ["figure", "year", "flow", "series", "measure", "unit", "value", "value_status"] as const;

/** The languages in the order of the columns. */
const inOrder: readonly Locale[] = [...new Set<Locale>(["en", ...locales])];

/** What the columns of a language's names end with, where it is not the language's own name. */
const nameEnds: ReadonlyMap<string, string> = new Map([["zh-hant", "zh"]]);

/** The columns with the official and the short names of series in a language: `name_en`; `name_zh_hans` for `zh-hans`. */
export function nameColumns(language: Locale) {
  const end = nameEnds.get(language) ?? language.replaceAll("-", "_");
  return { name: `name_${end}`, short: `short_${end}` } as const;
}

/** The columns of the code list of series, with names in some languages. */
export function seriesColumns(languages: readonly Locale[] = locales): readonly string[] {
  const named = inOrder.filter((language) => languages.includes(language)).map(nameColumns);
  return ["series", ...named.map(({ name }) => name), ...named.map(({ short }) => short)];
}

export const seriesFile = "series.csv";

/** The columns of the numbers that an issue of the source gives in its text, which repeat, rounded, what its tables hold. */
export const textColumns = [
  "issue",
  "paragraph",
  "kind",
  "figure",
  "flow",
  "series",
  "measure",
  "year",
  "unit",
  "value",
] as const;

export const textFile = "text.csv";

export const figuresFile = "figures.json";

const file = z.string("the name of a CSV file").regex(/^[a-z0-9-]+\.csv$/, "the name of a CSV file");
const code = z.string("a series code").min(1, "a series code");
const list = <T extends z.ZodType>(item: T, expected: string) => z.array(item, expected).min(1, expected);
const decimals = z.int("a number of decimals from 0 to 6").min(0, "0 or more decimals").max(6, "6 decimals at most");
const yes = z.boolean("true or false");

/** One kind of observation in a figure: how its numbers are published. */
const columnSpec = z
  .strictObject(
    {
      measure: oneOf(measures),
      unit: oneOf(units),
      decimals,
      /** Its numbers may be negative. */
      negative: yes.default(false),
      /** The decimals of HK$ billion to which charts round its amounts; left out, they give every digit. */
      drawnTo: decimals.optional(),
      /** The series that have the measure; left out if every series of the figure does. */
      series: list(code, "a list of series codes").optional(),
      /** The source prints `§` for what is greater than zero and less than 0.5 %. */
      mayBeBelow: yes.optional(),
    },
    "an object with measure, unit and decimals",
  )
  .readonly();
export type ColumnSpec = z.infer<typeof columnSpec>;

const figureSpec = z
  .strictObject(
    {
      /** The file under `data/` that holds its rows; figures may share one. */
      file: file.refine((name) => name !== seriesFile && name !== textFile, "a file of observations"),
      flows: list(z.enum(flows, "a flow"), "a list of flows"),
      columns: list(columnSpec, "a list of columns"),
      /** The last series of the figure, to which the others add up, if it has one. */
      total: code.optional(),
      /** The series for what the named ones leave of the whole, if it has one. */
      rest: code.optional(),
      /** Its series as the source lists them, a measure that stands elsewhere as `series measure`; else as `series.csv` does. */
      order: list(code, "a list of series codes").optional(),
      /** The figure compares years, so it needs two at least. */
      comparesYears: yes.optional(),
    },
    "an object with file, flows and columns",
  )
  .readonly();
export type FigureSpec = z.infer<typeof figureSpec>;

const specs = z
  .record(
    z.string().regex(/^(?:table|chart)-[1-9]\d*$/, "a figure such as table-1 or chart-1"),
    figureSpec,
    "an object of figures",
  )
  .refine((figures) => Object.keys(figures).length > 0, "at least one figure");

/** What `data/figures.json` says, by figure. Never throws: everything wrong with it is a finding. */
export function readFigureSpecs(bytes: Uint8Array): Json<Readonly<Record<string, FigureSpec>>> {
  return readJson(figuresFile, bytes, specs);
}

/**
 * What each figure publishes: the file of its rows, its flows, its measures with their units and decimals. Schemas, headings,
 * downloads and metadata all follow it. Empty if `data/figures.json` has findings, which validation reports.
 */
export const figureSpecs = loadFigureSpecs();

/** How a figure publishes its amounts of money; none where it publishes percentages alone. */
export function amountsOf(figure: FigureId): ColumnSpec | undefined {
  return figureSpecs[figure].columns.find(({ unit }) => unit !== "percent");
}

function loadFigureSpecs(): Readonly<Record<FigureId, FigureSpec>> {
  const path = join(dataDirectory, figuresFile);
  const read = existsSync(path) ? readFigureSpecs(readFileSync(path)).value : undefined;
  return read ?? {};
}

/** A figure's id is its file name, its address and its snapshot's name. */
export type FigureId = keyof typeof published;

/** The figures of the source, in its order. */
export const figureIds = Object.keys(figureSpecs) as unknown as readonly [FigureId, ...FigureId[]];

/** The data files, each once, in the order of their names. */
export const tableFiles = [...new Set(Object.values(figureSpecs).map((spec) => spec.file))].sort();

/** How a series' measure is published in a figure; `undefined` if it is not. */
export function findColumn(figure: FigureId, series: string, measure: Measure): ColumnSpec | undefined {
  return figureSpecs[figure].columns.find(
    (column) => column.measure === measure && (!column.series || column.series.includes(series)),
  );
}
