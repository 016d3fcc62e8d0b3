import type { Flow } from "../data/observation.ts";
import { factText, hasValue, noValue, type NumberFact } from "../facts/fact.ts";
import { type ClaimId, failure, type Facts, getFact, type NumberId } from "../facts/facts.ts";
import { complaint } from "../figures/sentence.ts";
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

/** The four numbers that carry the article. Throws where a comparison in their labels does not hold. */
export function keyFigures(facts: Facts): readonly KeyFigure[] {
  const say: Say = { fact: (id) => given(facts, id), text: (id) => everyLocale((l) => factText(facts[id], l)) };
  const failed = Object.entries(claims).filter(([id]) => !facts[id as ClaimId].holds);
  const problems = failed.map(([id, label]) => complaint([failure(facts[id as ClaimId])], label));
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return [exports(say), merchandiseShare(say), mainland(say), technology(say)];
}

const nextSource: Localized = { en: "from Taiwan, the next largest source", "zh-hant": "來自第二大來源地台灣" };

/** What the labels compare, and where. */
const claims: Readonly<Partial<Record<ClaimId, Localized>>> = {
  "imports.partner.CN.largest": nextSource,
  "imports.partner.TW-SG.next": nextSource,
  "tbp.deficit.everyYear": { en: "technology account deficit", "zh-hant": "技術國際收支赤字" },
};

/** A number that these data give. Throws where they do not. */
function given(facts: Facts, id: NumberId): NumberFact {
  const fact = getFact(facts, id);
  if (hasValue(fact)) return fact;
  throw new Error(noValue(fact));
}

interface Say {
  readonly fact: (id: NumberId) => NumberFact;
  readonly text: (id: NumberId) => Localized;
}

function exports({ fact, text }: Say): KeyFigure {
  const [first, latest] = [text("trade.firstYear"), text("trade.latestYear")];
  return {
    id: "exports",
    fact: fact("exports.latest"),
    label: { en: `high-tech exports, ${latest.en}`, "zh-hant": `${latest["zh-hant"]} 年高科技產品出口` },
    change: {
      fact: fact("exports.growth"),
      label: { en: `a year on average since ${first.en}`, "zh-hant": `${first["zh-hant"]} 年起的平均按年增幅` },
    },
    mark: { kind: "bars", parts: [fact("exports.first"), fact("exports.latest")], flow: "exports" },
  };
}

function merchandiseShare({ fact, text }: Say): KeyFigure {
  const [first, latest] = [text("trade.firstYear"), text("trade.latestYear")];
  return {
    id: "merchandise-share",
    fact: fact("exports.share.latest"),
    label: { en: `of all merchandise exports, ${latest.en}`, "zh-hant": `${latest["zh-hant"]} 年佔商品出口總貨值` },
    change: {
      fact: fact("exports.share.first"),
      label: { en: `in ${first.en}`, "zh-hant": `${first["zh-hant"]} 年的比重` },
    },
    mark: { kind: "arcs", parts: [fact("exports.share.first"), fact("exports.share.latest")], flow: "exports" },
  };
}

function mainland({ fact, text }: Say): KeyFigure {
  const year = text("partners.year");
  return {
    id: "mainland",
    fact: fact("imports.partner.CN"),
    label: {
      en: `of high-tech imports came from the Mainland, ${year.en}`,
      "zh-hant": `${year["zh-hant"]} 年高科技產品進口來自內地`,
    },
    change: {
      fact: fact("imports.partner.TW"),
      label: nextSource,
    },
    mark: { kind: "arcs", parts: [fact("imports.partner.TW"), fact("imports.partner.CN")], flow: "imports" },
  };
}

function technology({ fact, text }: Say): KeyFigure {
  const year = text("tbp.latestYear");
  return {
    id: "technology",
    fact: fact("tbp.deficit.latest"),
    label: { en: `technology account deficit, ${year.en}`, "zh-hant": `${year["zh-hant"]} 年技術國際收支赤字` },
    change: {
      fact: fact("tbp.deficit.ratio.latest"),
      label: { en: "of Gross Domestic Product", "zh-hant": "相對本地生產總值" },
    },
    mark: { kind: "bars", parts: [fact("tbp.deficit.first"), fact("tbp.deficit.latest")], flow: "" },
  };
}
