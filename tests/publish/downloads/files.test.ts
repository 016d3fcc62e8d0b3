import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { isFormulaLike } from "../../../src/data/cell.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { unzip, zip } from "../../../src/publish/downloads/archive.ts";
import { writeCsv } from "../../../src/publish/downloads/csv.ts";
import { dataFiles } from "../../../src/publish/downloads/files.ts";
import { site } from "../../../src/facts/site.ts";

let files: ReadonlyMap<string, Uint8Array>;
const read = (name: string) => new TextDecoder().decode(files.get(name));

beforeAll(async () => {
  files = await dataFiles(site());
});

test("every file of the interface is made", () => {
  const perFigure = figureIds.flatMap((id) => [
    `${id}.csv`,
    `${id}.excel.csv`,
    `${id}.json`,
    `${id}.csv-metadata.json`,
  ]);
  const whole = ["hk-high-tech-trade.xlsx", "hk-high-tech-trade.zip", "datapackage.json", "checks.csv", "SHA256SUMS"];
  expect([...files.keys()]).toEqual(expect.arrayContaining([...perFigure, ...whole]));
});

describe("the same input gives the same bytes", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it.each(["UTC", "Asia/Hong_Kong", "America/New_York"])("whatever the clock's zone: %s", async (name) => {
    process.env.TZ = name;
    expect(await dataFiles({ ...site() })).toEqual(files);
  });

  it("with the date of the source in ZIP and XLSX", () => {
    for (const name of ["hk-high-tech-trade.zip", "hk-high-tech-trade.xlsx"]) {
      expect(datesOf(files.get(name)!), name).toEqual(new Set(["2013-08-01 00:00:00"]));
    }
  });
});

/** The dates of a ZIP's entries, from its central directory. */
function datesOf(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = Array.from({ length: bytes.length - 46 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === 0x02014b50,
  );
  const two = (value: number) => String(value).padStart(2, "0");
  return new Set(
    starts.map((at) => {
      const [time, date] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)];
      const day = `${(date >> 9) + 1980}-${two((date >> 5) & 15)}-${two(date & 31)}`;
      return `${day} ${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`;
    }),
  );
}

test("the ZIP holds every file made before it, as it is", () => {
  const inside = unzip(files.get("hk-high-tech-trade.zip")!);
  const expected = [...files.keys()].filter((name) => !["hk-high-tech-trade.zip", "SHA256SUMS"].includes(name));
  expect([...inside.keys()]).toEqual(expected);
  for (const [name, bytes] of inside) expect(bytes, name).toEqual(files.get(name));
});

test("a ZIP follows from its content and the month given", () => {
  const content = new Map([["a.txt", new TextEncoder().encode("a")]]);
  expect(zip(content, "2013-08")).toEqual(zip(content, "2013-08"));
  expect(zip(content, "2013-08")).not.toEqual(zip(content, "2013-09"));
});

test.skipIf(spawnSync("sha256sum", ["--version"]).status !== 0)(
  "sha256sum accepts the checksums, of every file",
  () => {
    const directory = mkdtempSync(join(tmpdir(), "data-"));
    for (const [name, bytes] of files) writeFileSync(join(directory, name), bytes);
    const report = execFileSync("sha256sum", ["--strict", "-c", "SHA256SUMS"], { cwd: directory, encoding: "utf8" });
    rmSync(directory, { recursive: true });
    expect(report.trim().split("\n")).toEqual(
      [...files.keys()].filter((name) => name !== "SHA256SUMS").map((name) => `${name}: OK`),
    );
  },
);

describe("no cell could be taken for a formula by a spreadsheet", () => {
  it("in any CSV file", () => {
    const names = [...files.keys()].filter((name) => name.endsWith(".csv"));
    expect(names.length).toBeGreaterThan(14);
    for (const name of names) {
      const cells = Papa.parse<string[]>(read(name).replace(/^\ufeff/, "")).data.flat();
      for (const cell of cells) expect(cell, name).not.toMatch(/^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/);
    }
  });

  it.each([
    ["=1+1", false],
    ["+852", false],
    ["@SUM(A1)", false],
    ["\tx", false],
    ["-1+1", false],
    ["-2.5", true],
    ["-66.0", true],
    ["-x", false],
    ["a=b", true],
    ["", true],
  ])("%j: %s", (cell, plain) => {
    expect(isFormulaLike(cell)).toBe(!plain);
  });

  it("such a cell is never written", () => {
    expect(() => writeCsv([["=1"]], { newline: "\n" })).toThrow('formula: "=1"');
  });
});

test("the audit asks every check, and all pass", () => {
  const { data, errors } = Papa.parse<Record<string, string>>(read("checks.csv").trimEnd(), { header: true });
  expect(errors).toEqual([]);
  expect(Object.keys(data[0]!).join()).toBe("check,figure,series,year,published,low,high,verdict,formula");
  expect(data).toHaveLength(site().checks.length);
  expect(new Set(data.map(({ verdict }) => verdict))).toEqual(new Set(["pass"]));
  for (const { low, high } of data) expect(Number(low)).toBeLessThanOrEqual(Number(high));
});
