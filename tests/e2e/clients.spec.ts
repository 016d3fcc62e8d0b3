import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as d3 from "d3";
import Papa from "papaparse";
import { readDataFiles } from "../../src/data/directory.ts";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { addresses } from "../../src/data/addresses.ts";
import { site } from "../../src/facts/site.ts";
import { importSpreadsheet } from "../../src/publish/import/import.ts";
import { readXlsx } from "../publish/downloads/read-xlsx.ts";
import { expect, test } from "./support/fixtures.ts";
import { published } from "./support/host.ts";
import { documentOf, elementsOf } from "./support/site.ts";

/*
 * The lines of the data page, run as they are by the tools they are for, against the site as built and served. A tool
 * that is not here is skipped, and the run says so. Each tool is started once: that takes longer than all it reads.
 */

/** A figure's line for a tool as the data page prints it, with the address of the site under test. */
function lineOf(id: FigureId | "one-file", tool: string): string {
  const block = documentOf(addresses.dataPage("en")).getElementById(id)!.nextElementSibling!;
  const entry = [...block.querySelectorAll(".lines > div")].find((line) =>
    line.querySelector("dt")!.textContent.includes(tool),
  );
  return entry!.querySelector("code")!.textContent.replaceAll(published, process.env.SITE_UNDER_TEST!);
}

/** A CSV file as it is, for comparison. */
const fileOf = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(file, "utf8").trimEnd(), { header: true }).data;

interface Read {
  readonly year: number;
  readonly value: number | null;
  readonly value_status: string | null;
  readonly series_zh: string;
}

/** What every program must have read: years and values as numbers, § as missing with its status. */
const expected = (id: FigureId): Read[] =>
  fileOf(`dist/${addresses.tidyCsv(id)}`).map(({ year, value, value_status, series_zh }) => ({
    year: Number(year),
    value: value ? Number(value) : null,
    value_status: value_status || null,
    series_zh: series_zh!,
  }));

const pick = ({ year, value, value_status, series_zh }: Read): Read => ({ year, value, value_status, series_zh });

/** Skips the test that calls it where a program is not here, and says so. */
function skip(command: string | undefined, name: string): asserts command is string {
  if (command === undefined) console.log(`skipped: no ${name} here`);
  test.skip(command === undefined, `no ${name} here`);
}

/** The first of some commands that runs a check without complaint. */
const find = (commands: readonly string[], ...check: string[]): string | undefined =>
  commands.find((command) => spawnSync(command, check, { stdio: "ignore" }).status === 0);

const pythons = ["python3", "/usr/bin/python3", "python"];
/** A check of whether Python has a module, which does not load it. */
const hasModule = (name: string) => `import importlib.util, sys; sys.exit(importlib.util.find_spec("${name}") is None)`;

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout;
}

// Tools that start slowly take turns.
test.describe.configure({ mode: "serial" });

let directory: string;
test.beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "clients-"));
});
test.afterAll(() => rmSync(directory, { recursive: true }));

test("DuckDB reads every figure", { tag: "@slow" }, () => {
  const duckdb = find(["duckdb"], "--version");
  skip(duckdb, "DuckDB");
  const query = (sql: string) => JSON.parse(run(duckdb, ["-json", "-c", sql])) as Record<string, unknown>[];
  // To read over the network it needs an extension, which it may have or not.
  const online = find(["duckdb"], "-c", "LOAD httpfs") !== undefined;
  for (const id of figureIds) {
    const line = lineOf(id, "DuckDB");
    expect(line).toBe(`SELECT * FROM '${process.env.SITE_UNDER_TEST!}${addresses.tidyCsv(id)}';`);
    const sql = online ? line : line.replace(process.env.SITE_UNDER_TEST!, "dist/");
    const types = query(`DESCRIBE ${sql}`).map(({ column_name: name, column_type: type }) => [name, type] as const);
    expect(Object.fromEntries(types as [string, string][]), id).toMatchObject({
      year: "BIGINT",
      value: expect.stringMatching(/DOUBLE|BIGINT/),
      value_status: "VARCHAR",
      flow: "VARCHAR",
    });
    expect((query(sql) as unknown as Read[]).map(pick), id).toEqual(expected(id));
  }
});

test("D3, as Observable runs it, reads every figure", async () => {
  for (const id of figureIds) {
    const [, expression = ""] = /^\w+ = (.*)$/.exec(lineOf(id, "Observable")) ?? [];
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- running the line is the test
    const rows = (await new Function("d3", `return ${expression}`)(d3)) as Read[];
    expect(rows.map(pick), id).toEqual(expected(id));
  }
});

/** Programs that run all lines at once; after each figure's they report, as JSON on a line, the types of its columns and its rows. */
const programs = [
  {
    name: "pandas",
    language: "Python",
    find: () => find(pythons, "-c", hasModule("pandas")),
    option: "-c",
    report: (table: string) =>
      `import json; print(json.dumps({"types": {c: str(t) for c, t in ${table}.dtypes.items()}, "rows": json.loads(${table}.to_json(orient="records"))}))`,
    counts: 'print((table_4.series == "NA").sum(), len(hk_high_tech_trade))',
    types: { year: "int64" },
  },
  {
    name: "R with readr",
    language: "R",
    find: () => find(["Rscript"], "-e", "stopifnot(requireNamespace('readr'), requireNamespace('jsonlite'))"),
    option: "-e",
    report: (table: string) =>
      `cat(jsonlite::toJSON(list(types = as.list(sapply(${table}, class)), rows = ${table}), auto_unbox = TRUE, na = "null", digits = NA), "\\n")`,
    counts: 'cat(sum(table_4$series == "NA"), nrow(hk_high_tech_trade))',
    types: { year: "integer", flow: "character", value: "numeric", value_status: "character" },
  },
] as const;

for (const { name, language, find, option, report, counts, types } of programs) {
  test(`${name} reads every figure`, { tag: "@slow" }, () => {
    const command = find();
    skip(command, name);
    const script = figureIds.map((id) => `${lineOf(id, language)}\n${report(id.replace("-", "_"))}`);
    // A copy of a file with the code `NA` in place of its first series.
    const file = join(directory, "na.txt");
    writeFileSync(file, readFileSync(`dist/${addresses.tidyCsv("table-4")}`, "utf8").replaceAll(",receipts,", ",NA,"));
    const withNa = lineOf("table-4", language).replace(/"http[^"]*"/, JSON.stringify(file));
    const reports = run(command, [option, [...script, withNa, lineOf("one-file", language), counts].join("\n")]);
    const lines = reports.trim().split("\n");
    for (const [index, id] of figureIds.entries()) {
      const read = JSON.parse(lines[index]!) as { types: unknown; rows: Read[] };
      expect(read.types, id).toMatchObject(types);
      expect(read.rows.map(pick), id).toEqual(expected(id));
    }
    expect(lines.at(-1), "rows of the code NA, and rows in all").toBe("14 422");
  });
}

const workbook = "dist/data/hk-high-tech-trade.xlsx";

test(
  "openpyxl reads the workbook without a warning: its table with filters, its print titles, its properties",
  { tag: "@slow" },
  () => {
    const python = find(pythons, "-c", hasModule("openpyxl"));
    skip(python, "Python with openpyxl");
    const script = `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
tables = [(name, sheet.tables[name].ref, sheet.tables[name].autoFilter.ref) for sheet in book for name in sheet.tables]
print(json.dumps({"tables": tables, "landscape": [s.page_setup.orientation for s in book],
  "titles": [s.print_title_rows for s in book], "wide": [s.page_setup.fitToWidth for s in book],
  "title": book.properties.title, "creator": book.properties.creator,
  "values": [row[8] for row in book[book.sheetnames[-2]].iter_rows(min_row=2, values_only=True)]}))`;
    const read = JSON.parse(run(python, ["-W", "error", "-c", script, workbook])) as Record<string, unknown[]>;
    const all = fileOf("dist/data/hk-high-tech-trade.csv");
    const range = `A1:K${all.length + 1}`;
    expect(read.tables).toEqual([["hk_high_tech_trade", range, range]]);
    expect(new Set(read.landscape)).toEqual(new Set(["landscape"]));
    expect(read.titles!.every(Boolean)).toBe(true);
    expect(read.title).toContain("published numbers");
    expect(read.creator).toBeTruthy();
    expect(read.values).toEqual(all.map(({ value }) => (value ? Number(value) : null)));
  },
);

/** What `round-trip.test.ts` asks of the same files, asked of a program that people open them with, in the place of Excel. */
test.describe("LibreOffice", { tag: "@slow" }, () => {
  let soffice: string | undefined;
  test.beforeAll(() => {
    soffice = find(["soffice", "libreoffice"], "--version");
  });
  test.beforeEach(() => skip(soffice, "LibreOffice"));

  function convert(files: readonly string[], format: string, ...options: string[]): void {
    const profile = `-env:UserInstallation=file://${directory}/profile`;
    run(soffice!, [...options, profile, "--headless", "--convert-to", format, "--outdir", directory, ...files]);
  }

  test("opens every CSV for spreadsheets as its dialog proposes: numbers as numbers, § and Chinese as text", () => {
    const files = figureIds.map((id) => `dist/${addresses.excelCsv(id)}`);
    // What an editor may open besides, and save.
    const others = figureIds.map((id) => `dist/${addresses.tidyCsv(id)}`);
    // Comma, double quotes, UTF-8: what its dialog proposes for a file that begins as these do; without a window it asks nobody.
    convert([...files, ...others, workbook, "data/text.csv"], "xlsx", "--infilter=CSV:44,34,76");
    for (const [index, file] of files.entries()) {
      const id = figureIds[index]!;
      const [sheet] = readXlsx(readFileSync(join(directory, basename(file).replace(/csv$/, "xlsx"))));
      const found = sheet!.rows.map((row) => row.flatMap((cell) => cell?.value ?? [])).filter((row) => row.length > 0);
      const rows = Papa.parse<string[]>(readFileSync(file, "utf8").slice(1).trimEnd(), { skipEmptyLines: true }).data;
      const typed = rows.map((row) => row.map((cell) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell)));
      expect(found, id).toEqual(typed);
    }
  });

  test("shows every number of the workbook with the digits of the source", () => {
    // All sheets (-1), cells as shown, in UTF-8.
    convert([workbook], "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1");
    for (const id of figureIds) {
      const [kind, number] = id.split("-");
      const name = `${kind === "table" ? "表" : "圖"} ${number} ${kind === "table" ? "Table" : "Chart"} ${number}`;
      const csv = readFileSync(join(directory, `hk-high-tech-trade-${name}.csv`), "utf8");
      const rows = Papa.parse<string[]>(csv.trimEnd()).data;
      const cells = rows.flatMap((row) => row.slice(2)).filter((cell) => cell && !/^(?:19|20)\d\d$/.test(cell));
      const [whose, ...shown] = cells;
      expect(whose, id).toContain(site().sources.producer.shortName.en);
      const bare = shown.map((cell) => cell.replace(/[^\d.§-]/g, ""));
      const cellsOfPage = elementsOf(addresses.article("en"), `#${id} td[id]`);
      expect(bare, id).toEqual(cellsOfPage.map((cell) => cell.getAttribute("data-value") || "§"));
    }
  });

  test("prints the workbook in landscape on A4, each figure on one page", () => {
    convert([workbook], "pdf");
    const pdf = readFileSync(join(directory, "hk-high-tech-trade.pdf"), "latin1");
    const pages = [...pdf.matchAll(/\/Type\/Page\/[^>]*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) =>
      box.slice(1).map(Number),
    );
    expect(pages.every(([width, height]) => Math.round(width!) === 842 && Math.round(height!) === 595)).toBe(true);
    // The sheet of all numbers and the notes take the others.
    expect(pages.length).toBeGreaterThanOrEqual(figureIds.length + 2);
    expect(pages.length).toBeLessThan(24);
  });

  test("saves what can be imported again, and says what it said", async () => {
    const saved = readdirSync(directory).filter((file) => /\.(?:xlsx|csv)$/.test(file));
    expect(saved).toHaveLength(2 * figureIds.length + 2 + figureIds.length + 2);
    for (const file of saved.filter((name) => !name.includes("Notes"))) {
      const { holds, files, findings } = await importSpreadsheet(readFileSync(join(directory, file)), readDataFiles());
      expect({ findings, files: [...files.keys()] }, file).toEqual({ findings: [], files: [] });
      expect(holds.length, file).toBeGreaterThan(0);
    }
  });
});
