import { highest, lowest, series } from "./cells.ts";
import { claim, record } from "./claims.ts";
import { topic } from "./define.ts";
import { published, yearOf } from "./numbers.ts";
import { said } from "./source-text.ts";
import { allBelowZero, bare } from "./working.ts";

const balance = series("table-1", "trade_balance");
const ratio = series("table-1", "trade_balance", "deficit_to_imports");
const recentRatios = ratio.recent(5);

/** Table 1: the trade deficit and its ratio to imports. Deficits are given as positive amounts. */
export const deficitFacts = topic("facts/deficit", {
  "deficit.everyYear": claim({
    of: [balance.all],
    holds: (balances) => balances.every((one) => one < 0),
    sum: allBelowZero,
    formula: { en: "balance < 0 in every year shown", "zh-hant": "刊載各年的差額均＜0" },
    breaks: [[balance.latest, "0.1"]],
    overBreaks: true,
  }),
  "deficit.highest": published(lowest(balance.all), { magnitude: true }),
  "deficit.highest.year": yearOf(lowest(balance.all)),
  "deficit.highest.record": record("lowest", lowest(balance.all), balance.all),
  "deficit.usual": said(
    "4.3",
    {
      en: "Imports of high-tech products are generally larger than exports, so that there is usually a deficit. Years that are not printed cannot be tested; in those shown the balance is:",
      "zh-hant": "高科技產品的進口一般大於出口，因此通常錄得逆差。沒有刊載的年份無從驗證；刊載各年的差額如下：",
    },
    balance.all,
  ),
  "deficit.ratio.first": published(ratio.first),
  "deficit.ratio.latest": published(ratio.latest),
  "deficit.ratio.first.highest": record("highest", ratio.first, ratio.all),
  "deficit.ratio.lowest": published(lowest(ratio.all)),
  "deficit.ratio.lowest.year": yearOf(lowest(ratio.all)),
  "deficit.ratio.lowest.record": record("lowest", lowest(ratio.all), ratio.all),
  "deficit.ratio.recentFrom": yearOf((data) => recentRatios(data)[0]!),
  "deficit.ratio.low": published(lowest(recentRatios), { decimals: 0 }),
  "deficit.ratio.high": published(highest(recentRatios), { decimals: 0 }),
  "deficit.ratio.narrow": claim({
    of: [recentRatios],
    holds: (ratios) => Math.max(...ratios) - Math.min(...ratios) <= 0.025,
    sum: (ratios) => {
      const inOrder = ratios.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
      return `${bare(inOrder.at(-1)!)} − ${bare(inOrder[0]!)} ≤ 2.5`;
    },
    formula: {
      en: "highest − lowest of the last five of the years shown ≤ 2.5 percentage points",
      "zh-hant": "刊載的最後五年的最高值－最低值≤2.5 個百分點",
    },
    breaks: [[ratio.latest, "12.0"]],
  }),
});
