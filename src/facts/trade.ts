import type { TradeFlow } from "../data/vocabulary.ts";
import { highest, lowest, nth, type Series, series } from "./cells.ts";
import { areDeficits, claim, meetCondition, record } from "./claims.ts";
import { type Definition, type Definitions, prefixed, topic } from "./define.ts";
import type { NumberFact } from "./fact.ts";
import { derived, published, yearOf } from "./numbers.ts";
import { sourceStatement } from "./source-text.ts";
import type { Sum } from "./working.ts";

const ratio: Sum = (part, whole) => `${part} ÷ ${whole}`;

/** Compound growth a year between the first year shown and the last. */
function averageGrowth({ first, latest }: Series): Definition<NumberFact> {
  const over = (years: number) =>
    derived("percent", {
      of: [latest, first],
      compute: (to, from) => (to / from) ** (1 / years) - 1,
      decimals: 0,
      sum: (to, from) => `(${to} ÷ ${from})^(1/${years}) − 1`,
      formula: {
        en: "last level ÷ first level, to the power of 1 ÷ the years between, − 1",
        "zh-hant": "（最後一年貨值÷首年貨值）的（1÷相隔年數）次方－1",
      },
    });
  return {
    ...over(NaN),
    make: (input, words) => over(latest(input.data).year - first(input.data).year).make(input, words),
  };
}

/** The last year where the first is 100. */
const index = ({ first, latest }: Series) =>
  derived("number", {
    of: [latest, first],
    compute: (to, from) => 100 * (to / from),
    decimals: 0,
    sum: (to, from) => `${to} ÷ ${from} × 100`,
    formula: { en: "last level ÷ first level × 100", "zh-hant": "最後一年貨值÷首年貨值×100" },
  });

/** Table 1: the growth of one flow. */
function flowFacts(flow: TradeFlow): Definitions {
  const name = flow === "exports" ? "total_exports" : "imports";
  const [level, change] = [series("table-1", name), series("table-1", name, "change_on_year")];
  const merchandise = series("table-1", `merchandise_${flow}`);
  const facts = topic("facts/trade", {
    growth: averageGrowth(level),
    "growth.merchandise": averageGrowth(merchandise),
    "change.latest": published(change.latest),
    "change.lowest": published(lowest(change.all), { magnitude: true }),
    outpacedMerchandise: claim({
      of: [averageGrowth(level), averageGrowth(merchandise)],
      holds: (pace, otherPace) => pace - otherPace > 0.03,
      sum: (pace, otherPace, points) => `${pace} − ${otherPace} > ${points(3)}`,
      formula: {
        en: "average yearly growth of high-tech exports (imports) − that of total merchandise exports (imports) > 3 percentage points",
        "zh-hant": "高科技產品出口（進口）平均按年增長率－整體商品出口（進口）平均按年增長率＞3 個百分點",
      },
    }),
  });
  return prefixed(flow, facts);
}

const total = series("table-1", "total_exports");
const totalChange = series("table-1", "total_exports", "change_on_year");
const share = series("table-1", "total_exports", "share_of_merchandise");
const domestic = series("table-1", "domestic_exports");
const domesticChange = series("table-1", "domestic_exports", "change_on_year");
const reExports = series("table-1", "re_exports");
const imports = series("table-1", "imports");
const importsChange = series("table-1", "imports", "change_on_year");

const domesticShare = (end: "first" | "latest", decimals: number) =>
  derived("percent", {
    of: [domestic[end], total[end]],
    compute: (part, whole) => part / whole,
    decimals,
    sum: ratio,
    formula: { en: "domestic exports ÷ total exports", "zh-hant": "港產品出口÷整體出口" },
  });

const isRise = (change: number) => change > 0;

/** What the two flows of Table 1 have in common, and how they differ. */
const levelFacts = topic("facts/trade", {
  "exports.index": index(total),
  "exports.index.merchandise": index(series("table-1", "merchandise_exports")),
  "exports.share.neverFell": claim({
    of: [share.all],
    holds: (shares) => shares.every((share, index) => share >= (shares[index - 1] ?? 0)),
    sum: (shares) => shares.join(" ≤ "),
    formula: { en: "in each year shown ≥ in the one shown before it", "zh-hant": "刊載各年均≥刊載的上一年" },
  }),
  "imports.multiplied": claim({
    of: [imports.latest, imports.first],
    holds: (latest, first) => latest > 3 * first,
    sum: (latest, first) => `${latest} > 3 × ${first}`,
    formula: { en: "last level > 3 × first level", "zh-hant": "最後一年貨值＞首年貨值×3" },
  }),
  "trade.lowestYear": yearOf(lowest(totalChange.all)),
  "trade.fellOnce": claim({
    of: [totalChange.all, importsChange.all],
    holds: (exports, imports) => {
      const falls = (changes: readonly number[]) => changes.flatMap((change, index) => (change < 0 ? [index] : []));
      return falls(exports).length === 1 && falls(exports).join() === falls(imports).join();
    },
    formula: {
      en: "of the years shown, the changes of total exports and of imports are < 0 in one only, the same for both",
      "zh-hant": "刊載各年之中，整體出口與進口的變動百分率只在同一年＜0",
    },
  }),
  "trade.latestSigns": claim({
    of: [totalChange.latest, importsChange.latest, domesticChange.latest],
    holds: (exports, imports, domestic) => exports > 0 && imports > 0 && domestic < 0,
    sum: (exports, imports, domestic) => `${exports} > 0; ${imports} > 0; ${domestic} < 0`,
    formula: {
      en: "the last changes of total exports and of imports > 0, that of domestic exports < 0",
      "zh-hant": "最後一年整體出口與進口的變動百分率＞0，港產品出口的＜0",
    },
    overBreaks: true,
  }),
  "trade.flowsMovedAlike": claim({
    of: [totalChange.all, importsChange.all],
    holds: (exports, imports) => exports.every((change, index) => change * imports[index]! > 0),
    sum: (exports, imports) => exports.map((change, index) => `${change} × ${imports[index]!} > 0`).join("; "),
    formula: {
      en: "the changes of total exports and of imports have the same sign in every year shown",
      "zh-hant": "刊載各年，整體出口與進口的變動百分率正負相同",
    },
    overBreaks: true,
  }),
});

/** What of the exports was made in Hong Kong, and what came through it. */
const originFacts = topic("facts/trade", {
  "domestic.fall.latest": published(domesticChange.latest, { magnitude: true }),
  "domestic.share.first": domesticShare("first", 0),
  "domestic.share.latest": domesticShare("latest", 1),
  "domestic.share.fell": claim({
    of: [domesticShare("latest", 1), domesticShare("first", 0)],
    holds: (latest, first) => latest < first,
    sum: (latest, first) => `${latest} < ${first}`,
    formula: {
      en: "domestic exports ÷ total exports, last year < first year",
      "zh-hant": "最後一年（港產品出口÷整體出口）＜首年",
    },
  }),
  "domestic.roseTwice": meetCondition(domesticChange.all, {
    count: 2,
    meets: isRise,
    formula: {
      en: "of the years shown, the change is > 0 in two only",
      "zh-hant": "刊載各年之中，只有兩年的變動百分率＞0",
    },
  }),
  "domestic.firstRise": published(nth(1, domesticChange.all, isRise)),
  "domestic.firstRise.year": yearOf(nth(1, domesticChange.all, isRise)),
  "domestic.secondRise": published(nth(2, domesticChange.all, isRise)),
  "domestic.secondRise.year": yearOf(nth(2, domesticChange.all, isRise)),
  "reExports.nearlyAll": claim({
    of: [reExports.latest, total.latest],
    holds: (part, whole) => part / whole > 0.98,
    sum: (part, whole) => `${part} ÷ ${whole} > 98%`,
    formula: { en: "re-exports ÷ total exports > 98%", "zh-hant": "轉口÷整體出口＞98%" },
  }),
  "reExports.replacedDomestic": claim({
    of: [reExports.latest, reExports.first, domesticShare("latest", 1), domesticShare("first", 0)],
    holds: (latest, first, share, firstShare) => latest > first && share < firstShare,
    sum: (latest, first, share, firstShare) => `${latest} > ${first}; ${share} < ${firstShare}`,
    formula: {
      en: "re-exports: last year > first year; domestic exports ÷ total exports: last year < first year",
      "zh-hant": "最後一年轉口＞首年；最後一年（港產品出口÷整體出口）＜首年",
    },
  }),
  "exports.structuralShift": sourceStatement("4.1", {
    en: "The shift from domestic exports to re-exports is structural and went on over the whole period. The years between are printed only in part, and no number tells what is structural.",
    "zh-hant":
      "由港產品出口轉向轉口，是期內持續的結構性轉變。其間各年只刊載一部分，轉變是否屬結構性，也沒有數字可作驗證。",
  }),
});

const balance = series("table-1", "trade_balance");
const deficitRatio = series("table-1", "trade_balance", "deficit_to_imports");
const recentRatios = deficitRatio.recent(5);

/** The trade deficit and its ratio to imports. Deficits are given as positive amounts. */
const deficitFacts = topic("facts/trade", {
  "deficit.everyYear": areDeficits(balance.all, {
    en: "balance < 0 in every year shown",
    "zh-hant": "刊載各年的差額均＜0",
  }),
  "deficit.highest": published(lowest(balance.all), { magnitude: true }),
  "deficit.highest.year": yearOf(lowest(balance.all)),
  "deficit.highest.record": record("lowest", lowest(balance.all), balance.all),
  "deficit.usual": sourceStatement(
    "4.3",
    {
      en: "Imports of high-tech products are generally larger than exports, so that there is usually a deficit. Years that are not printed cannot be tested; in those shown the balance is:",
      "zh-hant": "高科技產品的進口一般大於出口，因此通常錄得逆差。沒有刊載的年份無從驗證；刊載各年的差額如下：",
    },
    balance.all,
  ),
  "deficit.ratio.first": published(deficitRatio.first),
  "deficit.ratio.latest": published(deficitRatio.latest),
  "deficit.ratio.first.highest": record("highest", deficitRatio.first, deficitRatio.all),
  "deficit.ratio.lowest": published(lowest(deficitRatio.all)),
  "deficit.ratio.lowest.year": yearOf(lowest(deficitRatio.all)),
  "deficit.ratio.lowest.record": record("lowest", lowest(deficitRatio.all), deficitRatio.all),
  "deficit.ratio.recentFrom": yearOf((data) => recentRatios(data)[0]!),
  "deficit.ratio.low": published(lowest(recentRatios), { decimals: 0 }),
  "deficit.ratio.high": published(highest(recentRatios), { decimals: 0 }),
  "deficit.ratio.narrow": claim({
    of: [recentRatios],
    holds: (ratios) => Math.max(...ratios) - Math.min(...ratios) <= 0.025,
    sum: (ratios, points) => {
      const inOrder = ratios.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
      return `${inOrder.at(-1)!} − ${inOrder[0]!} ≤ ${points(2.5, 1)}`;
    },
    formula: {
      en: "highest − lowest of the last five of the years shown ≤ 2.5 percentage points",
      "zh-hant": "刊載的最後五年的最高值－最低值≤2.5 個百分點",
    },
  }),
});

/** Table 1. */
export const tradeFacts = {
  ...flowFacts("exports"),
  ...flowFacts("imports"),
  ...levelFacts,
  ...originFacts,
  ...deficitFacts,
};
