import { expect, test } from "vitest";
import { loadDataset, loadSources } from "../../src/data/load.ts";
import { figureIds } from "../../src/data/observation.ts";
import { defineFacts, failure } from "../../src/facts/facts.ts";
import { withYears } from "../support/more-years.ts";
import { changeData } from "./change-data.ts";

const [data, sources] = [loadDataset(), loadSources()];
const claims = Object.values(defineFacts(data, sources)).filter((fact) => fact.kind === "claim");
/** Those fail a test of their own, and no other. */
const failingToday = new Set(claims.filter(({ holds }) => !holds).map(({ id }) => id));

test.each(claims.map((claim) => [claim.id, claim] as const))(
  "%s holds, and fails when the data change",
  (id, claim) => {
    expect(claim.holds, failure(claim)).toBe(true);
    expect(claim.breaks().length, `${id} has no “breaks”: digits that must make it fail`).toBeGreaterThan(0);
    const changed = defineFacts(changeData(data, claim.breaks()), sources)[id];
    const tried = claim.breaks().map(([{ series, year }, digits]) => `${series} ${year} = ${digits}`);
    const message = `${id} still holds with the digits in its “breaks”: ${tried.join(", ")}`;
    expect(changed, message).toMatchObject({ kind: "claim", holds: false });
    const told = failure(changed as typeof claim);
    expect(told).toContain(`do not bear out ${id} (`);
    expect(told).toMatch(/; defined in src\/facts\/\w+\.ts\)$/);
  },
);

test("a claim has seen every cell that can make it fail", () => {
  const blind = claims.filter(({ breaks, cells }) => !breaks().every(([cell]) => cells.includes(cell)));
  expect(
    blind.map(({ id }) => id),
    "claims whose “breaks” change cells that they do not compare: put the cells into “of”, or break others",
  ).toEqual([]);
});

test("a year that is added and like the one before leaves all claims standing but records", () => {
  const later = figureIds.reduce((more, figure) => withYears(more, figure), data);
  const failing = Object.values(defineFacts(later, sources)).filter(
    (fact) => fact.kind === "claim" && !fact.holds && !failingToday.has(fact.id),
  );
  const fixed = failing.filter((fact) => fact.kind === "claim" && !fact.isRecord).map(({ id }) => id);
  expect(fixed, "claims that count on just the years of today: say “most years”, not “five of seven”").toEqual([]);
  expect(failing.length).toBeGreaterThan(0);
});
