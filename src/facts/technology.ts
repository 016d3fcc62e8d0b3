import { sum } from "d3";
import { type Cell, type Cells, isFall, partsOf, lowest, nth, series } from "./cells.ts";
import { areDeficits, claim, meetCondition, record } from "./claims.ts";
import { topic } from "./define.ts";
import { countOf, derived, published, yearOf } from "./numbers.ts";
import { ranksAlike } from "./ranks.ts";
import { sourceStatement } from "./source-text.ts";

const receipts = series("table-4", "receipts");
const payments = series("table-4", "payments");
const balance = series("table-4", "balance");
const ratio = series("table-4", "balance", "ratio_to_gdp");
const unsigned = { magnitude: true };

const fallTwice = (amounts: Cells) =>
  meetCondition(amounts, {
    count: 2,
    meets: isFall,
    formula: {
      en: "of the years shown, two only are below the year shown before them",
      "zh-hant": "刊載各年之中，只有兩年低於刊載的上一年",
    },
  });

/** Table 4: receipts, payments and balance. Amounts in HK$ billion; the deficit and its ratio given as positive. */
export const technologyFacts = topic("facts/technology", {
  "tbp.receipts.fellTwice": fallTwice(receipts.all),
  "tbp.receipts.firstFall.year": yearOf(nth(1, receipts.all, isFall)),
  "tbp.receipts.secondFall.year": yearOf(nth(2, receipts.all, isFall)),
  "tbp.payments.fellTwice": fallTwice(payments.all),
  "tbp.payments.firstFall.year": yearOf(nth(1, payments.all, isFall)),
  "tbp.payments.secondFall.year": yearOf(nth(2, payments.all, isFall)),
  "tbp.payments.overReceipts": derived("number", {
    of: [payments.latest, receipts.latest],
    compute: (paid, received) => paid / received,
    sum: (paid, received) => `${paid} ÷ ${received}`,
    decimals: 1,
    formula: { en: "payments ÷ receipts", "zh-hant": "支出÷收入" },
  }),
  "tbp.deficit.highest": published(lowest(balance.all), unsigned),
  "tbp.deficit.highest.year": yearOf(lowest(balance.all)),
  "tbp.deficit.highest.record": record("lowest", lowest(balance.all), balance.all),
  "tbp.deficit.ratio.first": published(ratio.first, unsigned),
  "tbp.deficit.ratio.latest": published(ratio.latest, unsigned),
  "tbp.deficit.ratio.highest": published(lowest(ratio.all), unsigned),
  "tbp.deficit.ratio.highest.year": yearOf(lowest(ratio.all)),
  "tbp.deficit.ratio.highest.record": record("lowest", lowest(ratio.all), ratio.all),
  "tbp.deficit.everyYear": areDeficits(balance.all, {
    en: "balance < 0 in every year shown",
    "zh-hant": "刊載各年的結餘均＜0",
  }),
  "tbp.deficit.since": sourceStatement(
    "5.1",
    {
      en: "There has been a deficit in every year since these statistics began. Years that are not printed cannot be tested; in those shown the balance is:",
      "zh-hant": "自有這項統計以來，每年都錄得赤字。沒有刊載的年份無從驗證；刊載各年的結餘如下：",
    },
    balance.all,
  ),
  "tbp.deficit.expected": sourceStatement("5.1", {
    en: "The deficit is to be expected, since businesses work at upgrading their technology; technology from outside helps to meet local needs and makes Hong Kong more competitive. A judgement: no number bears on it.",
    "zh-hant":
      "工商界積極提升科技，因此錄得赤字屬意料中事；輸入的技術有助應付本地需求，提升競爭力。這是看法，沒有數字可作驗證。",
  }),
});

const techniques = series("chart-2", "trade_in_techniques");
const trademarks = series("chart-2", "trademarks_designs_patterns");
const services = series("chart-2", "technical_services_and_rd");
const components = partsOf("chart-2", "value");

const shareOfOutflow = (part: Cell, ...others: readonly Cell[]) =>
  derived("percent", {
    of: [part, ...others],
    compute: (...balances) => (balances.every((balance) => balance <= 0) ? balances[0]! / sum(balances) : NaN),
    decimals: 0,
    sum: (part, ...others) => `${part} ÷ (${[part, ...others].join(" + ")})`,
    formula: {
      en: "net outflow ÷ sum of the net outflows of all components",
      "zh-hant": "淨流出額÷各組成部分淨流出額總和",
    },
  });

/** Chart 2: net outflow by component, given as positive amounts in HK$ billion; NaN for a surplus. */
export const componentFacts = topic("facts/technology", {
  "tbp.components.count": countOf(components, {
    en: "the components of the last year shown",
    "zh-hant": "最後一年刊載的組成部分",
  }),
  "tbp.techniques.share": shareOfOutflow(techniques.latest, trademarks.latest, services.latest),
  "tbp.trademarks.rose": claim({
    of: [trademarks.latest, trademarks.first],
    holds: (latest, first) => latest < 3 * first,
    sum: (latest, first) => `${latest} < 3 × (${first})`,
    formula: { en: "net outflow: last year > 3 × first year", "zh-hant": "淨流出額：最後一年＞首年×3" },
  }),
  "tbp.components.allOutflow": areDeficits(components, {
    en: "balance of every component shown < 0",
    "zh-hant": "刊載的各組成部分結餘均＜0",
  }),
  "tbp.components.sameOrder": ranksAlike([components, partsOf("chart-2", "value", "", "first")], {
    formula: {
      en: "the components rank alike in the first year and the last",
      "zh-hant": "各組成部分在首年與最後一年的次序一致",
    },
  }),
  "tbp.techniques.payments": sourceStatement(
    "5.2",
    {
      en: "The large net outflow of trade in techniques is mainly due to payments for patent licences to other economies. Payments are not published by component; the net outflow is:",
      "zh-hant":
        "技術貿易的淨流出額龐大，主要因為要向其他經濟體系支付特許專利費用。各組成部分的支出沒有公布；淨流出額如下：",
    },
    techniques.latest,
  ),
  "tbp.trademarks.payments": sourceStatement(
    "5.2",
    {
      en: "Payments for licensing trademarks, industrial designs and patterns and for franchises have risen considerably. Payments are not published by component; the data show net outflows alone:",
      "zh-hant":
        "商標註冊、工業設計、圖案及使用專營權方面的支出顯著增加。各組成部分的支出沒有公布，數據只列出淨流出額：",
    },
    trademarks.latest,
    trademarks.first,
  ),
  "tbp.components.affiliates": sourceStatement("5.2", {
    en: "Many multinational corporations in Hong Kong probably import much technology from affiliated companies outside. An explanation: no number bears on it.",
    "zh-hant": "香港有不少跨國企業，往往從港外的有聯繫公司引入大量技術。這是看法，沒有數字可作驗證。",
  }),
});
