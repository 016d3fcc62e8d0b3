import { multipleOf } from "../data/measures.ts";
import type { TradeFlow } from "../data/vocabulary.ts";
import { latestParts, series } from "./cells.ts";
import { claim } from "./claims.ts";
import { topic } from "./define.ts";
import { derived, published } from "./numbers.ts";
import { leads } from "./ranks.ts";
import { said } from "./source-text.ts";

/** A pie of the latest year: each partner's share, and all named partners. */
function pie(figure: "chart-1" | "chart-3", flow: TradeFlow) {
  const cell = (partner: string) => series(figure, partner, "share", flow).latest;
  return {
    cell,
    all: latestParts(figure, "share", flow),
    share: (partner: string) => published(cell(partner), { decimals: 0 }),
    printed: (partner: string) => published(cell(partner)),
  };
}

const bought = pie("chart-1", "imports");
const sold = pie("chart-1", "exports");

/** Chart 1: where high-tech goods come from and go to, as shares of the flow’s value. */
export const goodsPartnerFacts = topic("facts/partners", {
  "imports.partner.CN": bought.share("CN"),
  "imports.partner.TW": bought.share("TW"),
  "imports.partner.SG": bought.share("SG"),
  "imports.partner.JP": bought.printed("JP"),
  "imports.partner.US": bought.printed("US"),
  "imports.partner.others": bought.printed("others"),
  "imports.partner.CN.largest": leads(bought.all, ["CN"]),
  "imports.partner.CN.half": claim({
    of: [bought.cell("CN")],
    holds: (share) => share >= 0.495 && share < 0.505,
    sum: (share) => `49.5% ≤ ${share} < 50.5%`,
    formula: { en: "a share from 49.5% to less than 50.5%", "zh-hant": "比重介乎 49.5% 至 50.5% 以下" },
    breaks: [[bought.cell("CN"), "50.6"]],
  }),
  "imports.partner.CN.overTW": derived("number", {
    of: [bought.cell("CN"), bought.cell("TW")],
    compute: (share, other) => multipleOf(share, other),
    decimals: 1,
    sum: (share, other) => `${share} ÷ ${other}`,
    formula: { en: "share of the Mainland ÷ share of Taiwan", "zh-hant": "內地的比重÷台灣的比重" },
  }),
  "imports.partner.TW-SG.next": leads(bought.all, ["CN", "TW", "SG"]),
  "imports.partner.order": leads(bought.all, ["CN", "TW", "SG", "JP", "US"]),
  "exports.partner.CN": sold.share("CN"),
  "exports.partner.US": sold.share("US"),
  "exports.partner.JP": sold.printed("JP"),
  "exports.partner.TW": sold.printed("TW"),
  "exports.partner.KR": sold.printed("KR"),
  "exports.partner.others": sold.printed("others"),
  "exports.partner.CN.largest": leads(sold.all, ["CN"]),
  "exports.partner.CN.twoThirds": claim({
    of: [sold.cell("CN")],
    holds: (share) => Math.abs(share - 2 / 3) <= 0.02,
    sum: (share) => `|${share} − 2/3| ≤ 2%`,
    formula: { en: "a share within 2 percentage points of two thirds", "zh-hant": "比重與三分之二相差不逾 2 個百分點" },
    breaks: [[sold.cell("CN"), "64.0"]],
  }),
  "exports.partner.CN.overHalf": claim({
    of: [sold.cell("CN")],
    holds: (share) => share > 0.5,
    sum: (share) => `${share} > 50%`,
    formula: { en: "share > 50%", "zh-hant": "比重＞50%" },
    breaks: [[sold.cell("CN"), "50.0"]],
  }),
  "exports.partner.US.second": leads(sold.all, ["CN", "US"]),
  "exports.partner.order": leads(sold.all, ["CN", "US", "JP", "TW", "KR"]),
  "partners.CN-US.moreOfExports": claim({
    of: [sold.cell("CN"), bought.cell("CN"), sold.cell("US"), bought.cell("US")],
    holds: (mainland, mainlandBought, states, statesBought) => mainland > mainlandBought && states > statesBought,
    sum: (mainland, mainlandBought, states, statesBought) =>
      `${mainland} > ${mainlandBought}; ${states} > ${statesBought}`,
    formula: {
      en: "share of exports > share of imports, for each of the two",
      "zh-hant": "兩地佔出口的比重均＞佔進口的比重",
    },
    breaks: [[sold.cell("US"), "4.9"]],
  }),
  "partners.TW-JP.moreOfImports": claim({
    of: [bought.cell("TW"), sold.cell("TW"), bought.cell("JP"), sold.cell("JP")],
    holds: (taiwan, taiwanSold, japan, japanSold) => taiwan > taiwanSold && japan > japanSold,
    sum: (taiwan, taiwanSold, japan, japanSold) => `${taiwan} > ${taiwanSold}; ${japan} > ${japanSold}`,
    formula: {
      en: "share of imports > share of exports, for each of the two",
      "zh-hant": "兩地佔進口的比重均＞佔出口的比重",
    },
    breaks: [[bought.cell("JP"), "2.7"]],
  }),
  "mainland.base": said(
    "4.4",
    {
      en: "The Mainland’s share of imports partly reflects its expanding manufacturing base, as manufacturing goes global. An explanation: the data show the share alone.",
      "zh-hant":
        "內地在進口中的比重，在某程度上反映製造業日趨全球化，而內地的製造業基地不斷擴大。這是看法，數據只顯示比重。",
    },
    bought.cell("CN"),
  ),
  "mainland.growth": said("4.5", {
    en: "Hong Kong’s high-tech exports have benefited from the Mainland’s robust economic growth. The source gives no number for that growth.",
    "zh-hant": "香港的高科技產品出口受惠於內地強勁的經濟增長。原文沒有列出有關增長的數字。",
  }),
});

const taken = pie("chart-3", "imports");
const given = pie("chart-3", "exports");

/** Chart 3: where disembodied technology comes from and goes to. */
export const technologyPartnerFacts = topic("facts/partners", {
  "tbp.imports.partner.US": taken.share("US"),
  "tbp.imports.partner.JP": taken.share("JP"),
  "tbp.imports.partner.CN": taken.printed("CN"),
  "tbp.imports.partner.GB": taken.printed("GB"),
  "tbp.imports.partner.DE": taken.printed("DE"),
  "tbp.imports.partner.others": taken.printed("others"),
  "tbp.imports.partner.US-JP.lead": leads(taken.all, ["US", "JP"]),
  "tbp.imports.partner.order": leads(taken.all, ["US", "JP", "CN", "GB", "DE"]),
  "tbp.imports.partner.US-JP.overHalf": claim({
    of: [taken.cell("US"), taken.cell("JP")],
    holds: (states, japan) => states + japan > 0.5,
    sum: (states, japan) => `${states} + ${japan} > 50%`,
    formula: { en: "the two shares together > 50%", "zh-hant": "兩地比重合計＞50%" },
    breaks: [[taken.cell("JP"), "17.0"]],
  }),
  "tbp.exports.partner.CN": given.share("CN"),
  "tbp.exports.partner.US": given.share("US"),
  "tbp.exports.partner.JP": given.printed("JP"),
  "tbp.exports.partner.DE": given.printed("DE"),
  "tbp.exports.partner.AU": given.printed("AU"),
  "tbp.exports.partner.others": given.printed("others"),
  "tbp.exports.partner.CN.largest": leads(given.all, ["CN"]),
  "tbp.exports.partner.order": leads(given.all, ["CN", "US", "JP", "DE", "AU"]),
  "tbp.partners.CN.moreOfExports": claim({
    of: [given.cell("CN"), taken.cell("CN")],
    holds: (exports, imports) => exports > imports,
    sum: (exports, imports) => `${exports} > ${imports}`,
    formula: { en: "share of exports > share of imports", "zh-hant": "佔輸出的比重＞佔輸入的比重" },
    breaks: [[given.cell("CN"), "12.7"]],
  }),
});
