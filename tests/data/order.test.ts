import { expect, test } from "vitest";
import { type DataFiles, readDataFiles } from "../../src/data/directory.ts";
import { dataFiles as tableFiles, textFile } from "../../src/data/tables.ts";
import { validate } from "../../src/data/validate.ts";
import { siteOf } from "../../src/facts/site.ts";
import { dataFiles } from "../../src/publish/downloads/files.ts";
import { draw, eachView } from "../charts/draw.ts";
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

/** What readers get of data: every drawing and every file. */
async function madeOf(files: DataFiles): Promise<ReadonlyMap<string, string>> {
  const site = siteOf(validate(files));
  const drawn = eachView.map((one) => [Object.values(one).join("."), draw(one, site.data).markup] as const);
  const written = [...(await dataFiles(site))].map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")] as const,
  );
  return new Map([...drawn, ...written]);
}

test.each<readonly [edition: string, DataFiles, readonly Change[]]>([
  ["the published data", readDataFiles(), [turnedRound, newestFirst]],
  ["an edition with every kind of row", editionFiles("next-year", ...kindsOfRows), [shuffled]],
])("the order of rows changes no drawing and no file of %s", async (_, files, changes) => {
  const expected = await madeOf(files);
  for (const change of changes) {
    const made = await madeOf(reordered(files, change));
    expect([...expected].filter(([name, bytes]) => made.get(name) !== bytes).map(([name]) => name)).toEqual([]);
  }
});
