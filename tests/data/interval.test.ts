import fc from "fast-check";
import { Fraction } from "fraction.js";
import { describe, expect, it } from "vitest";
import { formatInterval } from "../../src/data/check.ts";
import {
  divide,
  exactly,
  intersect,
  type Interval,
  multiply,
  overlaps,
  roundingInterval,
  scale,
  subtract,
  sum,
} from "../../src/data/interval.ts";
import { numberValue } from "../../src/data/observation.ts";

const rounded = (digits: string) => roundingInterval(numberValue(digits));
const shown = (interval: Interval | undefined) => interval && formatInterval(interval);

describe("roundingInterval", () => {
  it.each([
    ["409.0", "[408.95, 409.05)"],
    ["-66.0", "(-66.05, -65.95]"],
    ["802", "[801.5, 802.5)"],
    ["0.06", "[0.055, 0.065)"],
    ["0", "(-0.5, 0.5)"],
  ])("%s stands for %s", (digits, expected) => expect(shown(rounded(digits))).toBe(expected));

  it("§ is greater than zero and less than a half", () => {
    expect(shown(roundingInterval({ kind: "below", limit: 0.5 }))).toBe("(0, 0.5)");
  });
});

describe("arithmetic", () => {
  it.each([
    ["sum", sum([rounded("21.0"), rounded("388.0")]), "[408.9, 409.1)"],
    ["difference", subtract(rounded("802"), rounded("3474")), "(-2673, -2671)"],
    ["product with an exact number", scale(rounded("2"), -10), "(-25, -15]"],
    ["product over zero", multiply(rounded("0"), rounded("2")), "(-1.25, 1.25)"],
    ["quotient", divide(exactly(1), rounded("2")), "(0.4, 0.666667]"],
    ["quotient of negatives", divide(rounded("-10"), rounded("-2")), "(3.8, 7)"],
  ])("%s", (_, interval, expected) => expect(shown(interval)).toBe(expected));

  it("refuses to divide by what may be zero", () => {
    expect(() => divide(exactly(1), rounded("0"))).toThrow(RangeError);
  });

  it.each([
    ["apart", "1", "3", undefined],
    ["touching at an open end", "1", "2", undefined],
    ["the same", "1", "1", "[0.5, 1.5)"],
  ])("intersection: %s", (_, a, b, expected) => expect(shown(intersect(rounded(a), rounded(b)))).toBe(expected));
});

describe("whatever the true numbers are, what follows from their rounded figures allows what follows from them", () => {
  const cents = fc.integer({ min: 1, max: 10_000_000 });
  const round = (value: Fraction, decimals: number) => rounded(value.round(decimals).toString(decimals));
  const holds = (result: Interval, truth: Fraction) => overlaps(result, exactly(truth));

  it("for sums, differences, products, quotients", () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 0, max: 1 }), (a, b, decimals) => {
        const [x, y] = [new Fraction(a, 100), new Fraction(b + 10_000, 100)];
        const [u, v] = [round(x, decimals), round(y, decimals)];
        return (
          holds(sum([u, v]), x.add(y)) &&
          holds(subtract(u, v), x.sub(y)) &&
          holds(multiply(u, v), x.mul(y)) &&
          holds(divide(u, v), x.div(y))
        );
      }),
    );
  });
});
