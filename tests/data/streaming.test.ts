import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Coverage } from "../../src/data/coverage.ts";
import { longestLine } from "../../src/data/lines.ts";
import { NumberMap } from "../../src/data/number-map.ts";
import type { ObservationKey } from "../../src/data/observation.ts";
import { keyOf } from "../../src/data/dataset.ts";
import { readTable } from "./read-table.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** Bytes cut at some places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

/** Rows good and bad, with all that makes a line other than plain. */
const odd = fc.constantFrom(
  "1",
  "22",
  "",
  '"3"',
  '"4\n4"',
  '"5',
  '6"',
  "電",
  "\ufeff",
  "\r",
  "\0",
  ",",
  "\n",
  "\u00a0",
);
const lines = fc.array(
  fc.array(odd, { maxLength: 4 }).map((cells) => cells.join(",")),
  { maxLength: 8 },
);
const ends = fc.constantFrom("\n", "\r\n", "");
const tables = fc.tuple(fc.constantFrom("a,b", "a,b\r", "\ufeffa,b", "b,a"), lines, ends).map(([header, rows, end]) => {
  const text = [header, ...rows].join("\n") + end;
  return encode(text);
});
/** Bytes that are no UTF-8 anywhere, or none at all. */
const noise = fc.tuple(fc.nat(), fc.constantFrom<readonly number[]>([], [0xff], [0xe9, 0x9b]));

describe("a table in pieces", () => {
  it("is the same table with the same findings, wherever it is cut", () => {
    fc.assert(
      fc.property(tables, noise, fc.array(fc.nat(), { maxLength: 6 }), (table, [place, bad], places) => {
        const [before = table, after = table] = cut(table, [place]);
        const bytes = Uint8Array.from([...before, ...bad, ...after]);
        const whole = readTable(["a", "b"], [bytes]);
        expect(readTable(["a", "b"], cut(bytes, places))).toEqual(whole);
        expect(
          readTable(
            ["a", "b"],
            Array.from(bytes, (byte) => Uint8Array.of(byte)),
          ),
        ).toEqual(whole);
      }),
      { numRuns: 400, seed: 8 },
    );
  });

  it.each([
    ["a line that never ends", "a,b\n", "x"],
    ["a quote that never closes", 'a,b\n"', `${"x".repeat(63)}\n`],
  ])("keeps no more than a line of %s", (_, start, rest) => {
    const piece = encode(rest.repeat(longestLine / 4 / rest.length));
    const { findings, rows } = readTable(["a", "b"], [encode(start), ...Array.from({ length: 5 }, () => piece)]);
    expect(rows).toEqual([]);
    expect(findings[0]).toMatchObject({ file: "t.csv", line: 2 });
    expect(findings[0]!.got.length).toBeLessThan(100);
  });
});

describe("what is kept of each observation", () => {
  it("is a number in a map that answers as a Map does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.nat(50), fc.maxSafeNat()), fc.nat()), { maxLength: 2000 }),
        (entries) => {
          const [ours, theirs] = [new NumberMap(), new Map<number, number>()];
          for (const [key, value] of entries) {
            expect(ours.get(key)).toBe(theirs.get(key));
            ours.set(key, value);
            theirs.set(key, value);
          }
          for (const [key, value] of theirs) expect(ours.get(key)).toBe(value);
        },
      ),
      { numRuns: 20, seed: 8 },
    );
  });

  it("never takes one observation for another", () => {
    const key: fc.Arbitrary<ObservationKey> = fc.record({
      figure: fc.constantFrom("table-1", "chart-3"),
      flow: fc.constantFrom("", "imports", "exports"),
      series: fc.constantFrom("a", "b", "__proto__", "constructor"),
      measure: fc.constantFrom("value", "share", "ratio_to_gdp"),
      year: fc.constantFrom(1900, 1901, 2002, 2099),
    });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const [coverage, seen] = [new Coverage(), new Map<string, number>()];
        keys.forEach((one, index) => {
          expect(coverage.add(one, index + 2)).toBe(seen.get(keyOf(one)));
          if (!seen.has(keyOf(one))) seen.set(keyOf(one), index + 2);
        });
        for (const one of keys) expect(coverage.has(one)).toBe(true);
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});
