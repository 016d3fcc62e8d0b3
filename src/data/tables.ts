import type { NumberFormat } from "./cell.ts";
import type { FigureId, Flow, Measure, Unit } from "./observation.ts";

/** The columns of every data file, in order: the tidy download is these with the names of the series added. */
export const columns = ["figure", "year", "flow", "series", "measure", "unit", "value", "value_status"] as const;

/** The columns of the code list of series. */
export const seriesColumns = ["series", "name_en", "name_zh", "short_en", "short_zh"] as const;

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

/** One kind of observation in a figure: how its numbers are published. */
export interface ColumnSpec extends NumberFormat {
  readonly measure: Measure;
  readonly unit: Unit;
  /** The series that carry the measure; left out where every series of the figure does. */
  readonly series?: readonly string[];
  /** The source prints `§` for what is greater than zero and less than 0.5 %. */
  readonly mayBeBelow?: boolean;
}

export interface FigureSpec {
  readonly file: string;
  readonly flows: readonly Flow[];
  readonly columns: readonly ColumnSpec[];
  /** The last series of the figure, which the others add up to, where it has one. */
  readonly total?: string;
  /** The series that holds what the named ones leave of the whole, where it has one. */
  readonly rest?: string;
  /** The figure compares years, so it needs two at least. */
  readonly comparesYears?: true;
}

const positive = { negative: false } as const;
const signed = { negative: true } as const;

/** HK$ million and whole percent, as Tables 2 and 3 print them. */
const categories: readonly ColumnSpec[] = [
  { measure: "value", unit: "HKD_millions", decimals: 0, ...positive },
  { measure: "share", unit: "percent", decimals: 0, ...positive, mayBeBelow: true },
];

const pieShare: readonly ColumnSpec[] = [{ measure: "share", unit: "percent", decimals: 1, ...positive }];

const tradeLevels = ["total_exports", "domestic_exports", "re_exports", "imports"];

/**
 * What each figure of the source publishes: where it is kept, its flows, its measures with their units and decimals.
 * This is the one place that says so; schemas, headings, downloads and metadata read it.
 */
export const figureSpecs: Readonly<Record<FigureId, FigureSpec>> = {
  "table-1": {
    file: "high-tech-trade.csv",
    flows: [""],
    columns: [
      {
        measure: "value",
        unit: "HKD_billions",
        decimals: 1,
        ...positive,
        series: [...tradeLevels, "merchandise_exports", "merchandise_imports"],
      },
      { measure: "value", unit: "HKD_billions", decimals: 1, ...signed, series: ["trade_balance"] },
      { measure: "change_on_year", unit: "percent", decimals: 1, ...signed, series: tradeLevels },
      { measure: "deficit_to_imports", unit: "percent", decimals: 1, ...signed, series: ["trade_balance"] },
      {
        measure: "share_of_merchandise",
        unit: "percent",
        decimals: 0,
        ...positive,
        series: ["total_exports", "imports"],
      },
    ],
  },
  "table-2": { file: "product-categories.csv", flows: ["imports"], columns: categories, total: "total" },
  "table-3": { file: "product-categories.csv", flows: ["exports"], columns: categories, total: "total" },
  "table-4": {
    file: "tbp.csv",
    flows: [""],
    columns: [
      { measure: "value", unit: "HKD_millions", decimals: 0, ...positive, series: ["receipts", "payments"] },
      { measure: "value", unit: "HKD_millions", decimals: 0, ...signed, series: ["balance"] },
      { measure: "ratio_to_gdp", unit: "percent", decimals: 2, ...positive, series: ["receipts", "payments"] },
      { measure: "ratio_to_gdp", unit: "percent", decimals: 2, ...signed, series: ["balance"] },
    ],
  },
  "chart-1": { file: "partner-shares.csv", flows: ["imports", "exports"], columns: pieShare, rest: "others" },
  "chart-2": {
    file: "tbp-components.csv",
    flows: [""],
    columns: [{ measure: "value", unit: "HKD_millions", decimals: 0, ...signed }],
    comparesYears: true,
  },
  "chart-3": { file: "partner-shares.csv", flows: ["imports", "exports"], columns: pieShare, rest: "others" },
};

/** The data files, each once, in the order of the source. */
export const dataFiles = [...new Set(Object.values(figureSpecs).map(({ file }) => file))].sort();

/** How a series' measure is published in a figure; `undefined` where the figure has none such. */
export function findColumn(figure: FigureId, series: string, measure: Measure): ColumnSpec | undefined {
  return figureSpecs[figure].columns.find(
    (column) => column.measure === measure && (!column.series || column.series.includes(series)),
  );
}
