import type { Check } from "../check.ts";
import { type Dataset, observe, select, yearsOf } from "../dataset.ts";
import { divide, scale, sum } from "../interval.ts";
import type { Observation } from "../observation.ts";
import { isPart } from "../status.ts";
import { figureSpecs } from "../tables.ts";
import { apply, identitiesOf, percent } from "./identity.ts";

const identities = identitiesOf("data/checks/categories", {
  sum: {
    id: "sum",
    formula: { en: "the sum of the categories", "zh-hant": "各類別之和" },
    propagate: (categories) => sum(categories),
  },
  sharesSum: {
    id: "shares-sum",
    formula: { en: "the sum of the shares", "zh-hant": "各比重之和" },
    propagate: (shares) => sum(shares),
  },
  sameTotal: {
    id: "same-total",
    formula: { en: "the total of the product categories", "zh-hant": "各產品類別的總計" },
    propagate: ([millions]) => scale(millions, 0.001),
  },
  share: {
    id: "share",
    formula: { en: "the category ÷ the total", "zh-hant": "類別貨值÷總計" },
    propagate: ([part, total]) => percent(divide(part, total)),
  },
});

/** Tables 2 and 3: the categories add up to the total, the shares follow from them, and the total is that of Table 1. */
export function categoryChecks(data: Dataset, figure: "table-2" | "table-3"): Check[] {
  return yearsOf(data, figure).flatMap((year) => yearChecks(data, figure, year));
}

function yearChecks(data: Dataset, figure: "table-2" | "table-3", year: number): Check[] {
  const isTotal = ({ series }: Observation) => series === figureSpecs[figure].total;
  const levels = select(data, figure, { year, measure: "value" });
  const shares = select(data, figure, { year, measure: "share" });
  const [total, totalShare] = [levels.find(isTotal), shares.find(isTotal)];
  if (!total || !totalShare) return [];

  const series = figureSpecs[figure].flows.includes("exports") ? "total_exports" : "imports";
  const inTable1 = observe(data, { figure: "table-1", flow: "", series, measure: "value", year });
  const isCounted = (cell: Observation) => !isTotal(cell) && isPart(cell);
  return [
    ...apply(identities.sum, total, levels.filter(isCounted)),
    ...apply(identities.sharesSum, totalShare, shares.filter(isCounted)),
    ...apply(identities.sameTotal, inTable1, [total]),
    ...levels.flatMap((level) => {
      const share = shares.find((other) => other.series === level.series);
      return share ? apply(identities.share, share, [level, total]) : [];
    }),
  ];
}
