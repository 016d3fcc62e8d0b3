import type { Flow } from "../data/observation.ts";
import { factText, type NumberFact } from "../facts/fact.ts";
import { assertClaim, type Facts, getFact, type NumberId } from "../facts/facts.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";

/** One number of the strip under the title. */
export interface KeyFigure {
  readonly id: string;
  readonly fact: NumberFact;
  /** What the number is; stands under it. */
  readonly label: Localized;
  /** A second number that gives the first its size, and the words that follow it. */
  readonly change: { readonly fact: NumberFact; readonly label: Localized };
  /** A small picture: bars of levels to compare, or arcs of shares of a whole; the last one is the figure's own. */
  readonly mark: { readonly kind: "bars" | "arcs"; readonly parts: readonly NumberFact[]; readonly flow: Flow };
}

/** The four numbers that carry the article. */
export function keyFigures(facts: Facts): readonly KeyFigure[] {
  const fact = (id: NumberId) => getFact(facts, id);
  const text = (id: NumberId) => everyLocale((locale) => factText(fact(id), locale));
  const [first, latest, partnersYear] = [text("trade.firstYear"), text("trade.latestYear"), text("partners.year")];
  const technologyYear = text("tbp.latestYear");
  assertClaim(facts, "imports.partner.CN.largest");
  assertClaim(facts, "imports.partner.TW-SG.next");
  assertClaim(facts, "tbp.deficit.everyYear");
  return [
    {
      id: "exports",
      fact: fact("exports.latest"),
      label: { en: `high-tech exports, ${latest.en}`, "zh-hant": `${latest["zh-hant"]} 年高科技產品出口` },
      change: {
        fact: fact("exports.growth"),
        label: { en: `a year on average since ${first.en}`, "zh-hant": `自 ${first["zh-hant"]} 年起的平均按年增幅` },
      },
      mark: { kind: "bars", parts: [fact("exports.first"), fact("exports.latest")], flow: "exports" },
    },
    {
      id: "merchandise-share",
      fact: fact("exports.share.latest"),
      label: { en: `of all merchandise exports, ${latest.en}`, "zh-hant": `${latest["zh-hant"]} 年佔商品出口總貨值` },
      change: {
        fact: fact("exports.share.first"),
        label: { en: `in ${first.en}`, "zh-hant": `${first["zh-hant"]} 年的比重` },
      },
      mark: { kind: "arcs", parts: [fact("exports.share.first"), fact("exports.share.latest")], flow: "exports" },
    },
    {
      id: "mainland",
      fact: fact("imports.partner.CN"),
      label: {
        en: `of high-tech imports came from the Mainland, ${partnersYear.en}`,
        "zh-hant": `${partnersYear["zh-hant"]} 年高科技產品進口來自內地`,
      },
      change: {
        fact: fact("imports.partner.TW"),
        label: { en: "from Taiwan, the next largest source", "zh-hant": "來自排第二的台灣" },
      },
      mark: { kind: "arcs", parts: [fact("imports.partner.TW"), fact("imports.partner.CN")], flow: "imports" },
    },
    {
      id: "technology",
      fact: fact("tbp.deficit.latest"),
      label: {
        en: `technology payments deficit, ${technologyYear.en}`,
        "zh-hant": `${technologyYear["zh-hant"]} 年技術國際收支赤字`,
      },
      change: {
        fact: fact("tbp.deficit.ratio.latest"),
        label: { en: "of Gross Domestic Product", "zh-hant": "佔本地生產總值的百分比" },
      },
      mark: { kind: "bars", parts: [fact("tbp.deficit.first"), fact("tbp.deficit.latest")], flow: "" },
    },
  ];
}
