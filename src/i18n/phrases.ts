import type { Locale } from "./locales.ts";
import { defineMessages } from "./messages.ts";

const segmenter = new Intl.Segmenter("zh-Hant", { granularity: "word" });
/** What never begins a line: stops, closing marks, particles, units of numbers, and ends of words that the segmenter cuts off. */
const follows = /^(?:[\s％%，、；：。？！」』）〉》／的了地率額表年倍別性值]|億元|億港元|個)/;
/** What never ends one: opening marks, and words of a single character, which lean on the next. */
const leans = /(?:[「『（〈《]|^[\p{Script=Han}])$/u;

/** Chinese words, each with the marks, particles and units that belong to it. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment).reduce<string[]>((words, segment) => {
    const last = words.at(-1);
    if (last === undefined || !(follows.test(segment) || leans.test(last))) return [...words, segment];
    return [...words.slice(0, -1), last + segment];
  }, []);
}

const words = defineMessages("i18n/phrases", {
  /**
   * The parts of a heading between which a line may end. Browsers break Chinese anywhere, in the middle of words too. Within a
   * part, spaces hold. English needs no help.
   */
  phrases: {
    en: (text: string) => [text],
    "zh-hant": (text) => wordsOf(text).map((word) => word.replace(/ (?!$)/g, "\u00a0")),
  },
});

/** The parts of a heading between which a line may end; together they are the heading. */
export function phrasesOf(text: string, locale: Locale): string[] {
  return words.phrases[locale](text);
}

/** The same where no browser breaks lines at spaces. */
export function unbrokenParts(text: string, locale: Locale): string[] {
  return phrasesOf(text, locale).flatMap((phrase) => phrase.split(/(?<= )/));
}
