import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import DataTable from "../../../src/components/DataTable.astro";
import { figureIds } from "../../../src/data/observation.ts";
import { dataFiles } from "../../../src/publish/downloads/files.ts";
import { site } from "../../../src/facts/site.ts";
import { figures } from "../../../src/figures/index.ts";
import { readXlsx, type XlsxSheet } from "./read-xlsx.ts";

type Row = Readonly<Record<string, string>>;

/** A printed table rebuilt from a tidy CSV and nothing else: years across, a series and measure a row, as they first appear. */
interface Rebuilt {
  readonly years: readonly string[];
  readonly rows: readonly { readonly series: string; readonly measure: string; readonly cells: readonly Row[] }[];
}

function rebuild(csv: string): Rebuilt[] {
  const rows = Papa.parse<Row>(csv.trimEnd(), { header: true }).data;
  const years = [...new Set(rows.map(({ year }) => year!))].sort();
  return [...Map.groupBy(rows, ({ flow }) => flow!).values()].map((ofFlow) => ({
    years,
    rows: [...Map.groupBy(ofFlow, ({ series, measure }) => `${series} ${measure}`).values()].map((cells) => ({
      series: cells[0]!.series!,
      measure: cells[0]!.measure!,
      cells: cells.toSorted((a, b) => Number(a.year) - Number(b.year)),
    })),
  }));
}

const grouped = (digits: string) => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",").replace("-", "−");
const signed = (digits: string) => (Number(digits) > 0 ? `+${grouped(digits)}` : grouped(digits));

/** What stands around a number, by what it measures: as in the source, but for amounts, which pages give in HK$ billion. */
const printed: Readonly<Record<string, (digits: string, figure: string) => string>> = {
  value: grouped,
  change_on_year: (digits) => `(${signed(digits)}%)`,
  share: (digits, figure) => (figure.startsWith("chart") ? `${digits}%` : `(${digits}%)`),
  deficit_to_imports: (digits) => `${grouped(digits)}%`,
  share_of_merchandise: (digits) => `${digits}%`,
  ratio_to_gdp: (digits) => `[${grouped(digits)}]`,
};

const print = ({ value, measure, figure, unit, value_status }: Row) => {
  const digits = unit === "HKD_millions" ? (Number(value) / 1000).toFixed(3) : value!;
  return value_status === "lt_0.5" ? "(§)" : printed[measure!]!(digits, figure!);
};

const decoder = new TextDecoder();
let files: ReadonlyMap<string, Uint8Array>;
let sheets: readonly XlsxSheet[];
let container: AstroContainer;
const read = (name: string) => decoder.decode(files.get(name));

beforeAll(async () => {
  files = await dataFiles(site());
  sheets = readXlsx(files.get("hk-high-tech-trade.xlsx")!);
  container = await AstroContainer.create();
});

/** The row of the heading of a table within a sheet of the workbook. */
const tableStart = ({ rows }: XlsxSheet, at: number) =>
  rows.flatMap((row, index) => (row[2] && "format" in row[2] && row[2].format === "0" ? [index] : []))[at]!;

/** The printed tables within a sheet of rows: what stands under each heading, as wide as it. */
function tablesOf<T>(rows: readonly (readonly T[])[], isYear: (cell: T) => boolean, labels = 1): T[][][] {
  const isHeading = (cells: readonly T[]) => cells.length > labels && cells.slice(labels).every(isYear);
  const headings = rows.flatMap((cells, index) => (isHeading(cells) ? [index] : []));
  return headings.map((start) => {
    const width = rows[start]!.length;
    const length = rows.slice(start).findIndex((cells) => cells.length !== width);
    return rows.slice(start, start + length).map((cells) => cells.slice(labels));
  });
}

describe.each(figureIds)("%s, rebuilt from its tidy CSV alone,", (id) => {
  const figure = figures[id];
  const tables = () => rebuild(read(`${id}.csv`));

  test("is the HTML table, cell for cell, whose hyphens are drawn as minus signs", async () => {
    const { data } = site();
    const shown = await Promise.all(
      figure.tables(data).map(async (table) => {
        const props = { data, table, title: figure.title(data), languages: ["en"] };
        const html = await container.renderToString(DataTable, { props });
        return [...new JSDOM(html).window.document.querySelectorAll("tr")].map((row) =>
          [...row.children].slice(1).map((cell) => cell.textContent.trim().replace("-", "−")),
        );
      }),
    );
    expect(shown).toEqual(tables().map(({ years, rows }) => [years, ...rows.map(({ cells }) => cells.map(print))]));
  });

  test("is the Excel CSV, cell for cell, which has the mark and the line ends of Excel", () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(`${id}.excel.csv`));
    expect(text).toMatch(/^\ufeff([^\r\n]*\r\n)+$/);
    const rows = Papa.parse<string[]>(text.slice(1)).data;
    const found = tablesOf(rows, (cell) => /^(?:19|20)\d\d$/.test(cell));
    const expected = tables().map(({ years, rows }) => [
      years,
      ...rows.map(({ cells }) => cells.map(({ value, value_status }) => (value_status ? "§" : value))),
    ]);
    expect(found).toEqual(expected);
  });

  test("is the sheet of the workbook, each number stored as it is and shown as printed, each row named once", () => {
    const sheet = sheets[figureIds.indexOf(id)]!;
    expect(sheet.name).toBe(`${figure.number["zh-hant"]} ${figure.number.en}`);
    const found = tablesOf(sheet.rows, (cell) => cell !== undefined && "format" in cell && cell.format === "0", 2);
    const expected = tables().map(({ years, rows }) => [
      years.map((year) => ({ value: Number(year), format: "0" })),
      ...rows.map(({ cells }) => cells.map(workbookCell)),
    ]);
    expect(found).toEqual(expected);

    expect(sheet.frozen).toEqual({ rows: tableStart(sheet, 0) + 1, columns: 2 });
    for (const [at, table] of figure.tables(site().data).entries()) {
      for (const column of [0, 1]) {
        const labels = table.rows.map((_, row) => sheet.rows[tableStart(sheet, at) + 1 + row]![column]!.value);
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });

  test("is the JSON, value for value", () => {
    const rows = Papa.parse<Row>(read(`${id}.csv`).trimEnd(), { header: true }).data;
    const typed = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          cell === "" ? null : name === "year" || name === "value" ? Number(cell) : cell,
        ]),
      ),
    );
    expect(JSON.parse(read(`${id}.json`))).toEqual(typed);
    // The digits as published stand in the JSON too, last zeros included.
    const digits = [...read(`${id}.json`).matchAll(/"value":([^,]+),/g)].map(([, value]) => value);
    expect(digits).toEqual(rows.map(({ value }) => value || "null"));
  });

  test("names rows as the tables do, in both languages", () => {
    const rows = Papa.parse<Row>(read(`${id}.csv`).trimEnd(), { header: true }).data;
    const names = new Map(rows.map(({ series, series_en, series_zh }) => [series, [series_zh, series_en]]));
    for (const table of figure.tables(site().data)) {
      for (const { label, kind, cells } of table.rows.filter(({ kind }) => kind === "level")) {
        expect(names.get(cells[0]!.observation.series), kind).toEqual([label["zh-hant"], label.en]);
      }
    }
  });
});

function workbookCell(row: Row) {
  const { value, value_status, measure, figure } = row;
  if (value_status) return { value: "(§)" };
  const decimals = value!.split(".")[1]?.length ?? 0;
  const number = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  const formats: Readonly<Record<string, string>> = {
    value: number,
    change_on_year: `"(+"${number}"%)";"(-"${number}"%)";"("${number}"%)"`,
    share: figure!.startsWith("chart") ? `${number}"%"` : `"("${number}"%)";"(-"${number}"%)"`,
    ratio_to_gdp: `"["${number}"]";"[-"${number}"]"`,
  };
  return { value: Number(value), format: formats[measure!] ?? `${number}"%"` };
}

test("the workbook ends with notes in both languages", () => {
  const notes = sheets.at(-1)!;
  expect(notes.name).toBe("註釋 Notes");
  const text = JSON.stringify(notes.rows);
  expect(text).toContain(site().sources.terms.en);
  expect(text).toContain(site().sources.terms["zh-hant"]);
});
