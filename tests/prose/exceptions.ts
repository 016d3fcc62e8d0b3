import type { ParagraphId } from "../../src/prose/structure.ts";
import type { Locale } from "../../src/i18n/locales.ts";

/** Words as they stand in a paragraph, and why no claim wraps them. */
export type Exception = readonly [words: string, reason: string];

const definition = "a definition of the source: there is no figure to count";
const enumeration = "numbers the items of a definition";
const idiom = "an idiom: nothing is counted or compared";
const degree = "a matter of degree in the concepts of the source: not in the data";
const scope = "says what the statistics cover: not in the data";
const judgement = "the source's judgement or explanation: not in the data";
const official = "part of an official name or of the source's classification";
const reference = "points back to what was named in the paragraph above";

/** By language and paragraph; a language whose words `quantity-words.ts` does not know needs none. */
export const exceptions: Readonly<
  Partial<Record<Locale, Readonly<Partial<Record<ParagraphId, readonly Exception[]>>>>>
> = {
  en: {
    "1.1": [
      ["all the more so", degree],
      ["three routes", definition],
      ["set down", idiom],
      ["one another", idiom],
    ],
    "2.1": [
      ["above all", idiom],
      ["research behind it", idiom],
      ["one of the marks", definition],
      ["much research", degree],
      ["drawn up", idiom],
      ["other categories only", scope],
    ],
    "2.3": [["main categories", official]],
    "3.1": [
      ["built up", idiom],
      ["the latest are", "the year that follows is the fact"],
      ["mainly", scope],
    ],
    "4.1": [["Behind this lies", idiom]],
    "4.4": [["base keeps growing", judgement]],
    "4.5": [["strong growth", judgement]],
    "4.6": [["rapid strides", judgement]],
    "4.7": [["made up", idiom]],
    "5.1": [
      ["equal to", "leads to the ratio, which is the fact"],
      ["growing local demand", judgement],
      ["more competitive", judgement],
    ],
    "5.2": [
      ["main components", official],
      ["explain most of the first figure", judgement],
      ["behind the second", reference],
      ["many multinational corporations", judgement],
      ["much of their technology", judgement],
    ],
    "6.1": [
      ["Behind both stand", idiom],
      ["keep raising", judgement],
      ["more competitive", judgement],
    ],
  },
  "zh-hant": {
    "1.1": [
      ["有多強", degree],
      ["很大程度", degree],
      ["多少科技", degree],
      ["更重", degree],
      ["科技轉移有三條途徑", definition],
      ["一是", enumeration],
      ["二是", enumeration],
      ["三是", enumeration],
      ["三條途徑各有", reference],
      ["多少技術", degree],
      ["多見於", judgement],
    ],
    "1.2": [
      ["一個", idiom],
      ["兩方面", reference],
      ["最新", scope],
    ],
    "2.1": [
      ["主要看", judgement],
      ["強度高", definition],
      ["大類別", official],
      ["極少", scope],
    ],
    "2.3": [["主要類別", official]],
    "3.1": [["主要來自", scope]],
    "4.1": [["一場", idiom]],
    "4.4": [
      ["不斷擴大", judgement],
      ["多少反映", judgement],
      ["這一點", idiom],
    ],
    "4.5": [["增長強勁", judgement]],
    "4.6": [["發展迅速", judgement]],
    "5.1": [
      ["大量引進", judgement],
      ["日增", judgement],
      ["提升", judgement],
    ],
    "5.2": [
      ["主要組成部分", official],
      ["龐大", judgement],
      ["主要因為", judgement],
      ["不少跨國企業", judgement],
      ["大量技術", judgement],
    ],
    "6.1": [
      ["一個國家", idiom],
      ["不斷提升", judgement],
      ["增強", judgement],
    ],
  },
};
