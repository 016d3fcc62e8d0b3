import type { Check } from "../check.ts";
import { type Dataset, select, yearsOf } from "../dataset.ts";
import type { Finding } from "../finding.ts";
import { exactly, roundingInterval, subtract, sum } from "../interval.ts";
import { numberOf, type Observation } from "../observation.ts";
import { isPart } from "../status.ts";
import { figureSpecs } from "../tables.ts";
import { apply, identitiesOf } from "./identity.ts";

const { rest } = identitiesOf("data/checks/partners", {
  rest: {
    id: "shares-sum",
    formula: { en: "100% − the named partners", "zh-hant": "100%－列出的各地" },
    propagate: (named) => subtract(exactly(100), sum(named)),
  },
});

/** Charts 1 and 3: the shares of a pie make up the whole, so “others” is what the named partners leave. */
export function partnerChecks(data: Dataset, figure: "chart-1" | "chart-3"): Check[] {
  return yearsOf(data, figure).flatMap((year) =>
    figureSpecs[figure].flows.flatMap((flow) => {
      const cells = select(data, figure, { flow, year });
      const others = cells.find(({ series }) => series === figureSpecs[figure].rest);
      const named = cells.filter((cell) => cell !== others && isPart(cell));
      if (!others) return [];
      return apply(rest, others, named).map((check) => ({ ...check, explain: missingPartner }));
    }),
  );
}

/**
 * If the shares add up to less than the whole, the line at which a partner with the missing share would stand, since partners are
 * listed from the largest down. `undefined` if they add up to more, or are in another order: then a number is wrong.
 */
function missingPartner({ subject: others, inputs, allowed }: Check): Finding | undefined {
  const named = inputs.toSorted((a, b) => a.source.line - b.source.line);
  const lacking = subtract(allowed, roundingInterval(others.value));
  const size = (cell: Observation) => numberOf(cell) ?? NaN;
  const isSorted = named.every((cell, index) => index === 0 || size(cell) <= size(named[index - 1]!));
  if (lacking.low.at.lte(0) || !isSorted) return undefined;
  const share = lacking.low.at.add(lacking.high.at).div(2);
  const smaller = [...named, others].find((cell) => cell === others || share.gt(size(cell)))!;
  const { figure, year, flow, source } = smaller;
  const lines = [...named, others].map((cell) => cell.source.line);
  return {
    ...{ ...source, column: "row" },
    expected:
      `a partner with about ${share.toString(1)}%, without which ${figure},${year},${flow} adds up to less than 100% ` +
      `(or a larger number in lines ${Math.min(...lines)} to ${Math.max(...lines)})`,
    got: `none after line ${source.line - 1}`,
    kind: "shares that add up to 100%",
  };
}
