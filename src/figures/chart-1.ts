import { spanOf } from "../data/dataset.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { type NumberText, sentence } from "./sentence.ts";
import type { FigureDefinition } from "./figure.ts";
import { bySite, notes } from "./notes.ts";
import { partnerWholes } from "./partner-wholes.ts";
import { partnerPairs, partnerPies } from "./partners.ts";
import { partnerTable } from "./table-view.ts";

const words = defineMessages("figures/chart-1", {
  number: { en: "Chart 1", "zh-hant": "圖 1" },
  /** The source prints the year in Chinese alone. */
  title: {
    en: (year: number, printed: boolean) =>
      `Imports/Exports of high technology products by major source/destination${printed ? "" : `, ${year}`}`,
    "zh-hant": (year) => `${year} 年按主要來源地／目的地劃分的高科技產品進口／出口的情況`,
  },
  headline: {
    en: (n: NumberText) =>
      `In ${n("partners.year")} half of Hong Kong’s high-tech imports came from the Mainland, and about two-thirds of its high-tech exports went there`,
    "zh-hant": (n) => `${n("partners.year")} 年，香港的高科技產品進口一半來自內地，出口則約有三分之二輸往內地`,
  },
  /** The pies in one sentence. */
  alt: {
    en: (n: NumberText) =>
      `Two pie charts of high-tech trade in ${n("partners.year")}. Imports: the Mainland supplies ${n("imports.partner.CN", "printed")}, Taiwan ${n("imports.partner.TW", "printed")}, Singapore ${n("imports.partner.SG", "printed")}. Exports: the Mainland takes ${n("exports.partner.CN", "printed")}, the United States ${n("exports.partner.US", "printed")}.`,
    "zh-hant": (n) =>
      `${n("partners.year")} 年高科技產品貿易的兩個圓形圖。進口：內地佔 ${n("imports.partner.CN", "printed")}，台灣佔 ${n("imports.partner.TW", "printed")}，新加坡佔 ${n("imports.partner.SG", "printed")}。出口：內地佔 ${n("exports.partner.CN", "printed")}，美國佔 ${n("exports.partner.US", "printed")}。`,
  },
  /** Captions of the tables. */
  imports: {
    en: "Major sources of imports of high technology products",
    "zh-hant": "高科技產品進口主要來源地",
  },
  exports: {
    en: "Major destinations of total exports of high technology products",
    "zh-hant": "高科技產品整體出口主要目的地",
  },
  /** Titles of the pies. */
  importsPie: {
    en: (year: number) => `Major sources of high-tech imports, ${year}`,
    "zh-hant": (year) => `高科技產品進口主要來源地，${year} 年`,
  },
  exportsPie: {
    en: (year: number) => `Major destinations of high-tech exports, ${year}`,
    "zh-hant": (year) => `高科技產品整體出口主要目的地，${year} 年`,
  },
  /** What the bars are shares of. */
  ofImports: { en: "of high-tech imports", "zh-hant": "佔進口" },
  ofExports: { en: "of high-tech exports", "zh-hant": "佔出口" },
  partnersHeadline: {
    en: (n: NumberText) =>
      `In ${n("partners.year")} the Mainland supplied ${n("imports.partner.CN")} of Hong Kong’s high-tech imports and took ${n("exports.partner.CN")} of its high-tech exports`,
    "zh-hant": (n) =>
      `${n("partners.year")} 年，內地佔香港高科技產品進口的 ${n("imports.partner.CN")}、高科技產品出口的 ${n("exports.partner.CN")}`,
  },
  partnersAlt: {
    en: (n: NumberText) =>
      `Pairs of bars for ${n("partners.year")}, the share of high-tech imports above that of high-tech exports, the largest first. The Mainland leads both with ${n("imports.partner.CN", "printed")} of imports and ${n("exports.partner.CN", "printed")} of exports. Taiwan supplies ${n("imports.partner.TW", "printed")} of imports, the United States takes ${n("exports.partner.US", "printed")} of exports.`,
    "zh-hant": (n) =>
      `${n("partners.year")} 年的成對棒條，上為佔高科技產品進口的比重，下為佔高科技產品出口的比重，由大至小排列。內地在兩者均居首，佔進口 ${n("imports.partner.CN", "printed")}、出口 ${n("exports.partner.CN", "printed")}。台灣佔進口 ${n("imports.partner.TW", "printed")}，美國佔出口 ${n("exports.partner.US", "printed")}。`,
  },
});

const pies = partnerPies(
  "chart-1",
  { imports: (year) => say(words.importsPie, year), exports: (year) => say(words.exportsPie, year) },
  {
    headline: sentence(words.headline, ["imports.partner.CN.half", "exports.partner.CN.twoThirds"]),
    alt: sentence(words.alt, ["imports.partner.TW-SG.next", "exports.partner.US.second"]),
  },
);

const pairs = partnerPairs(
  "chart-1",
  { imports: words.ofImports, exports: words.ofExports },
  {
    headline: sentence(words.partnersHeadline, ["imports.partner.CN.largest", "exports.partner.CN.largest"]),
    alt: sentence(words.partnersAlt, [
      "imports.partner.CN.largest",
      "exports.partner.CN.largest",
      "exports.partner.US.second",
    ]),
  },
);

export const figure: FigureDefinition = {
  id: "chart-1",
  number: words.number,
  title: (data) => {
    const year = spanOf(data, "chart-1").latest;
    return say(words.title, year, false);
  },
  caption: (data) => say(words.title, spanOf(data, "chart-1").latest, true),
  notes: () => [{ text: bySite(notes.pieRounding) }, { text: bySite(notes.pieOthers) }],
  tables: (data) => [
    partnerTable(data, "chart-1", "imports", words.imports),
    partnerTable(data, "chart-1", "exports", words.exports),
  ],
  views: [pies, pairs, partnerWholes("chart-1")],
};
