import { describe, expect, it } from "vitest";
import { guardsOf, slipsOf } from "../../src/data/guards.ts";
import { loadValidation } from "../../src/data/load.ts";
import { odditiesOf } from "../../src/data/check.ts";

const { data, checks } = loadValidation();
const guards = guardsOf(data.observations, checks);
const nameOf = ({ observation: { figure, series, measure, year } }: (typeof guards)[number]) =>
  [figure, series, measure, year].join(" ");

describe("slipsOf", () => {
  it.each([
    ["a wrong leading digit", "409.0", "309.0", true],
    ["two swapped digits", "409.0", "490.0", true],
    ["swapped over the point", "21.5", "25.1", true],
    ["a swap of the leading digit", "-27.5", "-72.5", true],
    ["the first digit that is not zero", "0.06", "0.07", true],
    ["the same number", "409.0", "409.0", false],
    ["a swap that would begin with zero", "409.0", "049.0", false],
  ])("%s", (_, digits, slip, isOne) => expect(slipsOf(digits).includes(slip)).toBe(isOne));
});

describe("guards", () => {
  it("refuse every slip of one leading digit or two swapped digits in at least 95 % of all numbers", () => {
    const safe = guards.filter(({ missedSlips }) => missedSlips.length === 0).length;
    expect(guards).toHaveLength(387);
    expect(safe / guards.length).toBeGreaterThanOrEqual(0.95);
  });

  it("are missing only where the source publishes nothing to compare", () => {
    expect(guards.filter((guard) => guard.checks.length === 0).map(nameOf)).toEqual([
      "table-1 imports change_on_year 2002",
      "table-1 imports change_on_year 2007",
    ]);
  });

  it("name the slips that no check would notice", () => {
    const total = guards.find((guard) => nameOf(guard) === "table-1 merchandise_exports value 2002");
    expect(total!.missedSlips).toEqual(["1565.0"]);
  });

  it("name the smallest change that is noticed", () => {
    const total = guards.find((guard) => nameOf(guard) === "table-1 total_exports value 2002");
    // Table 3 prints the same total to the million, so a tenth of a billion is noticed either way.
    expect(total).toMatchObject({ rise: 1, fall: 1 });
  });
});

describe("oddities", () => {
  it("are the sums that do not come out to the last printed digit", () => {
    const odd = odditiesOf(checks).map(({ check, computed }) => [
      check.subject.figure,
      check.id,
      check.subject.year,
      computed.toString(),
    ]);
    expect(odd).toContainEqual(["table-4", "balance", 2001, "-2672"]);
    expect(odd).toContainEqual(["chart-1", "shares-sum", 2012, "19.6"]);
    expect(odd).toContainEqual(["chart-3", "shares-sum", 2011, "16.7"]);
  });
});
