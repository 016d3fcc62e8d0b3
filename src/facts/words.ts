import { defineMessages } from "../i18n/messages.ts";

/** Formulas in words. “First” and “latest” are the first and the latest year published of the series. */
export const words = defineMessages("facts/words", {
  multiple: { en: "latest level ÷ first level", "zh-hant": "最近一年貨值÷起始年貨值" },
  growth: {
    en: "latest level ÷ first level, to the power of 1 ÷ years between, − 1",
    "zh-hant": "（最近一年貨值÷起始年貨值）的（1÷相隔年數）次方－1",
  },
  pointChange: { en: "latest share − first share", "zh-hant": "最近一年比重－起始年比重" },
  rose: { en: "latest > first", "zh-hant": "最近一年＞起始年" },
  fell: { en: "latest < first", "zh-hant": "最近一年＜起始年" },
  neverFell: { en: "each year published ≥ the one before it", "zh-hant": "各年均≥刊載的上一年" },
  outpaced: {
    en: "average growth a year of high-tech trade − that of all merchandise trade > 3 percentage points",
    "zh-hant": "高科技產品貿易平均按年增長率－整體商品貿易平均按年增長率＞3 個百分點",
  },
  nearlyFour: {
    en: "latest level ÷ first level from 3.8 to less than 4",
    "zh-hant": "最近一年貨值÷起始年貨值介乎 3.8 至 4 以下",
  },
  fellOnce: {
    en: "exports and imports have one published change < 0 each, in the same year",
    "zh-hant": "整體出口與進口的變動百分率各只有一年＜0，年份相同",
  },
  movedAlike: {
    en: "changes on the year before of exports and of imports have the same sign in every year published",
    "zh-hant": "刊載的各年，整體出口與進口的變動百分率正負相同",
  },
  nearlyHalf: { en: "a share from 45% to less than 50%", "zh-hant": "比重介乎 45% 至 50% 以下" },
  domesticShare: { en: "domestic exports ÷ total exports", "zh-hant": "港產品出口÷整體出口" },
  domesticShareFell: {
    en: "latest (domestic exports ÷ total exports) < first",
    "zh-hant": "最近一年（港產品出口÷整體出口）＜起始年",
  },
  replaced: {
    en: "latest re-exports > first, and latest share of domestic exports < first",
    "zh-hant": "最近一年轉口＞起始年，而港產品出口所佔比重＜起始年",
  },
  mostOfImports: { en: "latest re-exports > half of latest imports", "zh-hant": "最近一年轉口＞最近一年進口的一半" },
  deficitEveryYear: { en: "balance < 0 in every year published", "zh-hant": "刊載的各年差額均＜0" },
  recentFrom: { en: "the first of the five latest years", "zh-hant": "最近五年的首年" },
  lowest: { en: "the lowest of the five latest years", "zh-hant": "最近五年的最低值" },
  highest: { en: "the highest of the five latest years", "zh-hant": "最近五年的最高值" },
  narrow: {
    en: "highest − lowest of the five latest years ≤ 2.5 percentage points",
    "zh-hant": "最近五年最高值－最低值≤2.5 個百分點",
  },
  largest: { en: "above every other one named", "zh-hant": "高於其他列出的各項" },
  second: { en: "below one other named, above the rest", "zh-hant": "僅低於一項，高於其餘列出的各項" },
  secondAndThird: {
    en: "below one other named, above the rest, in this order",
    "zh-hant": "僅低於一項，並依次高於其餘列出的各項",
  },
  half: { en: "a share from 49.5% to less than 50.5%", "zh-hant": "比重介乎 49.5% 至 50.5% 以下" },
  twoThirds: { en: "a share within 2 percentage points of two thirds", "zh-hant": "比重與三分之二相差不逾 2 個百分點" },
  oneThird: { en: "a share within 2 percentage points of one third", "zh-hant": "比重與三分之一相差不逾 2 個百分點" },
  oneFifth: { en: "a share within 1 percentage point of one fifth", "zh-hant": "比重與五分之一相差不逾 1 個百分點" },
  overHalf: { en: "the shares together > 50%", "zh-hant": "比重合計＞50%" },
  mostEveryYear: {
    en: "the two categories together > half of the total in every year",
    "zh-hant": "兩個類別合計在刊載的各年均超過總值一半",
  },
  sameTopTwo: {
    en: "the two largest categories of imports and of exports are the same, in one order",
    "zh-hant": "進口與出口的兩大類別相同，次序一致",
  },
  listed: { en: "the product categories of the latest year", "zh-hant": "最近一年刊載的產品類別" },
  listedRest: {
    en: "the product categories of the latest year, less the two large ones",
    "zh-hant": "最近一年刊載的產品類別，兩大類別除外",
  },
  componentsListed: { en: "the components of the latest year", "zh-hant": "最近一年刊載的組成部分" },
  nine: {
    en: "the product categories published + arms and ammunition = nine",
    "zh-hant": "刊載的產品類別＋武器及彈藥＝九",
  },
  four: {
    en: "the components published, the aggregate of two counted twice = four",
    "zh-hant": "刊載的組成部分（合併項計作兩項）＝四",
  },
  overReceipts: { en: "payments ÷ receipts", "zh-hant": "支出÷收入" },
  sameOrder: {
    en: "the components rank alike in the first and the latest year",
    "zh-hant": "各組成部分在起始年與最近一年的次序一致",
  },
  allOutflow: { en: "every component < 0", "zh-hant": "各組成部分均＜0" },
  outflowRose: { en: "latest net outflow > twice the first", "zh-hant": "最近一年淨流出額＞起始年的兩倍" },
});
