import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Dataset, keyOf } from "../../src/data/dataset.ts";
import { type Finding, formatFinding } from "../../src/data/finding.ts";
import { refuses } from "../../src/data/guards.ts";
import { dataDirectory, readDataFiles } from "../../src/data/directory.ts";
import { digitsOf } from "../../src/data/observation.ts";
import { readSources } from "../../src/data/sources.ts";
import { seriesFile, tableFiles, textFile } from "../../src/data/tables.ts";
import { validate } from "../../src/data/validate.ts";
import { readFolder } from "../../src/publish/releases/load.ts";
import { readRelease, releaseFiles } from "../../src/publish/releases/release.ts";

const published = readDataFiles();
const { data, checks } = validate(published);

/** What a dataset says: every observation with its digits, whatever the order. */
const meaning = ({ observations }: Dataset) =>
  new Map(observations.map((row) => [keyOf(row), [digitsOf(row), row.unit, row.status].join()]));
const meant = meaning(data);

/** A change of some bytes of a file. */
type Mutation = (bytes: Uint8Array) => Uint8Array;

/** What people and programs put into such files by mistake. */
const slips = [
  ..."0123456789.,-;\t\"'\r\n %O０ ",
  ...[
    "\0",
    "\ufeff",
    "\u200b",
    "\u00a0",
    "−",
    "§",
    "NaN",
    "e3",
    "1,000",
    "\r\n",
    '""',
    "<!doctype html>",
    ",,",
    "\n\n",
  ],
];
const encode = (text: string) => new TextEncoder().encode(text);
const splice = (bytes: Uint8Array, at: number, length: number, insert: Uint8Array | readonly number[]) =>
  Uint8Array.from([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + length)]);
const placed = (mutate: (bytes: Uint8Array, at: number) => Uint8Array) =>
  fc.nat(20_000).map<Mutation>((at) => (bytes) => mutate(bytes, at % (bytes.length + 1)));

const onBytes: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constantFrom(...slips).chain((slip) => placed((bytes, at) => splice(bytes, at, 0, encode(slip)))),
  fc.constantFrom(...slips).chain((slip) => placed((bytes, at) => splice(bytes, at, 1, encode(slip)))),
  fc.integer({ min: 1, max: 60 }).chain((length) => placed((bytes, at) => splice(bytes, at, length, []))),
  fc
    .uint8Array({ minLength: 1, maxLength: 4 })
    .chain((noise) => placed((bytes, at) => splice(bytes, at, noise.length, noise))),
  placed((bytes, at) => splice(bytes, at, 2, [...bytes.subarray(at, at + 2)].reverse())),
  placed((bytes, at) => bytes.subarray(0, at)),
  placed((bytes, at) => splice(bytes, 0, at, [])),
);

/** A digit of some number for another one: the slip that is hardest to see. */
const onDigits: fc.Arbitrary<Mutation> = fc.tuple(fc.nat(20_000), fc.nat(8)).map(([nth, other]) => (bytes) => {
  const text = new TextDecoder().decode(bytes);
  const digits = [...text.matchAll(/(?<=,-?[\d.]*)\d(?=[\d.]*,?\n)/g)];
  const { index, 0: digit } = digits[nth % digits.length]!;
  return splice(bytes, index, 1, encode(String((Number(digit) + 1 + other) % 10)));
});

/** Rows left out, doubled, moved, cut off. */
const onRows: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom("drop", "double", "move", "cut"), fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 3 }))
  .map(([what, from, to, count]) => (bytes) => {
    const rows = new TextDecoder().decode(bytes).trimEnd().split("\n");
    const at = from % rows.length;
    const taken = rows.slice(at, at + count);
    if (what === "cut") rows.length = at;
    else if (what === "double") rows.splice(to % rows.length, 0, ...taken);
    else {
      rows.splice(at, count);
      if (what === "move") rows.splice(to % (rows.length + 1), 0, ...taken);
    }
    return encode(`${rows.join("\n")}\n`);
  });

/**
 * The observations that another file says otherwise, or no more, though nothing was found. One wrong number is excused
 * where no check can know better, as the page of the checks says.
 */
function missed(file: string, mutate: Mutation): string[] {
  const result = validate(new Map([...published, [file, mutate(published.get(file)!)]]));
  if (result.findings.length > 0) {
    const messages = result.findings.map(formatFinding);
    for (const message of messages) expect(message).toMatch(/^data\/[\w-]+\.\w+:[1-9]\d* [\w.-]+: expected .+, got ./);
    expect(messages.join("\n")).toContain(file);
    return [];
  }
  const now = meaning(result.data);
  const different = [...new Set([...meant.keys(), ...now.keys()])].filter((key) => meant.get(key) !== now.get(key));
  const [before, after] = [data, result.data].map(({ byKey }) => byKey.get(different[0] ?? ""));
  const isExcused = different.length === 1 && before && after && !refuses(checks, before, digitsOf(after));
  return isExcused ? [] : different;
}

const never = (files: readonly string[], mutations: fc.Arbitrary<Mutation>, numRuns: number) =>
  fc.assert(
    fc.property(fc.constantFrom(...files), mutations, (file, mutate) => {
      expect(missed(file, mutate)).toEqual([]);
    }),
    { numRuns, seed: 20130815 },
  );

test("a damaged JSON file ends in findings at their lines, or says the same in other words", () => {
  const release = readFolder(`${dataDirectory}/releases/1.0.0`);
  const manifest = release.get(releaseFiles.manifest)!;
  const readers: Readonly<Record<string, (bytes: Uint8Array) => readonly Finding[]>> = {
    "figures.json": (bytes) => validate(new Map([...published, ["figures.json", bytes]])).findings,
    "sources.json": (bytes) => readSources(bytes).findings,
    "release.json": (bytes) => readRelease("1.0.0", new Map([...release, [releaseFiles.manifest, bytes]])).findings,
  };
  const whole = (file: string) => published.get(file) ?? manifest;
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(readers)), onBytes, (file, mutate) => {
      const bytes = mutate(whole(file));
      const messages = readers[file]!(bytes).map(formatFinding);
      for (const message of messages) expect(message).toMatch(/^data\/[\w./-]+:[1-9]\d* \S.*: expected .+, got ./);
      if (messages.length === 0) expect(() => JSON.parse(new TextDecoder().decode(bytes)) as unknown).not.toThrow();
    }),
    { numRuns: 75, seed: 8 },
  );
});

describe("a changed figure never passes", () => {
  const files = [...tableFiles, seriesFile, textFile];
  it("where bytes are damaged", () => never(files, onBytes, 75));
  it("where rows are left out, doubled or moved", () => never(files, onRows, 40));
  it("where a digit is wrong, unless no check reads it that closely", () => never(tableFiles, onDigits, 30));
});
