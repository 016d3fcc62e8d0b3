import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { isFormulaLike } from "../../../src/data/cell.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { unzip } from "../../../src/publish/downloads/archive.ts";
import { writeCsv } from "../../../src/publish/downloads/csv.ts";
import { downloadName } from "../../../src/publish/downloads/file-descriptions.ts";
import { dataFiles, releasedFiles } from "../../../src/publish/downloads/files.ts";
import { sha256 } from "../../../src/lib/sha256.ts";
import { loadReleases, readReleases } from "../../../src/publish/releases/load.ts";
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
  for (const name of others.filter((file) => file !== "SHA256SUMS"))
    expect(inside.get(folder + name), name).toEqual(files.get(name));
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
    expect(() => writeCsv([["=1"]])).toThrow('formula: "=1"');
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

describe("the files of a release's numbers and names", () => {
  it("keep the bytes of which programs have the checksums", async () => {
    const releases = readReleases("data");
    const kept = await releasedFiles(releases);
    const figures = figureIds.flatMap((id) => [`${id}.csv`, `${id}.json`]);
    for (const { version, published } of releases) {
      expect(Object.keys(published).sort()).toEqual([...figures, "series.csv"].sort());
      for (const [name, sum] of Object.entries(published)) expect(sha256(kept.get(`${version}/${name}`)!)).toBe(sum);
    }
  });

  it("are never published with others", async () => {
    const [first] = loadReleases();
    const otherwise = { ...first!, published: { ...first!.published, "table-1.csv": "0".repeat(64) } };
    await expect(releasedFiles([otherwise])).rejects.toThrow("/table-1.csv: expected SHA-256 0000");
  });
});

test("data that nobody released do not name an address for their version, which is not there", async () => {
  const { sources } = site();
  const version = `${sources.dataset.version}+unreleased`;
  const draft = await dataFiles({ ...site(), sources: { ...sources, dataset: { ...sources.dataset, version } } });
  for (const [name, bytes] of draft) {
    const parts = /\.(?:xlsx|zip)$/.test(name) ? [...unzip(bytes).values()] : [bytes];
    for (const part of parts) expect(new TextDecoder().decode(part), name).not.toContain("/data/v/");
  }
});

test("a file is saved under a name that tells the data set and the version", () => {
  const dataset = { ...site().sources.dataset, version: "1.2.0" };
  expect(downloadName("table-1.csv", dataset)).toBe("hk-high-tech-trade-1.2.0-table-1.csv");
  expect(downloadName("hk-high-tech-trade.csv", dataset)).toBe("hk-high-tech-trade-1.2.0.csv");
  expect(downloadName("hk-high-tech-trade-table-1.bib", dataset)).toBe("hk-high-tech-trade-1.2.0-table-1.bib");
});
