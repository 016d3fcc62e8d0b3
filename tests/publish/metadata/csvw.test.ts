import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { figureIds } from "../../../src/data/observation.ts";
import { dataFiles } from "../../../src/publish/downloads/files.ts";
import { site } from "../../../src/facts/site.ts";

interface Csvw {
  readonly "@context": unknown;
  readonly url: string;
  readonly tableSchema: {
    readonly primaryKey: readonly string[];
    readonly columns: readonly {
      readonly name: string;
      readonly datatype: string;
      readonly titles: Readonly<Record<string, readonly string[]>>;
      readonly required: boolean;
    }[];
  };
}

let files: ReadonlyMap<string, Uint8Array>;
const text = (name: string) => new TextDecoder().decode(files.get(name));

beforeAll(async () => {
  files = await dataFiles(site());
});

/** Lexical forms of XML Schema, as far as we use them. */
const lexical: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  decimal: /^-?\d+(?:\.\d+)?$/,
};

describe.each(figureIds)("%s.csv-metadata.json", (id) => {
  const metadata = () => JSON.parse(text(`${id}.csv-metadata.json`)) as Csvw;
  const rows = () => Papa.parse<string[]>(text(`${id}.csv`).trimEnd()).data;

  test("describes the file beside it, column by column, with headings that match and titles in both languages", () => {
    const { "@context": context, url, tableSchema } = metadata();
    expect(context).toEqual(["http://www.w3.org/ns/csvw", { "@language": "en" }]);
    expect(url).toBe(`${id}.csv`);
    expect(rows()[0]).toEqual(tableSchema.columns.map(({ name }) => name));
    for (const { name, titles } of tableSchema.columns) {
      expect(titles.en).toContain(name);
      expect(titles["zh-Hant-HK"]?.[0]).toMatch(/\p{Script=Han}/u);
    }
  });

  test("has the types of its cells", () => {
    const { columns, primaryKey } = metadata().tableSchema;
    const [, ...body] = rows();
    columns.forEach(({ name, datatype, required }, index) => {
      const cells = body.map((row) => row[index]!);
      for (const cell of cells.filter(Boolean)) expect(cell, name).toMatch(lexical[datatype]!);
      if (required) expect(cells, name).not.toContain("");
    });
    const key = primaryKey.map((name) => columns.findIndex((column) => column.name === name));
    expect(new Set(body.map((row) => key.map((index) => row[index]).join("|"))).size).toBe(body.length);
  });
});
