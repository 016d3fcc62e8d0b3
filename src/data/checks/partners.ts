import type { Check } from "../check.ts";
import { type Dataset, select, yearsOf } from "../dataset.ts";
import { exactly, subtract, sum } from "../interval.ts";
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
      return others ? apply(rest, others, named) : [];
    }),
  );
}
