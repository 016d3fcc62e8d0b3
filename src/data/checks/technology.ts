import type { Check } from "../check.ts";
import { type Dataset, observe, select, yearsOf } from "../dataset.ts";
import { divide, intersect, subtract, sum } from "../interval.ts";
import type { Measure } from "../vocabulary.ts";
import { isPart } from "../status.ts";
import { apply, identitiesOf } from "./identity.ts";

const identities = identitiesOf("data/checks/technology", {
  balance: {
    id: "balance",
    formula: { en: "receipts − payments", "zh-hant": "收入－支出" },
    propagate: ([receipts, payments]) => subtract(receipts, payments),
  },
  oneGdp: {
    id: "one-gdp",
    formula: {
      en: "the amount ÷ the GDP that the other two ratios imply",
      "zh-hant": "金額÷另外兩個比率所示的本地生產總值",
    },
    propagate: ([amount, amount1, ratio1, amount2, ratio2]) => {
      const [gdp1, gdp2] = [divide(amount1, ratio1), divide(amount2, ratio2)];
      // If the other two contradict each other, their own checks fail; the first of them will do here.
      return divide(amount, intersect(gdp1, gdp2) ?? gdp1);
    },
  },
  components: {
    id: "sum",
    formula: { en: "the sum of the components", "zh-hant": "各組成部分之和" },
    propagate: (components) => sum(components),
  },
});

const series = ["receipts", "payments", "balance"] as const;

/** Table 4: the balance, and a single gross domestic product behind all ratios of a year. */
export function technologyChecks(data: Dataset): Check[] {
  return yearsOf(data, "table-4").flatMap((year) => {
    const cell = (name: string, measure: Measure = "value") =>
      observe(data, { figure: "table-4", flow: "", series: name, measure, year });
    return [
      ...apply(identities.balance, cell("balance"), [cell("receipts"), cell("payments")]),
      ...series.flatMap((name) => {
        const others = series.filter((other) => other !== name);
        const inputs = others.flatMap((other) => [cell(other), cell(other, "ratio_to_gdp")]);
        return apply(identities.oneGdp, cell(name, "ratio_to_gdp"), [cell(name), ...inputs]);
      }),
    ];
  });
}

/** Chart 2: the components of a year add up to the balance in Table 4. */
export function componentChecks(data: Dataset): Check[] {
  return yearsOf(data, "chart-2").flatMap((year) => {
    const balance = observe(data, { figure: "table-4", flow: "", series: "balance", measure: "value", year });
    return apply(identities.components, balance, select(data, "chart-2", { year }).filter(isPart));
  });
}
