import type { Check } from "../check.ts";
import { type Dataset, observe, yearsOf } from "../dataset.ts";
import { divide, exactly, scale, subtract, sum } from "../interval.ts";
import type { Measure } from "../vocabulary.ts";
import { apply, change, identitiesOf, levelBefore, percent } from "./identity.ts";

const identities = identitiesOf("data/checks/trade", {
  sum: {
    id: "sum",
    formula: { en: "domestic exports + re-exports", "zh-hant": "港產品出口＋轉口" },
    propagate: ([domestic, reExports]) => sum([domestic, reExports]),
  },
  balance: {
    id: "balance",
    formula: { en: "total exports − imports", "zh-hant": "整體出口－進口" },
    propagate: ([exports, imports]) => subtract(exports, imports),
  },
  deficit: {
    id: "deficit-ratio",
    formula: { en: "trade deficit ÷ imports", "zh-hant": "貿易逆差÷進口" },
    propagate: ([balance, imports]) => percent(divide(scale(balance, -1), imports)),
  },
  deficitFromFlows: {
    id: "deficit-ratio",
    formula: { en: "1 − total exports ÷ imports", "zh-hant": "1－整體出口÷進口" },
    propagate: ([exports, imports]) => percent(subtract(exactly(1), divide(exports, imports))),
  },
  merchandise: {
    id: "merchandise-share",
    formula: {
      en: "high-tech exports (imports) ÷ total merchandise exports (imports)",
      "zh-hant": "高科技產品出口（進口）÷商品出口（進口）總貨值",
    },
    propagate: ([highTech, all]) => percent(divide(highTech, all)),
  },
  growth: {
    id: "growth",
    formula: { en: "this year ÷ the year before − 1", "zh-hant": "本年÷上年－1" },
    propagate: ([before, now]) => change(before, now),
  },
  growthOfTotal: {
    id: "growth-base",
    formula: {
      en: "total exports ÷ (domestic exports + re-exports of the year before, from their own changes) − 1",
      "zh-hant": "整體出口÷（由港產品出口及轉口的變動百分率推算的上年之和）－1",
    },
    propagate: ([total, domestic, domesticChange, reExports, reExportsChange]) =>
      change(sum([levelBefore(domestic, domesticChange), levelBefore(reExports, reExportsChange)]), total),
  },
  growthOfPart: {
    id: "growth-base",
    formula: {
      en: "this flow ÷ (total exports − the other flow of the year before, from their own changes) − 1",
      "zh-hant": "本項÷（由整體出口及另一項的變動百分率推算的上年之差）－1",
    },
    propagate: ([part, total, totalChange, other, otherChange]) =>
      change(subtract(levelBefore(total, totalChange), levelBefore(other, otherChange)), part),
  },
});

/** Table 1: the identities within a year, and the changes on the year before, whether or not that year is published. */
export function tradeChecks(data: Dataset): Check[] {
  return yearsOf(data, "table-1").flatMap((year) => [...withinYear(data, year), ...growthChecks(data, year)]);
}

/** A cell of Table 1. */
const cellOf =
  (data: Dataset, year: number) =>
  (series: string, measure: Measure = "value", at = year) =>
    observe(data, { figure: "table-1", flow: "", series, measure, year: at });

function withinYear(data: Dataset, year: number): Check[] {
  const cell = cellOf(data, year);
  const [total, imports, balance] = [cell("total_exports"), cell("imports"), cell("trade_balance")];
  const deficit = cell("trade_balance", "deficit_to_imports");
  return [
    ...apply(identities.sum, total, [cell("domestic_exports"), cell("re_exports")]),
    ...apply(identities.balance, balance, [total, imports]),
    ...apply(identities.deficit, deficit, [balance, imports]),
    ...apply(identities.deficitFromFlows, deficit, [total, imports]),
    ...[total, imports].flatMap((level) => {
      const all = cell(level === total ? "merchandise_exports" : "merchandise_imports");
      return apply(identities.merchandise, cell(level.series, "share_of_merchandise"), [level, all]);
    }),
  ];
}

function growthChecks(data: Dataset, year: number): Check[] {
  const cell = cellOf(data, year);
  const changeOf = (series: string) => cell(series, "change_on_year");
  if (yearsOf(data, "table-1").includes(year - 1)) {
    return ["total_exports", "domestic_exports", "re_exports", "imports"].flatMap((series) =>
      apply(identities.growth, changeOf(series), [cell(series, "value", year - 1), cell(series)]),
    );
  }
  // The year before is not published, but its total must still be the sum of its parts.
  const both = (series: string) => [cell(series), changeOf(series)];
  const [total, domestic, reExports] = ["total_exports", "domestic_exports", "re_exports"] as const;
  const parts = [...both(domestic), ...both(reExports)];
  return [
    ...apply(identities.growthOfTotal, changeOf(total), [cell(total), ...parts]),
    ...apply(identities.growthOfPart, changeOf(domestic), [cell(domestic), ...both(total), ...both(reExports)]),
    ...apply(identities.growthOfPart, changeOf(reExports), [cell(reExports), ...both(total), ...both(domestic)]),
  ];
}
