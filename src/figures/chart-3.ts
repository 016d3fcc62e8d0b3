import { spanOf } from "../data/dataset.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { type NumberText, sentence } from "./sentence.ts";
import type { FigureDefinition } from "./figure.ts";
import { bySite, notes } from "./notes.ts";
import { partnerWholes } from "./partner-wholes.ts";
import { partnerPairs, partnerPies } from "./partners.ts";
import { partnerTable } from "./table-view.ts";

const words = defineMessages("figures/chart-3", {
  number: { en: "Chart 3", "zh-hant": "圖 3" },
  title: {
    en: (year: number) => `Imports/Exports of disembodied technology by major source/destination, ${year}`,
    "zh-hant": (year) => `${year} 年按主要來源地／目的地劃分的以非具體形式的技術輸入／輸出的情況`,
  },
  headline: {
    en: (n: NumberText) =>
      `In ${n("tbp.partners.year")} more than half of the disembodied technology that Hong Kong imported came from the United States and Japan; the Mainland took the largest share of what it exported`,
    "zh-hant": (n) => `${n("tbp.partners.year")} 年，香港輸入的非具體形式技術逾半來自美國和日本，輸出的則以內地佔最多`,
  },
  /** The pies in one sentence. */
  alt: {
    en: (n: NumberText) =>
      `Two pie charts of disembodied technology in ${n("tbp.partners.year")}. Imports: the United States ${n("tbp.imports.partner.US", "printed")}, Japan ${n("tbp.imports.partner.JP", "printed")}. Exports: the Mainland ${n("tbp.exports.partner.CN", "printed")}, the United States ${n("tbp.exports.partner.US", "printed")}.`,
    "zh-hant": (n) =>
      `${n("tbp.partners.year")} 年非具體形式技術的兩個圓形圖。輸入：美國佔 ${n("tbp.imports.partner.US", "printed")}，日本佔 ${n("tbp.imports.partner.JP", "printed")}。輸出：內地佔 ${n("tbp.exports.partner.CN", "printed")}，美國佔 ${n("tbp.exports.partner.US", "printed")}。`,
  },
  /** Captions of the tables. */
  imports: { en: "Major sources of imports", "zh-hant": "輸入主要來源地" },
  exports: { en: "Major destinations of exports", "zh-hant": "輸出主要目的地" },
  /** Titles of the pies. */
  importsPie: {
    en: (year: number) => `Major sources of imports, ${year}`,
    "zh-hant": (year) => `輸入主要來源地，${year} 年`,
  },
  exportsPie: {
    en: (year: number) => `Major destinations of exports, ${year}`,
    "zh-hant": (year) => `輸出主要目的地，${year} 年`,
  },
  /** What the bars are shares of. */
  ofImports: { en: "of imports", "zh-hant": "佔輸入" },
  ofExports: { en: "of exports", "zh-hant": "佔輸出" },
  partnersHeadline: {
    en: (n: NumberText) =>
      `In ${n("tbp.partners.year")} the United States supplied ${n("tbp.imports.partner.US")} of the disembodied technology that Hong Kong imported; the Mainland took ${n("tbp.exports.partner.CN")} of what it exported`,
    "zh-hant": (n) =>
      `${n("tbp.partners.year")} 年，香港輸入的非具體形式技術有 ${n("tbp.imports.partner.US")} 來自美國，輸出的有 ${n("tbp.exports.partner.CN")} 輸往內地`,
  },
  partnersAlt: {
    en: (n: NumberText) =>
      `Pairs of bars for ${n("tbp.partners.year")}, the share of imports of disembodied technology above that of exports, the largest first. The United States leads imports with ${n("tbp.imports.partner.US", "printed")} and takes ${n("tbp.exports.partner.US", "printed")} of exports; the Mainland leads exports with ${n("tbp.exports.partner.CN", "printed")}.`,
    "zh-hant": (n) =>
      `${n("tbp.partners.year")} 年的成對棒條，上為佔非具體形式技術輸入的比重，下為佔輸出的比重，由大至小排列。美國居輸入首位，佔 ${n("tbp.imports.partner.US", "printed")}，並佔輸出 ${n("tbp.exports.partner.US", "printed")}；內地居輸出首位，佔 ${n("tbp.exports.partner.CN", "printed")}。`,
  },
});

const pies = partnerPies(
  "chart-3",
  { imports: (year) => say(words.importsPie, year), exports: (year) => say(words.exportsPie, year) },
  {
    headline: sentence(words.headline, [
      "tbp.imports.partner.US-JP.overHalf",
      "tbp.imports.partner.US-JP.lead",
      "tbp.exports.partner.CN.largest",
    ]),
    alt: sentence(words.alt, ["tbp.imports.partner.US-JP.lead", "tbp.exports.partner.CN.largest"]),
  },
);

const pairs = partnerPairs(
  "chart-3",
  { imports: words.ofImports, exports: words.ofExports },
  {
    headline: sentence(words.partnersHeadline, ["tbp.imports.partner.US-JP.lead", "tbp.exports.partner.CN.largest"]),
    alt: sentence(words.partnersAlt, ["tbp.imports.partner.US-JP.lead", "tbp.exports.partner.CN.largest"]),
  },
);

export const figure: FigureDefinition = {
  id: "chart-3",
  number: words.number,
  title: (data) => {
    const year = spanOf(data, "chart-3").latest;
    return say(words.title, year);
  },
  notes: () => [{ text: bySite(notes.pieRounding) }, { text: bySite(notes.pieOthers) }],
  tables: (data) => [
    partnerTable(data, "chart-3", "imports", words.imports),
    partnerTable(data, "chart-3", "exports", words.exports),
  ],
  views: [pies, pairs, partnerWholes("chart-3")],
};
