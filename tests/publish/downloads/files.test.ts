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
import { dataFiles, releasedFilesOnce } from "../../../src/publish/downloads/files.ts";
import { sha256 } from "../../../src/lib/sha256.ts";
import { loadReleases } from "../../../src/publish/releases/load.ts";
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
  const whole = [
    ...["hk-high-tech-trade.csv", "hk-high-tech-trade.json", "hk-high-tech-trade.xlsx", "hk-high-tech-trade.zip"],
    ...["datapackage.json", "derived.csv", "checks.csv", "README.txt", "TERMS.txt", "SHA256SUMS"],
  ];
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

  it("with the day of the release in ZIP and XLSX", () => {
    for (const name of ["hk-high-tech-trade.zip", "hk-high-tech-trade.xlsx"]) {
      expect(datesOf(files.get(name)!), name).toEqual(new Set([`${loadReleases().at(-1)!.date} 00:00:00`]));
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

test("the ZIP holds every other file as it is, in a folder named for the version, with checksums", () => {
  const inside = unzip(files.get("hk-high-tech-trade.zip")!);
  const folder = `hk-high-tech-trade-${site().sources.dataset.version}/`;
  const others = [...files.keys()].filter((name) => name !== "hk-high-tech-trade.zip");
  expect([...inside.keys()]).toEqual(others.map((name) => folder + name));
  for (const name of others.filter((one) => one !== "SHA256SUMS"))
    expect(inside.get(folder + name), name).toEqual(files.get(name));
});

test("a ZIP follows from its content and the day given", () => {
  const content = new Map([["a.txt", new TextEncoder().encode("a")]]);
  expect(zip(content, "2013-08-01")).toEqual(zip(content, "2013-08-01"));
  expect(zip(content, "2013-08-01")).not.toEqual(zip(content, "2013-08-02"));
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

test("the audit asks every check, and can be recomputed and joined from what stands in it", () => {
  const { data, errors } = Papa.parse<Record<string, string>>(read("checks.csv").trimEnd(), { header: true });
  expect(errors).toEqual([]);
  expect(Object.keys(data[0]!).join()).toBe(
    "check,figure,series,year,published,low,high,verdict,formula,flow,measure,value_status,rounds_from,rounds_to,address",
  );
  expect(data).toHaveLength(site().checks.length);
  const all = Papa.parse<Record<string, string>>(read("hk-high-tech-trade.csv").trimEnd(), { header: true }).data;
  const byAddress = new Map(all.map((row) => [row.address, row]));
  for (const row of data) {
    const [low, high, from, to] = [row.low, row.high, row.rounds_from, row.rounds_to].map(Number) as [
      number,
      number,
      number,
      number,
    ];
    expect(row.verdict).toBe(low <= to && from <= high ? "pass" : "fail");
    if (row.published) expect(from <= Number(row.published) && Number(row.published) <= to, row.address).toBe(true);
    expect(byAddress.get(row.address)).toMatchObject({
      figure: row.figure,
      series: row.series,
      year: row.year,
      flow: row.flow,
      measure: row.measure,
      value: row.published,
      value_status: row.value_status,
    });
  }
});

test("the file of all numbers is the figures' files one after the other, each number with its address", () => {
  const rowsOf = (name: string) => Papa.parse<Record<string, string>>(read(name).trimEnd(), { header: true }).data;
  const all = rowsOf("hk-high-tech-trade.csv");
  const parts = figureIds.flatMap((id) => rowsOf(`${id}.csv`));
  expect(all).toEqual(parts.map((row, index) => ({ ...row, address: all[index]!.address })));
  expect(new Set(all.map(({ address }) => address)).size).toBe(site().data.observations.length);
});

test("every derived number follows from its inputs, and rounds to what the text gives", () => {
  const { data } = Papa.parse<Record<string, string>>(read("derived.csv").trimEnd(), { header: true });
  const all = Papa.parse<Record<string, string>>(read("hk-high-tech-trade.csv").trimEnd(), { header: true }).data;
  const valueOf = new Map(all.map(({ address, value }) => [address, Number(value)]));
  const named = new Map(data.map((row) => [row.fact!, row]));
  const inputsOf = (fact: string) =>
    named
      .get(fact)!
      .inputs!.split(" ")
      .map((address) => valueOf.get(address)!);
  const [payments, receipts] = inputsOf("tbp.payments.overReceipts");
  expect(Number(named.get("tbp.payments.overReceipts")!.value)).toBeCloseTo(payments! / receipts!, 9);
  for (const { fact, value, rounded, low, high, inputs } of data) {
    expect(Number(low) <= Number(value) && Number(value) <= Number(high), fact).toBe(true);
    const decimals = rounded!.split(".")[1]?.length ?? 0;
    expect(Math.abs(Number(rounded) - Number(value)), fact).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
    for (const address of inputs!.split(" ")) expect(valueOf.has(address), address).toBe(true);
  }
});

/** Programs have these bytes by their checksums: where this fails, the files of a release were changed. */
test.each([
  ["1.0.0", "series.csv", "1504e0440f50fd4f7464a88d5f2c028cc16d28c5c4743d9701d88b0f60a97d1c"],
  ["1.0.0", "table-1.csv", "25838c856c6c65085b11377b8a94fe149f1732d6b6348c190b1df5c1806e990d"],
  ["1.0.0", "table-2.csv", "a25e17ed8c85b2bf5cb9e833d5c7f2fc3b447a84e0003ecb8311d7ea1d9df9c0"],
  ["1.0.0", "table-3.csv", "e6dcef4b70bb3d521389682f4e633f6ea98319c8390c64f5d13ae43ab468991d"],
  ["1.0.0", "table-4.csv", "edb46aa324b0d7469842e22c2d72fb313244e245b750cdbb913ae0b719e68986"],
  ["1.0.0", "chart-1.csv", "ea53cc7d134c837421fffe21357bbd0ba497166e0a0342beceaa6c44206d6fc1"],
  ["1.0.0", "chart-2.csv", "9ba276fabcd386cec5c5682fa4bbd065034735fc82650d32d0a8ff5115c5f348"],
  ["1.0.0", "chart-3.csv", "1c45e9ac58955ee4239fcbd31b4ca8cacee52db718e3c92764a34cf2b4f573f3"],
])("release %s keeps the bytes of %s", async (version, name, hash) => {
  const kept = await releasedFilesOnce();
  expect(sha256(kept.get(`${version}/${name}`)!)).toBe(hash);
});
