import { moneyUnit } from "../charts/unit.ts";
import { type Dataset, namesOf, observe, yearsOf } from "../data/dataset.ts";
import { digitsOf, type FigureId, type Observation } from "../data/observation.ts";
import { type Flow, type Measure, unitLabels } from "../data/vocabulary.ts";
import { markOf, printedOf } from "../data/status.ts";
import { amountsOf } from "../data/tables.ts";
import { formatDigits, formatSigned } from "../i18n/format.ts";
import { everyLocale, type Languages, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { TableCell, TableRow, TableView } from "./figure.ts";

/** Headings and units as the source prints them. */
export const tableWords = defineMessages("figures/table-view", {
  category: { en: "Product category", "zh-hant": "產品類別" },
  component: { en: "Component", "zh-hant": "組成部分" },
  source: { en: "Source", "zh-hant": "來源地" },
  destination: { en: "Destination", "zh-hant": "目的地" },
  item: { en: "Item", "zh-hant": "項目" },
  /** Behind the unit of a table, where the source prints its amounts in another one. */
  published: { en: (unit: string) => `(source: ${unit})`, "zh-hant": (unit) => `（原文：${unit}）` },
  percent: { en: "Share (%)", "zh-hant": "比重（%）" },
  share: { en: "Share of the total", "zh-hant": "佔總計的百分比" },
  change: { en: "Change over the preceding year", "zh-hant": "與上年比較的變動百分率" },
  changeShort: { en: "Year-on-year change", "zh-hant": "按年變動" },
  /** Over a table that opens at its newest years, where the others do not fit: how far back they go. */
  from: { en: (first: string) => `← Back to ${first}`, "zh-hant": (first) => `← ${first} 年` },
  ratioToGdp: { en: "Percentage to GDP", "zh-hant": "相當於本地生產總值的百分比" },
});

/** How the source prints each measure: levels bare, growth and shares in round brackets, ratios to GDP in square ones. */
const printed: Readonly<Record<Measure, (digits: string) => string>> = {
  value: (digits) => formatDigits(digits),
  change_on_year: (digits) => `(${formatSigned(digits)}%)`,
  share: (digits) => `(${digits}%)`,
  deficit_to_imports: (digits) => `${formatDigits(digits)}%`,
  share_of_merchandise: (digits) => `${digits}%`,
  ratio_to_gdp: (digits) => `[${formatDigits(digits)}]`,
};

/** A cell as the source prints it; `§` stands in the same brackets as the numbers around it, other signs bare. */
export function printCell(observation: Observation, print = printed[observation.measure]): TableCell {
  const { value } = observation;
  if (value.kind === "below") return { observation, text: "(§)" };
  if (value.kind === "missing") return { observation, text: printedOf(observation) };
  const mark = markOf(observation);
  return { observation, text: print(digitsOf(observation)), ...(mark && { mark }) };
}

/** A table's unit where a page shows it, the source's where that is another one, and the text of a cell. */
export interface ShownTable {
  readonly unit: Localized;
  readonly published?: Localized;
  readonly textOf: (cell: TableCell) => string;
}

/** How pages show a table: as printed, but for amounts, which are in the unit of the charts, with every digit. */
export function shownTable(table: TableView, languages: Languages): ShownTable {
  const amounts = table.rows.flatMap(({ cells }) => cells).filter(({ observation }) => observation.measure === "value");
  if (amounts.length === 0) return { unit: table.unit, textOf: ({ text }) => text };
  const money = moneyUnit({ languages }, amounts[0]!.observation.figure, { isExact: true });
  return {
    unit: money.caption,
    ...(!money.isPublished && { published: say(tableWords.published, table.unit) }),
    textOf: ({ observation, text }) => (observation.measure === "value" ? money.label(observation) : text),
  };
}

/** What a row of a figure's table shows: a series and a measure over the years. */
export interface RowSpec {
  readonly series: string;
  readonly measure?: Measure;
  readonly label?: Localized;
  /** A short form of the label; a row of values has that of its series. */
  readonly short?: Localized;
  readonly kind?: TableRow["kind"];
}

/** A table over the years, in the unit in which its figure publishes amounts: one column per year, one observation per cell. */
export function yearTable(
  data: Dataset,
  figure: FigureId,
  { corner, rows, flow = "" }: { readonly corner: Localized; readonly rows: readonly RowSpec[]; readonly flow?: Flow },
): TableView {
  return {
    corner,
    unit: unitLabels[amountsOf(figure)?.unit ?? "percent"],
    columns: yearColumns(data, figure),
    rows: rows.map(({ series, measure = "value", label, short, kind }) => ({
      label: label ?? namesOf(data, series).name,
      short: short ?? (measure === "value" ? namesOf(data, series).short : undefined),
      kind: kind ?? (measure === "value" ? "level" : "detail"),
      cells: yearsOf(data, figure).map((year) => printCell(observe(data, { figure, flow, series, measure, year }))),
    })),
  };
}

/** One column per year. */
export function yearColumns(data: Dataset, figure: FigureId): TableView["columns"] {
  return yearsOf(data, figure).map((year) => ({ key: String(year), label: everyLocale(() => String(year)) }));
}

/** The words that lead to the years that a narrow box does not show; none for two years or fewer, which it always shows. */
export function earlierYears({ columns }: TableView): Localized | undefined {
  return columns.length > 2 ? say(tableWords.from, columns[0]!.label) : undefined;
}
