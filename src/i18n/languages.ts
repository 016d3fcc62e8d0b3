import { everyLocale, type Locale } from "./locales.ts";
import { defineMessages } from "./messages.ts";

/** What the languages are called, by readers and by machines. */
export const { langTag, ogLocale, autonym } = defineMessages("i18n/languages", {
  /** BCP 47 tags for `lang` attributes and `hreflang`. */
  langTag: { en: "en", "zh-hant": "zh-Hant-HK" },
  /** Open Graph locale names. */
  ogLocale: { en: "en_HK", "zh-hant": "zh_HK" },
  /** What each language calls itself. */
  autonym: { en: "English", "zh-hant": "繁體中文" },
});

/** Whether a language is set as Chinese is: what `:lang(zh)` means to the styles. */
export function isChinese(locale: Locale): boolean {
  return new Intl.Locale(langTag[locale]).language === "zh";
}

/**
 * The parts of a heading between which a line may end; together they are the heading. Browsers break Chinese anywhere, in the
 * middle of words too. Within a part, spaces hold. Other languages need no help.
 */
export function phrasesOf(text: string, locale: Locale): string[] {
  if (!isChinese(locale)) return [text];
  return wordsOf(text, locale).map((word) => word.replace(/ (?!$)/g, "\u00a0"));
}

/** The same where no browser breaks lines at spaces. */
export function unbrokenParts(text: string, locale: Locale): string[] {
  return phrasesOf(text, locale).flatMap((phrase) => phrase.split(/(?<= )/));
}

const segmenters = everyLocale((locale) => new Intl.Segmenter(langTag[locale], { granularity: "word" }));
/** What never begins a line: stops, closing marks, particles, units of numbers, and ends of words that the segmenter cuts off. */
const follows = /^(?:[\s％%，、；：。？！」』）〉》／的了地率額表年倍別性值]|億元|億港元|個)/;
/** What never ends one: opening marks, and words of a single character, which lean on the next. */
const leans = /(?:[「『（〈《]|^[\p{Script=Han}])$/u;

/** Chinese words, each with the marks, particles and units that belong to it. */
function wordsOf(text: string, locale: Locale): string[] {
  return Array.from(segmenters[locale].segment(text), ({ segment }) => segment).reduce<string[]>((words, segment) => {
    const last = words.at(-1);
    if (last === undefined || !(follows.test(segment) || leans.test(last))) return [...words, segment];
    return [...words.slice(0, -1), last + segment];
  }, []);
}
