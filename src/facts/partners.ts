import type { TradeFlow } from "../data/vocabulary.ts";
import { series } from "./cells.ts";
import { claim } from "./claims.ts";
import { topic } from "./define.ts";
import { derived, published } from "./numbers.ts";
import { sourceStatement } from "./source-text.ts";

/** A pie of the latest year: each partner's share. */
function pie(figure: "chart-1" | "chart-3", flow: TradeFlow) {
  const cell = (partner: string) => series(figure, partner, "share", flow).latest;
  return {
    cell,
    share: (partner: string) => published(cell(partner), { decimals: 0 }),
  };
}

const bought = pie("chart-1", "imports");
const sold = pie("chart-1", "exports");

/** Chart 1: where high-tech goods come from and go to, as shares of the flow’s value; rounded for the text, where `families.ts` would not. */
export const goodsPartnerFacts = topic("facts/partners", {
  "imports.partner.CN": bought.share("CN"),
  "imports.partner.TW": bought.share("TW"),
  "imports.partner.SG": bought.share("SG"),
  "imports.partner.CN.overTW": derived("number", {
    of: [bought.cell("CN"), bought.cell("TW")],
    compute: (share, other) => share / other,
    decimals: 1,
    sum: (share, other) => `${share} ÷ ${other}`,
    formula: { en: "share of the Mainland ÷ share of Taiwan", "zh-hant": "內地的比重÷台灣的比重" },
  }),
  "exports.partner.CN": sold.share("CN"),
  "exports.partner.US": sold.share("US"),
  "partners.CN-US.moreOfExports": claim({
    of: [sold.cell("CN"), bought.cell("CN"), sold.cell("US"), bought.cell("US")],
    holds: (mainland, mainlandBought, states, statesBought) => mainland > mainlandBought && states > statesBought,
    sum: (mainland, mainlandBought, states, statesBought) =>
      `${mainland} > ${mainlandBought}; ${states} > ${statesBought}`,
    formula: {
      en: "share of exports > share of imports, for each of the two",
      "zh-hant": "兩地佔出口的比重均＞佔進口的比重",
    },
  }),
  "partners.TW-JP.moreOfImports": claim({
    of: [bought.cell("TW"), sold.cell("TW"), bought.cell("JP"), sold.cell("JP")],
    holds: (taiwan, taiwanSold, japan, japanSold) => taiwan > taiwanSold && japan > japanSold,
    sum: (taiwan, taiwanSold, japan, japanSold) => `${taiwan} > ${taiwanSold}; ${japan} > ${japanSold}`,
    formula: {
      en: "share of imports > share of exports, for each of the two",
      "zh-hant": "兩地佔進口的比重均＞佔出口的比重",
    },
  }),
  "mainland.base": sourceStatement(
    "4.4",
    {
      en: "The Mainland’s share of imports partly reflects its expanding manufacturing base, as manufacturing goes global. An explanation: the data show the share alone.",
      "zh-hant":
        "內地在進口中的比重，在某程度上反映製造業日趨全球化，而內地的製造業基地不斷擴大。這是看法，數據只顯示比重。",
    },
    bought.cell("CN"),
  ),
  "mainland.growth": sourceStatement("4.5", {
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
  "tbp.exports.partner.CN": given.share("CN"),
  "tbp.exports.partner.US": given.share("US"),
  "tbp.partners.CN.moreOfExports": claim({
    of: [given.cell("CN"), taken.cell("CN")],
    holds: (exports, imports) => exports > imports,
    sum: (exports, imports) => `${exports} > ${imports}`,
    formula: { en: "share of exports > share of imports", "zh-hant": "佔輸出的比重＞佔輸入的比重" },
  }),
});
