import type { Flow } from "../data/vocabulary.ts";
import { factText, hasValue, noValue, type NumberFact } from "../facts/fact.ts";
import { type ClaimId, failure, type Facts, getFact, type NumberId } from "../facts/facts.ts";
import { complaint } from "../figures/sentence.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";

const words = defineMessages("prose/key-figures", {
  /** What each number is, and what stands behind the second one under it. */
  exports: {
    en: (year: string) => `high-tech exports, re-exports included, ${year}`,
    "zh-hant": (year) => `${year} 年高科技產品出口（包括轉口）`,
  },
  growth: {
    en: (first: string, latest: string) => `a year on average from ${first} to ${latest}`,
    "zh-hant": (first, latest) => `${first} 年至 ${latest} 年平均按年增長`,
  },
  merchandise: {
    en: (year: string) => `of the value of total merchandise exports was high-tech products, ${year}`,
    "zh-hant": (year) => `高科技產品佔 ${year} 年商品出口總貨值`,
  },
  merchandiseFirst: { en: (year: string) => `in ${year}`, "zh-hant": (year) => `${year} 年的比重` },
  mainland: {
    en: (year: string) => `of high-tech imports came from the Mainland, ${year}`,
    "zh-hant": (year) => `${year} 年高科技產品進口中，來自內地的比重`,
  },
  nextSource: { en: "from Taiwan, the next largest source", "zh-hant": "來自第二大來源地台灣" },
  technology: {
    en: (year: string) => `deficit in the technology balance of payments, ${year}`,
    "zh-hant": (year) => `${year} 年技術國際收支平衡赤字`,
  },
  gdp: { en: "of Gross Domestic Product", "zh-hant": "相當於本地生產總值" },
  /** Where the deficit is spoken of, for whoever mends the text. */
  deficit: { en: "deficit in the technology balance of payments", "zh-hant": "技術國際收支平衡赤字" },
});

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

/** What the labels compare, and where. */
const claims: Readonly<Partial<Record<ClaimId, Localized>>> = {
  "imports.partner.CN.largest": words.nextSource,
  "imports.partner.TW-SG.next": words.nextSource,
  "tbp.deficit.everyYear": words.deficit,
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
    label: say(words.exports, latest),
    change: { fact: fact("exports.growth"), label: say(words.growth, first, latest) },
    mark: { kind: "bars", parts: [fact("exports.first"), fact("exports.latest")], flow: "exports" },
  };
}

function merchandiseShare({ fact, text }: Say): KeyFigure {
  const [first, latest] = [text("trade.firstYear"), text("trade.latestYear")];
  return {
    id: "merchandise-share",
    fact: fact("exports.share.latest"),
    label: say(words.merchandise, latest),
    change: { fact: fact("exports.share.first"), label: say(words.merchandiseFirst, first) },
    mark: { kind: "arcs", parts: [fact("exports.share.first"), fact("exports.share.latest")], flow: "exports" },
  };
}

function mainland({ fact, text }: Say): KeyFigure {
  const year = text("partners.year");
  return {
    id: "mainland",
    fact: fact("imports.partner.CN"),
    label: say(words.mainland, year),
    change: { fact: fact("imports.partner.TW"), label: words.nextSource },
    mark: { kind: "arcs", parts: [fact("imports.partner.TW"), fact("imports.partner.CN")], flow: "imports" },
  };
}

function technology({ fact, text }: Say): KeyFigure {
  const year = text("tbp.latestYear");
  return {
    id: "technology",
    fact: fact("tbp.deficit.latest"),
    label: say(words.technology, year),
    change: {
      fact: fact("tbp.deficit.ratio.latest"),
      label: words.gdp,
    },
    mark: { kind: "bars", parts: [fact("tbp.deficit.first"), fact("tbp.deficit.latest")], flow: "" },
  };
}
