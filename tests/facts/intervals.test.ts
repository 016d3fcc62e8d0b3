import { expect, test } from "vitest";
import { numberOf } from "../../src/data/observation.ts";
import { loadDataset, loadSources } from "../../src/data/load.ts";
import { factText, type NumberFact } from "../../src/facts/fact.ts";
import { defineFacts } from "../../src/facts/facts.ts";
import { magnitude, rangeAcross } from "../../src/facts/range.ts";
import { numberNamed } from "./named.ts";
import { observation } from "./observation.ts";

const facts = defineFacts(loadDataset(), loadSources());
const numbers = Object.values(facts).filter((fact) => fact.kind === "number");
const derived = numbers.filter(({ published, quantity }) => !published && quantity.kind !== "year");

test.each<readonly [string, number, number]>([
  ["exports.latest", 1_624_250_000_000, 1_624_350_000_000],
  ["deficit.latest", 181_750_000_000, 181_850_000_000],
  ["imports.telecoms.first", 281_419_500_000, 281_420_500_000],
  ["tbp.deficit.latest", 8_632_500_000, 8_633_500_000],
  ["imports.partner.CN", 0.4985, 0.4995],
  ["exports.share.latest", 0.465, 0.475],
  ["tbp.deficit.ratio.latest", 0.00445, 0.00455],
  ["trade.latestYear", 2012, 2012],
  ["trade.decade", 10, 10],
  ["exports.growth", (1624.25 / 409.05) ** 0.1 - 1, (1624.35 / 408.95) ** 0.1 - 1],
  ["domestic.share.latest", 7.45 / 1624.35, 7.55 / 1624.25],
  ["deficit.ratio.low", 0.0805, 0.0815],
  ["tbp.payments.overReceipts", 11_067.5 / 2436.5, 11_068.5 / 2435.5],
])("%s can be from %d to %d", (id, low, high) => {
  const { interval } = numberNamed(facts, id);
  expect(interval.low).toBeCloseTo(low, 12);
  expect(interval.high).toBeCloseTo(high, 12);
});

test("every number lies within its interval", () => {
  const outside = numbers.filter(({ value, interval: { low, high } }) => value < low || value > high);
  expect(
    outside.map(({ id }) => id),
    "numbers that are not what the rounding of their cells allows",
  ).toEqual([]);
});

/** As printed, at the ends of what rounding allows. */
const atEnds = (fact: NumberFact) =>
  [fact.interval.low, fact.interval.high].map((value) => factText({ ...fact, value }, "en"));

test("derived numbers are certain to their last printed digit: whatever was rounded away, they would be printed alike", () => {
  expect(derived.length).toBeGreaterThan(10);
  const uncertain = derived.filter((fact) => atEnds(fact).some((text) => text !== factText(fact, "en")));
  expect(
    uncertain.map((fact) => `${fact.id}: ${atEnds(fact).join(" or ")}`),
    "numbers with more decimals than the rounding of their cells leaves certain: give them fewer",
  ).toEqual([]);
});

test("published numbers that are said with fewer digits are certain to the last of them", () => {
  const inside = (fact: NumberFact) => {
    const { low, high } = fact.interval;
    const hair = (high - low) * 1e-6;
    return { ...fact, interval: { low: low + hair, high: high - hair } };
  };
  const uncertain = numbers.filter(
    (fact) => fact.published && atEnds(inside(fact)).some((text) => text !== factText(fact, "en")),
  );
  expect(
    uncertain.map((fact) => `${fact.id}: ${atEnds(fact).join(" or ")}`),
    "numbers whose last digit the rounding of their cells leaves open: give them fewer decimals",
  ).toEqual([]);
});

test.each([
  [1, 2, 1, 2],
  [-2, -1, 1, 2],
  [-1, 2, 0, 2],
])("the sizes of what lies from %d to %d are from %d to %d", (low, high, least, most) => {
  expect(magnitude({ low, high })).toEqual({ low: least, high: most });
});

test("a range across cells is that of its corners", () => {
  const cells = [observation("10"), observation("4")];
  expect(cells.map(numberOf)).toEqual([10, 4]);
  expect(rangeAcross(cells, (a, b) => (a - b) / 1e9)).toEqual({ low: 5, high: 7 });
});
