import { z } from "zod";
import { type Locale, locales } from "../i18n/locales.ts";
import published from "../../data/figures.json" with { type: "json" };
import { type FigureId, figureIds } from "./observation.ts";
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
  const named = inOrder.filter((one) => languages.includes(one)).map(nameColumns);
  return ["series", ...named.map(({ name }) => name), ...named.map(({ short }) => short)];
}

export const seriesFile = "series.csv";

/** The columns of the numbers that the source gives in its text; they say again, rounded, what its tables hold. */
export const textColumns = [
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

/** The name of a file under `data/`, of a series, of a part of a figure. */
const name = z.string().min(1);

/** One kind of observation in a figure: how its numbers are published. */
const columnSpec = z
  .strictObject({
    measure: z.enum(measures),
    unit: z.enum(units),
    decimals: z.int().min(0).max(6),
    /** Its numbers may be below zero. */
    negative: z.boolean().default(false),
    /** The series that carry the measure; left out where every series of the figure does. */
    series: z.array(name).min(1).optional(),
    /** The source prints `§` for what is greater than zero and less than 0.5 %. */
    mayBeBelow: z.boolean().optional(),
  })
  .readonly();
export type ColumnSpec = z.infer<typeof columnSpec>;

const figureSpec = z
  .strictObject({
    /** The file under `data/` that holds its rows; figures may share one. */
    file: name.regex(/\.csv$/, "the name of a CSV file"),
    flows: z.array(z.enum(flows)).min(1),
    columns: z.array(columnSpec).min(1),
    /** The last series of the figure, which the others add up to, where it has one. */
    total: name.optional(),
    /** The series that holds what the named ones leave of the whole, where it has one. */
    rest: name.optional(),
    /** The figure compares years, so it needs two at least. */
    comparesYears: z.boolean().optional(),
  })
  .readonly();
export type FigureSpec = z.infer<typeof figureSpec>;

/** What `data/figures.json` says. Throws an error that names every wrong field. */
export function parseFigureSpecs(value: unknown): Readonly<Record<FigureId, FigureSpec>> {
  const result = z.record(z.enum(figureIds), figureSpec).safeParse(value);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(wrong.map((one) => `data/figures.json ${one}`).join("\n"));
}

/**
 * What each figure of the source publishes: where it is kept, its flows, its measures with their units and decimals.
 * This is the one place that says so; schemas, headings, downloads and metadata read it.
 */
export const figureSpecs = parseFigureSpecs(published);

/** The data files, each once, in the order of the source. */
export const dataFiles = [...new Set(Object.values(figureSpecs).map(({ file }) => file))].sort();

/** How a series' measure is published in a figure; `undefined` where the figure has none such. */
export function findColumn(figure: FigureId, series: string, measure: Measure): ColumnSpec | undefined {
  return figureSpecs[figure].columns.find(
    (column) => column.measure === measure && (!column.series || column.series.includes(series)),
  );
}
