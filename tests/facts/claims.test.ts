import { expect, test } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { loadDataset, loadSources } from "../../src/data/load.ts";
import { figureIds } from "../../src/data/observation.ts";
import { lowest, series } from "../../src/facts/cells.ts";
import { record } from "../../src/facts/claims.ts";
import { defineFacts, failure } from "../../src/facts/facts.ts";
import { withYears } from "../support/more-years.ts";
import { canFail } from "./change-data.ts";

const [data, sources] = [loadDataset(), loadSources()];
const claims = Object.values(defineFacts(data, sources)).filter((fact) => fact.kind === "claim");
/** Those fail a test of their own, and no other. */
const failingToday = new Set(claims.filter(({ holds }) => !holds).map(({ id }) => id));

test.each(claims.map((claim) => [claim.id, claim] as const))(
  "%s holds, and fails when the data change",
  (id, claim) => {
    expect(claim.holds, failure(claim)).toBe(true);
    const again = (changed: Dataset) => defineFacts(changed, sources)[id]!;
    expect(canFail(claim, data, again), `${id} holds whatever number is changed that it compares`).toBe(true);
    expect(failure(claim)).toMatch(new RegExp(`do not bear out ${id} \\(.*; defined in src/facts/\\w+\\.ts\\)$`));
  },
);

test("a § is no number that another could be above or below", () => {
  const { all } = series("table-2", "chemicals", "share", "imports");
  expect(record("lowest", lowest(all), all).make({ data, sources })).toHaveProperty("holds", false);
});

test("a year that is added and like the one before leaves all claims standing but records", () => {
  const later = figureIds.reduce((more, figure) => withYears(more, figure), data);
  const failing = Object.values(defineFacts(later, sources)).filter(
    (fact) => fact.kind === "claim" && !fact.holds && !failingToday.has(fact.id),
  );
  const fixed = failing
    .filter((fact) => fact.kind === "claim" && !/of the years shown$/.test(fact.formula.en))
    .map(({ id }) => id);
  expect(fixed, "claims that count on just the years of today: say “most years”, not “five of seven”").toEqual([]);
  expect(failing.length).toBeGreaterThan(0);
});
