import Papa from "papaparse";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { subjectOf } from "../../../src/data/compare.ts";
import { loadDataset, loadSources } from "../../../src/data/load.ts";
import { readDataFiles } from "../../../src/data/directory.ts";
import { digitsOf, figureIds } from "../../../src/data/observation.ts";
import { excelCsv } from "../../../src/publish/downloads/printed.ts";
import { tidyCsv } from "../../../src/publish/downloads/tidy.ts";
import { workbook } from "../../../src/publish/downloads/workbook.ts";
import { writeSheets } from "../../../src/publish/downloads/workbook/write.ts";
import { site } from "../../../src/facts/site.ts";
import { figures } from "../../../src/figures/index.ts";
import { importSpreadsheet, importSpreadsheets } from "../../../src/publish/import/import.ts";

const data = loadDataset();
const present = readDataFiles();
const utf8 = (text: string) => new TextEncoder().encode(text);
const published = (id: (typeof figureIds)[number]) => excelCsv(data, loadSources(), figures[id]);
const read = (text: string) => importSpreadsheet(utf8(text), present);

/** As Excel saves “Unicode text”: UTF-16 with a byte order mark. */
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text.replace(/^\ufeff/, "")}`, "utf16le"));
const separated = (text: string, delimiter: string) =>
  Papa.unparse(Papa.parse<string[]>(text.replace(/^\ufeff/, "")).data, { delimiter, newline: "\r\n" });
/** As a spreadsheet shows numbers that it was told nothing about: no zeros at the end. */
const bare = (text: string) => text.replace(/(?<=,)(-?\d+)\.0+(?=[,\r\n])/g, "$1");

/** What Big5 has no character for is a question mark, as in files that Excel saves. */
function big5(text: string): Uint8Array {
  const decoder = new TextDecoder("big5");
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  const bytes = Array.from(text, (letter) =>
    letter < "\u0080" ? [letter.charCodeAt(0)] : (codes.get(letter) ?? [0x3f]),
  );
  return new Uint8Array(bytes.flat());
}

const book = await workbook(site());

describe("what our own files say is what the data say", () => {
  test("the workbook, every figure of it", async () => {
    const { holds, files, findings, changes } = await importSpreadsheet(book, present);
    expect(findings).toEqual([]);
    expect([...holds].sort()).toEqual([...figureIds].sort());
    expect([[...files.keys()], changes.cells]).toEqual([[], []]);
  });

  const ways: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ["as downloaded", utf8],
    [
      "with a mark and line ends of Excel",
      (text) => utf8(`\ufeff${text.replace(/^\ufeff|\r/g, "").replace(/\n/g, "\r\n")}`),
    ],
    ["without zeros at the end", (text) => utf8(bare(text))],
    ["as Unicode text", (text) => utf16(separated(text, "\t"))],
    ["with semicolons", (text) => utf8(separated(text, ";"))],
  ];
  describe.each(ways)("%s", (_, save) => {
    test.each(figureIds)("%s, as published and tidy", async (id) => {
      for (const text of [published(id), tidyCsv(data, id)]) {
        const { holds, files, findings } = await importSpreadsheet(save(text), present);
        expect(findings).toEqual([]);
        expect(holds).toEqual([id]);
        expect([...files.keys()]).toEqual([]);
      }
    });

    test.each(["tbp.csv", "series.csv", "text.csv"])("data/%s itself", async (file) => {
      const text = new TextDecoder().decode(present.get(file));
      expect(await importSpreadsheet(save(text), present)).toMatchObject({ findings: [], files: new Map() });
    });
  });

  test("Chinese in Big5, as Excel saves a plain CSV file in Hong Kong", async () => {
    const { holds, files, findings } = await importSpreadsheet(big5(published("table-4").slice(1)), present);
    expect([holds, [...files], findings]).toEqual([["table-4"], [], []]);
  });
});

describe("what an editor changed", () => {
  test("a revised number is one cell, in one file", async () => {
    const { changes, files, findings } = await read(published("table-1").replace("993.2", "993.3"));
    expect(findings).toEqual([]);
    expect(changes.cells.map((change) => [change.kind, subjectOf(change).series, digitsOf(subjectOf(change))])).toEqual(
      [["revised", "re_exports", "993.3"]],
    );
    expect([...files.keys()]).toEqual(["high-tech-trade.csv"]);
    const text = new TextDecoder().decode(files.get("high-tech-trade.csv"));
    const before = new TextDecoder().decode(present.get("high-tech-trade.csv"));
    expect(text).toBe(before.replace("993.2", "993.3"));
  });

  test("a new year is a column more", async () => {
    const more = published("table-4").replace(/^([^,"\n]*,.*?),([^,\r\n]+)\r$/gm, (_, line: string, last: string) =>
      last === "2011" ? `${line},2011,2012\r` : `${line},${last},${last}\r`,
    );
    const { changes, findings } = await read(more);
    expect(findings.filter(({ text }) => !text.includes("to have 2012, as table-4 has"))).toEqual([]);
    expect(changes.cells).toHaveLength(6);
    expect(new Set(changes.cells.map((change) => `${change.kind} ${subjectOf(change).year}`))).toEqual(
      new Set(["added 2012"]),
    );
  });

  test("a partner that series.csv names may be added, and one may go", async () => {
    const text = published("chart-3").replace("德國 Germany,5.3", "韓國 Korea,5.3");
    const { changes, findings } = await read(text);
    expect(findings).toEqual([]);
    expect(changes.cells.map((change) => `${change.kind} ${subjectOf(change).series}`)).toEqual([
      "added KR",
      "removed DE",
    ]);
  });

  test.each([
    ["802 r", "802", "revised"],
    ["802b", "802", "break"],
    ["c", "", "suppressed"],
    ["(§)", "", "lt_0.5"],
  ])("%j is a number, or none, and what is to be said of it", async (cell, digits, status) => {
    const { files } = await read(published("table-4").replace(",802,", `,${cell},`));
    expect(new TextDecoder().decode(files.get("tbp.csv"))).toContain(
      `table-4,2001,,receipts,value,HKD_millions,${digits},${status}\n`,
    );
  });

  test("what is said of a number already stays where its sign is not printed", async () => {
    const said = new TextDecoder()
      .decode(present.get("tbp.csv"))
      .replace("HKD_millions,802,\n", "HKD_millions,802,revised\n");
    const { files } = await importSpreadsheet(
      utf8(published("table-4")),
      new Map([...present, ["tbp.csv", utf8(said)]]),
    );
    expect([...files.keys()]).toEqual([]);
  });

  test("a category that series.csv names brings its share with it", async () => {
    const text = published("table-3").replaceAll(
      "科學儀器 Scientific instruments",
      "電動機械設備 Electrical machinery",
    );
    const { changes } = await read(text);
    const gone = changes.cells.filter(({ kind }) => kind === "removed").map((change) => subjectOf(change));
    expect(new Set(gone.map(({ series, measure }) => `${series} ${measure}`))).toEqual(
      new Set(["scientific_instruments value", "scientific_instruments share"]),
    );
  });
});

describe("what is wrong is told at its cell, and nothing is to be written", () => {
  test.each([
    ["1,2O5", /^B4: expected a whole number, not negative, in plain digits, got "1,2O5"$/],
    ["281420.5", /^B4: expected a whole number, not negative, in plain digits, got "281420.5"$/],
    ["(281420)", /^B4: /],
  ])("%s", async (wrong, finding) => {
    const text = published("table-2").replace(",281420,", `,"${wrong}",`);
    const { findings, changes } = await read(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.text).toMatch(finding);
    expect(findings[0]!.cell).toBe("table-2--telecommunications--2002");
    expect(changes.cells).toEqual([]);
  });

  test("a number that cannot be, at its line and at its cell", async () => {
    const { findings, changes } = await read(published("table-4").replace(",802,", ",902,"));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ text }) => text).join("\n")).toMatch(
      /^data\/tbp\.csv:6 value: expected .*, got -2671 \(B8\)$/m,
    );
    expect(changes.cells).toHaveLength(1);
  });

  const heading = /,2011(?=\r?\n)/;
  test.each<[string | RegExp, string, RegExp]>([
    ["收入 Receipts", "收 Takings", /^A4: expected a row of table-4 .*, got "收 Takings"$/],
    [",802,", ",,", /^B4: expected a number, or the sign of why there is none .*, got a blank$/],
    [heading, ",2011 (p)", /^H3: expected a year such as 2013, and nothing else, got "2011 \(p\)"$/],
    [heading, ",FY2011", /^H3: expected a year such as 2013, and nothing else, got "FY2011"$/],
    [heading, ",2010", /^H3: expected each year once, got 2010 again$/],
  ])("%s as %s in Table 4", async (from, to, expected) => {
    const { findings } = await read(published("table-4").replace(from, to));
    expect(findings.map(({ text }) => text)).toContainEqual(expect.stringMatching(expected));
  });

  test("a year that another figure has, and a file that is none of ours", async () => {
    const { findings } = await read(tidyCsv(data, "table-1").replace(/^.*,2012,.*\n/gm, ""));
    expect(findings.map(({ text }) => text).join("\n")).toContain("expected a year of table-1");
    expect((await read("a,b\n1,2\n")).findings[0]!.text).toContain("A1: expected a sheet of our workbook");
    await expect(importSpreadsheet(new Uint8Array([0x41, 0xa4]), present)).rejects.toThrow("neither XLSX nor text");
  });
});

describe("nothing is lost in silence", () => {
  type Sheets = readonly { sheet: string; data: (string | number | null)[][] }[];
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = (await readXlsxFile(Buffer.from(book))) as Sheets;
  });

  /** Our workbook as a spreadsheet would save it after somebody's changes. */
  function saved(change: (sheets: Sheets) => Sheets): Uint8Array {
    const cells = (row: (string | number | null)[]) => row.map((value) => (value === null ? undefined : { value }));
    const plain = { widths: Array<number>(30).fill(10), frozen: { rows: 0, columns: 0 }, titleRows: 1, footer: "" };
    return writeSheets(
      change(sheets).map(({ sheet, data: rows }) => ({ ...plain, name: sheet, rows: rows.map(cells) })),
      { title: "", subject: "", author: "", keywords: "", comment: "" },
    );
  }
  const importAfter = async (change: (sheets: Sheets) => Sheets) => importSpreadsheet(saved(change), present);
  const table = "表 4 Table 4";
  const on = (edit: (rows: Sheets[number]["data"]) => Sheets[number]["data"]) => (sheets: Sheets) =>
    sheets.map((page) => (page.sheet === table ? { ...page, data: edit(page.data) } : page));

  test("a row inserted over a sheet does no harm", async () => {
    const { holds, findings } = await importAfter(on((rows) => [[null], ...rows]));
    expect([holds.includes("table-4"), findings]).toEqual([true, []]);
  });

  test.each<readonly [string, (sheets: Sheets) => Sheets, RegExp]>([
    [
      "a column inserted before it",
      on((rows) => rows.map((row) => [null, ...row])),
      /^表 4 Table 4!A1: expected a title in column A that begins with “表 4”/,
    ],
    [
      "another title",
      on(([, ...rows]) => [["Technology"], ...rows]),
      /^表 4 Table 4!A1: expected a title in column A that begins with “表 4”.*"Technology"$/,
    ],
  ])("%s is a finding", async (_, change, expected) => {
    const { findings, changes } = await importAfter(change);
    expect(findings.map(({ text }) => text)).toEqual([expect.stringMatching(expected)]);
    expect(changes.cells).toEqual([]);
  });

  test("a sheet that is none of ours is named, with why it is not taken", async () => {
    const { untaken, findings } = await importAfter((sheets) => [...sheets, { sheet: "Rough work", data: [["x", 1]] }]);
    expect(findings).toEqual([]);
    expect(untaken).toEqual([
      expect.stringMatching(/^數據 Data: not taken, since it repeats/),
      expect.stringMatching(/^註釋 Notes: not taken/),
      expect.stringMatching(/^Rough work: not taken: column A has no title/),
    ]);
  });

  test("a heading 2011年 is that year", async () => {
    const { files, findings } = await read(published("table-4").replace(/,2011(?=\r?\n)/, ",2011年"));
    expect([[...files], findings]).toEqual([[], []]);
  });

  test("several files are one import: a new year of two figures that need each other", async () => {
    const [table2, table3] = (["table-2", "table-3"] as const).map((id) => published(id).replace("281420", "281421"));
    const { holds, findings } = await importSpreadsheets(
      [
        { name: "a.csv", bytes: utf8(table2!) },
        { name: "b.csv", bytes: utf8(table3!.replace(/,2012(?=\r?\n)/, ",FY12 2012")) },
      ],
      present,
    );
    expect(holds).toEqual(["table-2", "table-3"]);
    expect(findings.map(({ text }) => text)).toEqual([expect.stringMatching(/^b\.csv!H3: expected a year/)]);
  });

  test("one figure in two files is refused", async () => {
    const file = { bytes: utf8(published("table-4")) };
    const { findings } = await importSpreadsheets([file, file], present);
    expect(findings.map(({ text }) => text)).toEqual(["table-4: expected in one sheet, got it in several"]);
  });

  test.each([
    ["OpenDocument", "PK\u0003\u0004".padEnd(30, "\0") + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"],
    ["Excel 97", "\u00d0\u00cf\u0011\u00e0"],
  ])("a file of %s is refused in words", async (format, text) => {
    const refused = importSpreadsheet(Buffer.from(text, "latin1"), present);
    await expect(refused).rejects.toThrow(new RegExp(`${format}.*; save it as XLSX`));
  });
});
