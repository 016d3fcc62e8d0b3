import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { digitsOf, figureIds } from "../../../src/data/observation.ts";
import { select } from "../../../src/data/dataset.ts";
import { loadDataset, loadSources } from "../../../src/data/load.ts";
import { excelCsv } from "../../../src/publish/downloads/printed.ts";
import { tidyCsv } from "../../../src/publish/downloads/tidy.ts";
import { figures } from "../../../src/figures/index.ts";
import { tidyColumns } from "../../../src/publish/metadata/columns.ts";

const data = loadDataset();

describe.each(figureIds)("%s", (figure) => {
  const tidy = tidyCsv(data, figure);
  const parsed = Papa.parse<Record<string, string>>(tidy.trimEnd(), { header: true });

  it("is tidy: the columns of the interface, LF, no byte order mark, one published observation a row", () => {
    expect(parsed.errors).toEqual([]);
    expect(parsed.meta.fields).toEqual([...tidyColumns]);
    expect(tidy).not.toMatch(/\r|\ufeff/);
    expect(tidy.endsWith("\n")).toBe(true);
    expect(parsed.data.map(({ value }) => value)).toEqual(select(data, figure).map(digitsOf));
    for (const row of parsed.data) expect(Boolean(row.value) !== (row.value_status === "lt_0.5")).toBe(true);
  });

  it("is as published for spreadsheets: byte order mark, CRLF, every printed cell bare", () => {
    const excel = excelCsv(data, loadSources(), figures[figure]);
    expect(excel.startsWith("\ufeff")).toBe(true);
    expect(excel.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const cells = Papa.parse<string[]>(excel.slice(1)).data.flatMap((row) => row.slice(1));
    const printed = figures[figure].tables(data).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    for (const { observation } of printed) expect(cells).toContain(digitsOf(observation) || "§");
    for (const cell of Papa.parse<string[]>(excel.slice(1)).data.flat()) expect(cell).not.toMatch(/^[=+@\t]/);
  });

  it("shows every observation once in its tables", () => {
    const shown = figures[figure].tables(data).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    expect(new Set(shown.map(({ observation }) => observation)).size).toBe(shown.length);
    expect(shown).toHaveLength(select(data, figure).length);
  });
});
