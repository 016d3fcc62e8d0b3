import type { Locale } from "../i18n/locales.ts";

/**
 * The words with which prose counts, ranks and compares. They must stand inside a claim, whose verdict comes from the data, or
 * be marked as the source's word. A language whose words are not listed here is not checked.
 */

/** A pattern for each language that has rules here. */
const inEach = (en: RegExp, zh: RegExp): ReadonlyMap<string, RegExp> =>
  new Map([
    ["en", en],
    ["zh-hant", zh],
  ]);

/** Words of how near one number is to another. */
const near =
  "near(?:s|ed|ing)? nearly close(?=\\sto) almost about roughly approximately around barely hardly virtually";
const nearInChinese = "近|約|貼|相若|相仿|幾乎|左右|大致|大概|差不多";

/** English: whole words. `-er` and `-est` are taken for comparatives unless they are in `notComparatives`. */
const english = [
  // How many, and in which rank.
  "one two three four five six seven eight nine ten eleven twelve dozens? hundreds? thousands? millions? billions?",
  "half halves thirds? quarters? fifths? tenths? double[sd]? doubling triple[sd]? twice thrice once pairs? couple",
  "first second fourth sixth top bottom majority minority many few several much little",
  // More and less.
  "more less most least mere merely only above below beyond ahead behind exceed(?:s|ed|ing)? outpac(?:e[sd]?|ing)",
  near,
  "some just mainly chiefly mostly largely main chief major leading",
  "leads? led dominat(?:es?|ed|ing) ranks? ranked ranking same similar alike equal unequal",
  // Up and down.
  "up down rise[sn]? rose rising fall(?:s|en|ing)? fell grow[sn]? grew growing growth gain(?:s|ed|ing)?",
  "increas(?:e[sd]?|ing|ingly) decreas(?:e[sd]?|ing) declin(?:e[sd]?|ing) drop(?:s|ped|ping)? climb(?:s|ed|ing)?",
  "shr[aiu]nk(?:s|ing)? expand(?:s|ed|ing)? widen(?:s|ed|ing)? narrow(?:s|ed|ing)? surg(?:e[sd]?|ing) jump(?:s|ed|ing)?",
  "lift(?:s|ed|ing)? rais(?:e[sd]?|ing) soar(?:s|ed|ing)? slip(?:s|ped|ping)? improv(?:e[sd]?|ing) strong rapid",
  // How often.
  "always never every usually generally often",
];

const notComparatives = [
  "other another whether together rather over under after number computer computers matter trader traders",
  "transfer transfers transferred manner order consumer partner partners power however remember either neither",
  "interest forest rest request test west figure per her water cover paper answer",
];

const letters = (lists: readonly string[]) => lists.join(" ").split(" ").join("|");
/** Whole words of a pattern. */
const whole = (pattern: string) => new RegExp(`(?<![\\p{L}’-])(?:${pattern})(?![\\p{L}])`, "giu");

const words = inEach(
  whole(`${letters(english)}|(?!(?:${letters(notComparatives)})(?!\\p{L}))\\p{L}{2,}(?:er|est)`),
  /** Characters, and what each of them means in compounds: `notQuantities` are taken out first. */
  new RegExp(
    `${nearInChinese}|[一二兩三四五六七八九十百千萬億半倍成雙數]|第|首|次|更|最|較|愈|越|多|少|升|跌|增|減|高|低|大|小|快|慢|強|弱|遠|逾|超|僅|居|擴|縮|加|降|回落|主要|領先|相同|一樣|一直|連年|年年|迅速|從未|從不|無一|通常|一般`,
    "gu",
  ),
);

const nearness = inEach(whole(letters([near])), new RegExp(nearInChinese, "gu"));

/** Chinese compounds that hold such a character and count or compare nothing; a number (¤) with its unit. */
const notQuantities = /高科技|數據|數字|指數|組成|加以|百分比|(?<=¤ )倍/gu;

/** Matches nothing: for a language whose words are not listed. */
const none = /(?!)/u;

/** The words of a text that count, rank or compare, in their order. Names are exempt: 新加坡 adds nothing. */
export function quantityWords(text: string, locale: Locale, names: readonly string[] = []): string[] {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const unnamed = longestFirst.reduce((rest, name) => rest.replaceAll(nameAsWord(name), "＿"), text);
  return unnamed.replace(notQuantities, "＿").match(words.get(locale) ?? none) ?? [];
}

/** The words of a text that say how near a number is to another, which even what a drawing looks like does not tell. */
export function nearnessWords(text: string, locale: Locale): string[] {
  return text.match(nearness.get(locale) ?? none) ?? [];
}

/** A name wherever it stands as a word of its own, within a sentence or at its beginning. */
function nameAsWord(name: string): RegExp {
  const isLatin = /^\p{Script=Latin}/u.test(name);
  const escaped = RegExp.escape(name);
  return new RegExp(isLatin ? `(?<!\\p{L})${escaped}(?!\\p{L})` : escaped, "giu");
}

/** Words that speak of every year or of none, and words that limit them to the years that the source prints (`scoped`). */
const everyYear = inEach(
  /\b(?:every|each|all|any) (?:of the )?years?\b|\b(?:always|never|throughout|only (?:once|twice|in))\b/giu,
  /年年|各年|歷年|連年|每年(?!平均)|始終|一直|從未|從不|只在|唯獨|無一/gu,
);
const scoped = inEach(/\b(?:shown|published|printed)\b/iu, /刊載/u);

/** Words of a text that speak of every year, except in sentences that limit this to the years that the source prints. */
export function everyYearWords(text: string, locale: Locale): string[] {
  const sentences = text.split(/(?<=[.;。；])(?!\d)\s*|\n/u).filter((sentence) => !scoped.get(locale)?.test(sentence));
  return sentences.flatMap((sentence) => sentence.match(everyYear.get(locale) ?? none) ?? []);
}

/** Time that is true only on the day of writing. */
const relative = inEach(
  /\b(?:recent(?:ly)?|latest|now(?:adays)?|today|currently|current(?! market prices)|(?:past|last) (?:few |\S+ )?(?:years?(?! (?:shown|[<>(]|[-–]))(?!: )|decade)|so far|to date|lately|ago|updated)\b/giu,
  /近年|近日|最近|最新|現時|目前|現在|今天|今年|去年|過去|至今|迄今|更新|如今/gu,
);

/** Words of a text that give a time relative to the day of writing. */
export function relativeTime(text: string, locale: Locale): string[] {
  return text.match(relative.get(locale) ?? none) ?? [];
}
