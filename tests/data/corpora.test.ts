import { readdirSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { lineReader } from "../../src/data/lines.ts";
import { recordReader } from "../../src/data/records.ts";
import { readTable } from "./read-table.ts";

/** All records of some bytes, before any table asks more of them. */
function readRecords(bytes: Uint8Array) {
  const [records, bad]: [string[][], string[]] = [[], []];
  const reader = recordReader({
    record: (cells) => records.push([...cells]),
    badQuote: (cell, line) => bad.push(`${line}:${cell}`),
  });
  const lines = lineReader({ ...reader, bad: (_, line, expected) => bad.push(`${line}: ${expected}`) });
  lines.push(bytes);
  lines.end();
  reader.end();
  return { records, bad };
}

const encode = (text: string) => new TextEncoder().encode(text);

describe("csv-spectrum, which every reader of CSV must read:", () => {
  const folder = "node_modules/csv-spectrum";
  // Its JSON of this one hides a telephone number that its CSV tells.
  const names = readdirSync(`${folder}/csvs`).filter((name) => name !== "location_coordinates.csv");

  it.each(names)("%s", (name) => {
    const { records, bad } = readRecords(readFileSync(`${folder}/csvs/${name}`));
    const [header = [], ...rows] = records;
    expect(bad).toEqual([]);
    const objects = rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index]])));
    expect(objects).toEqual(JSON.parse(readFileSync(`${folder}/json/${name.replace(".csv", ".json")}`, "utf8")));
  });
});

interface Case {
  readonly description: string;
  readonly input: string;
  readonly config?: object;
  readonly expected: { readonly data: readonly string[][]; readonly errors: readonly unknown[] };
}

/** The odd files that Papa Parse tests itself with; its test runner and the browser are left out. */
function papaCases(): Case[] {
  const source = readFileSync("node_modules/papaparse/tests/test-cases.js", "utf8");
  const chai = { assert: {} };
  const context = { module: { exports: {} }, require: () => chai, describe: () => undefined };
  runInNewContext(source.slice(0, source.indexOf("describe('Parse Tests'")), context);
  const { CORE_PARSER_TESTS: core, PARSE_TESTS: other } = context as unknown as Record<string, Case[]>;
  const cases = [...(core ?? []), ...(other ?? [])];
  return cases.filter(({ input, config }) => typeof input === "string" && Object.keys(config ?? {}).length === 0);
}

describe("the odd files of Papa Parse", () => {
  const cases = papaCases();

  it("are there", () => expect(cases.length).toBeGreaterThan(40));

  it("are read as Papa Parse reads them, or refused", () => {
    let read = 0;
    for (const { description, input, expected } of cases) {
      const { records, bad } = readRecords(encode(input));
      // Another delimiter or line end, which Papa Parse guesses, is for us a strange header or a stray character.
      if (bad.length > 0 || /[;\t|]|\r(?!\n)/.test(input)) continue;
      read += 1;
      const data = JSON.parse(JSON.stringify(expected.data)) as string[][];
      const withoutLast = data.at(-1)?.join() === "" && input.endsWith("\n") ? data.slice(0, -1) : data;
      expect(records, description).toEqual(input === "" ? [] : withoutLast);
    }
    expect(read).toBeGreaterThan(25);
  });

  it("are all refused in the place of a table of ours, with the file named", () => {
    for (const { description, input } of cases) {
      const { rows, findings } = readTable(["figure", "year"], [encode(input)]);
      expect(rows, description).toEqual([]);
      expect(
        findings.map(({ file }) => file),
        description,
      ).toContain("t.csv");
    }
  });
});
