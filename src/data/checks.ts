import type { Localized } from "../i18n/locales.ts";
import { type Check } from "./check.ts";
import { type Dataset, keyOf, observe, select, seriesOf, yearsOf } from "./dataset.ts";
import { divide, exactly, intersect, type Interval, roundingInterval, scale, subtract, sum } from "./interval.ts";
import type { FigureId, Measure, Observation } from "./observation.ts";
import { figureSpecs } from "./tables.ts";

/**
 * Every identity of the source, each asked of one cell. All of them rest on the same two ideas: a published figure
 * stands for its rounding interval, and an identity carries the intervals of its inputs to the cell it is asked of.
 * The dataset must be complete.
 */
export function allChecks(data: Dataset): Check[] {
  const trade = yearsOf(data, "table-1").flatMap((year) => tradeChecks(data, year));
  const categories = (["table-2", "table-3"] as const).flatMap((figure) => categoryChecks(data, figure));
  const technology = yearsOf(data, "table-4").flatMap((year) => technologyChecks(data, year));
  const partners = (["chart-1", "chart-3"] as const).flatMap((figure) => partnerChecks(data, figure));
  return [...trade, ...categories, ...technology, ...componentChecks(data), ...partners];
}

const interval = ({ value }: Observation): Interval => roundingInterval(value);
const percent = (ratio: Interval): Interval => scale(ratio, 100);

/** Table 1 within a year, and its growth rates where the year before is published. */
function tradeChecks(data: Dataset, year: number): Check[] {
  const cell = (series: string, measure: Measure = "value", at = year) =>
    observe(data, { figure: "table-1", flow: "", series, measure, year: at });
  const [total, domestic, reExports] = [cell("total_exports"), cell("domestic_exports"), cell("re_exports")];
  const [imports, balance] = [cell("imports"), cell("trade_balance")];
  const deficit = cell("trade_balance", "deficit_to_imports");

  const within: Check[] = [
    check("sum", total, [domestic, reExports], ([a, b]) => sum([a, b]), words.exportsSum),
    check("balance", balance, [total, imports], ([a, b]) => subtract(a, b), words.tradeBalance),
    check("deficit-ratio", deficit, [balance, imports], ([a, b]) => percent(divide(scale(a, -1), b)), words.deficit),
    check(
      "deficit-ratio",
      deficit,
      [total, imports],
      ([a, b]) => percent(subtract(exactly(1), divide(a, b))),
      words.deficitFromFlows,
    ),
    ...(["exports", "imports"] as const).map((flow) => {
      const high = flow === "exports" ? total : imports;
      const share = cell(high.series, "share_of_merchandise");
      const all = cell(`merchandise_${flow}`);
      return check("merchandise-share", share, [high, all], ([a, b]) => percent(divide(a, b)), words.merchandise);
    }),
  ];
  if (!yearsOf(data, "table-1").includes(year - 1)) return within;
  const growth = [total, domestic, reExports, imports].map((current) => {
    const published = cell(current.series, "change_on_year");
    const previous = cell(current.series, "value", year - 1);
    return check(
      "growth",
      published,
      [previous, current],
      ([before, now]) => percent(subtract(divide(now, before), exactly(1))),
      words.growth,
    );
  });
  return [...within, ...growth];
}

/** Tables 2 and 3: categories against their total, shares, and the total against Table 1. */
function categoryChecks(data: Dataset, figure: "table-2" | "table-3"): Check[] {
  const totalSeries = figureSpecs[figure].total ?? "";
  return yearsOf(data, figure).flatMap((year) => {
    const levels = select(data, figure, { year, measure: "value" });
    const shares = select(data, figure, { year, measure: "share" });
    const isTotal = ({ series }: Observation) => series === totalSeries;
    const [parts, partShares] = [levels, shares].map((all) => all.filter((cell) => !isTotal(cell)));
    const [total, totalShare] = [levels.find(isTotal), shares.find(isTotal)];
    if (!total || !totalShare || !parts || !partShares) return [];

    const [flow] = figureSpecs[figure].flows;
    const inTable1 = observe(data, {
      figure: "table-1",
      flow: "",
      series: flow === "exports" ? "total_exports" : "imports",
      measure: "value",
      year,
    });
    return [
      check("sum", total, parts, sum, words.categoriesSum),
      check("shares-sum", totalShare, partShares, sum, words.sharesSum),
      check("same-total", inTable1, [total], ([millions]) => scale(millions, 0.001), words.sameTotal),
      ...levels.flatMap((part) => {
        const share = shares.find(({ series }) => series === part.series);
        return share
          ? [check("share", share, [part, total], ([a, b]) => percent(divide(a, b)), words.categoryShare)]
          : [];
      }),
    ];
  });
}

/** Table 4 within a year: the balance, and one gross domestic product that fits all three ratios. */
function technologyChecks(data: Dataset, year: number): Check[] {
  const cells = (measure: Measure) =>
    (["receipts", "payments", "balance"] as const).map((series) =>
      observe(data, { figure: "table-4", flow: "", series, measure, year }),
    ) as [Observation, Observation, Observation];
  const levels = cells("value");
  const ratios = cells("ratio_to_gdp");
  const [receipts, payments, balance] = levels;
  const gdp = ratios.map((ratio, index) => divide(interval(levels[index] as Observation), interval(ratio)));
  const balanceCheck = check("balance", balance, [receipts, payments], ([a, b]) => subtract(a, b), words.tbpBalance);
  const gdpChecks = ratios.flatMap((ratio, index) => {
    const level = levels[index] as Observation;
    const others = [0, 1, 2].filter((other) => other !== index);
    const [first, second] = others.map((other) => gdp[other]) as [Interval, Interval];
    const inputs = [level, ...others.flatMap((other) => [levels[other], ratios[other]] as Observation[])];
    // Where the other two exclude each other, their own checks say so: the one of them that stands alone is asked here.
    const common = intersect(first, second) ?? first;
    return [{ id: "one-gdp", subject: ratio, inputs, formula: words.oneGdp, allowed: divide(interval(level), common) }];
  });
  return [balanceCheck, ...gdpChecks];
}

/** Chart 2: the components of a year add up to the balance in Table 4. */
function componentChecks(data: Dataset): Check[] {
  return yearsOf(data, "chart-2").map((year) => {
    const balance = observe(data, { figure: "table-4", flow: "", series: "balance", measure: "value", year });
    return check("sum", balance, select(data, "chart-2", { year }), sum, words.componentsSum);
  });
}

/** Charts 1 and 3: the shares of a pie make up the whole, so each is what the others leave. */
function partnerChecks(data: Dataset, figure: FigureId): Check[] {
  return figureSpecs[figure].flows.flatMap((flow) =>
    yearsOf(data, figure).flatMap((year) => {
      const cells = seriesOf(data, figure, flow).flatMap((series) => select(data, figure, { flow, year, series }));
      const rest = cells.find(({ series }) => series === "others");
      if (!rest) return [];
      const named = cells.filter((cell) => keyOf(cell) !== keyOf(rest));
      return [check("shares-sum", rest, named, (all) => subtract(exactly(100), sum(all)), words.pieRest)];
    }),
  );
}

function check(
  id: string,
  subject: Observation,
  inputs: readonly Observation[],
  carry: (intervals: [Interval, Interval, ...Interval[]]) => Interval,
  formula: Localized,
): Check {
  return { id, subject, inputs, formula, allowed: carry(inputs.map(interval) as [Interval, Interval]) };
}

/** The identities in words, for findings and the audit. */
const words = {
  exportsSum: { en: "domestic exports + re-exports", "zh-hant": "港產品出口＋轉口" },
  tradeBalance: { en: "total exports − imports", "zh-hant": "整體出口－進口" },
  deficit: { en: "trade deficit ÷ imports", "zh-hant": "貿易逆差÷進口" },
  deficitFromFlows: { en: "1 − total exports ÷ imports", "zh-hant": "1－整體出口÷進口" },
  merchandise: { en: "high-tech trade ÷ all merchandise trade", "zh-hant": "高科技產品貨值÷商品總貨值" },
  growth: { en: "this year ÷ the year before − 1", "zh-hant": "本年÷上年－1" },
  categoriesSum: { en: "the sum of the categories", "zh-hant": "各類別之和" },
  sharesSum: { en: "the sum of the shares", "zh-hant": "各比重之和" },
  sameTotal: { en: "the total of the product categories", "zh-hant": "各產品類別的總計" },
  categoryShare: { en: "the category ÷ the total", "zh-hant": "類別貨值÷總計" },
  tbpBalance: { en: "receipts − payments", "zh-hant": "收入－支出" },
  oneGdp: {
    en: "the amount ÷ the GDP that the other two ratios imply",
    "zh-hant": "金額÷另外兩個比率所示的本地生產總值",
  },
  componentsSum: { en: "the sum of the components", "zh-hant": "各組成部分之和" },
  pieRest: { en: "100 % − the named partners", "zh-hant": "100%－列出的各地" },
} satisfies Record<string, Localized>;
