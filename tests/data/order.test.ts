import { expect, test } from "vitest";
import { type DataFiles, readDataFiles } from "../../src/data/directory.ts";
import { tableFiles, textFile } from "../../src/data/tables.ts";
import { validate } from "../../src/data/validate.ts";
import { editionFiles, kindsOfRows } from "../support/editions.ts";

type Change = (rows: readonly string[]) => readonly string[];

/** The files with their rows in another order. */
function reordered(files: DataFiles, change: Change): DataFiles {
  const inOrder = ([name, bytes]: readonly [string, Uint8Array]) => {
    if (![...tableFiles, textFile].includes(name)) return [name, bytes] as const;
    const [header, ...rows] = new TextDecoder().decode(bytes).trimEnd().split("\n");
    return [name, new TextEncoder().encode(`${[header, ...change(rows)].join("\n")}\n`)] as const;
  };
  return new Map([...files].map(inOrder));
}

/** 7919 has no factor in common with a number of rows, so each row gets a place of its own. */
const shuffled: Change = (rows) => rows.map((_, index) => rows[(index * 7919) % rows.length]!);
const newestFirst: Change = (rows) => [...rows.slice(-12), ...rows.slice(0, -12)];
const turnedRound: Change = (rows) => rows.toReversed();

/** All that drawings, sentences and files are made of, thing by thing, but for the lines where it stands. */
function read(files: DataFiles): string[] {
  const { data, checks, sources } = validate(files);
  const things = [...data.observations, ...data.byKey, ...data.series, ...data.text, ...checks, sources];
  return things.map((thing) =>
    JSON.stringify(thing, (name, value: unknown) => {
      if (name === "source" || name === "said") return undefined;
      return typeof value === "bigint" ? String(value) : value;
    }),
  );
}

test.each<readonly [edition: string, DataFiles, readonly Change[]]>([
  ["the published data", readDataFiles(), [turnedRound, newestFirst, shuffled]],
  ["an edition with every kind of row", editionFiles("next-year", ...kindsOfRows), [shuffled, turnedRound]],
])("the order of rows changes nothing that is read from %s", (_, files, changes) => {
  const expected = read(files);
  for (const change of changes) {
    const now = read(reordered(files, change));
    expect(now).toHaveLength(expected.length);
    expect(now.filter((thing, index) => thing !== expected[index])).toEqual([]);
  }
});
