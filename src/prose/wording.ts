import type { Site } from "../facts/site.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { type Child, childrenOf, sourceOf, tags, treeOf } from "./mdx.ts";
import { everyYearWords, nearnessWords, quantityWords, relativeTime } from "./quantity-words.ts";
import { type Context, proseText } from "./render.ts";
import { isAlone, type PassageId, passageIds, sentenceOf } from "./structure.ts";

/**
 * How sentences must be written, whatever the data say: numbers are facts, comparisons are claims, nothing is true on the day of
 * writing alone, and each language is set as it is set here. A build checks every sentence, and says what to change where.
 */

/** The words of a passage, as four readers see them; what is left out of them is ¤. Empty where a number has no value. */
const readings = {
  /** What readers see, with the numbers as they are now; without names, which the data give. */
  shown: [tags.Name],
  /** The same without what is marked as the source’s word. */
  ours: [tags.Name, tags.Said],
  /** What somebody typed. */
  typed: [tags.Name, tags.Fact],
  /** What stands outside of every number, claim, word of the source and name. */
  bare: [tags.Name, tags.Fact, tags.Claim, tags.Said],
} as const;

/** What `npm run new:figure` writes where somebody has to: text between these marks. Until then there are no words to judge. */
export const placeholder = /‹[^›]*›/u;

interface Rule {
  readonly of: keyof typeof readings;
  /** The passages that the rule is for; left out where it is for all. */
  readonly for?: (passage: PassageId) => boolean;
  /** The language that the rule is for; left out where it is for all. */
  readonly in?: Locale;
  /** What breaks the rule. `names` are those of all series. */
  readonly find: RegExp | ((text: string, locale: Locale, names: readonly string[]) => readonly string[]);
  /** What it is, and what to do about it. */
  readonly remedy: string;
}

const han = "\\p{Script=Han}";
const hanMark = "，。；：、「」（）";

const isAlt = (passage: PassageId) => sentenceOf(passage)?.kind === "alt";

const putInside = "put it inside a <Claim>, or a <Said> where it is the source’s own word, or say it otherwise";

const rules: readonly Rule[] = [
  {
    of: "typed",
    find: /[^\s¤]{0,10}\p{Nd}[^\s¤]{0,10}/gu,
    remedy: 'is a number that somebody typed: write it as <Fact id="…" />',
  },
  // What a drawing looks like is said with such words: “two lines”, “the largest first”; but not what is close to what.
  {
    of: "bare",
    find: quantityWords,
    for: (passage) => !isAlt(passage),
    remedy: `counts, ranks or compares: ${putInside}`,
  },
  { of: "bare", find: nearnessWords, for: isAlt, remedy: `compares: ${putInside}` },
  {
    of: "ours",
    find: everyYearWords,
    remedy: "speaks of every year, but some are not published: say “shown” or 刊載 in the sentence",
  },
  {
    of: "shown",
    for: isAlone,
    find: (text) => (/(?<!\d)(?:19|20)\d\d(?!\d)/u.test(text) ? [] : [text.trim()]),
    remedy: "has no year, and is passed on alone: name it, as a <Fact>",
  },
  { of: "shown", find: relativeTime, remedy: "is true on the day of writing alone: name the year, as a <Fact>" },
  { of: "typed", find: /\S*["']\S*| - |--/g, remedy: "is typewriter punctuation: write “ ” ‘ ’ – or 「」" },
  { of: "shown", find: /\S* (?: +\S*|[,.;:])/g, remedy: "has a space too many" },
  {
    of: "shown",
    in: "zh-hant",
    find: new RegExp(`${han}[,.;:?!()]|[,;:?!()]${han}|[“”‘’]`, "gu"),
    remedy: "is to be set with full-width punctuation: ，。；：？！（）「」",
  },
  { of: "typed", in: "zh-hant", find: /兆|大陸|臺/gu, remedy: "is not what Hong Kong writes: 萬億, 內地, 台" },
  {
    of: "shown",
    in: "zh-hant",
    find: new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9%]${han}`, "gu"),
    remedy: "needs a space between Chinese and digits or Latin letters",
  },
  {
    of: "shown",
    in: "zh-hant",
    find: new RegExp(`[${han}${hanMark}] +[${han}${hanMark}]`, "gu"),
    remedy: "has a space within Chinese",
  },
  {
    of: "shown",
    in: "en",
    find: new RegExp(`[${hanMark}]|${han}+`, "gu"),
    remedy: "is Chinese in an English sentence",
  },
  {
    of: "typed",
    in: "en",
    find: /\w*(?:ization|izing|ized|center|labor\b|favor|program\b)\w*/g,
    remedy: "is American spelling",
  },
];

/**
 * What is wrong with how a passage is written: the words, and what to do about them. `id` says which rules apply; by default,
 * those of a paragraph.
 */
export function wordingFaults(
  passage: Child,
  locale: Locale,
  { data, facts }: Pick<Site, "data" | "facts">,
  id: PassageId = "0",
): string[] {
  const read = (reading: keyof typeof readings) => textWithout(readings[reading], passage, { data, facts, locale });
  if (placeholder.test(read("typed"))) return [];
  const names = [...data.series.values()].flatMap(({ name, short }) => [name[locale], short[locale]]);
  return rules.flatMap(({ of, for: isFor, in: language = locale, find, remedy }) => {
    if (language !== locale || isFor?.(id) === false) return [];
    const text = read(of);
    const found = find instanceof RegExp ? (text.match(find) ?? []) : find(text, locale, names);
    return [...new Set(found)].map((words) => `${punctuation.quoted[locale](words)} ${remedy}`);
  });
}

/** The text of a passage, with some of its elements as ¤. Where the data do not give a number, which is reported as such, it is empty. */
function textWithout(left: readonly string[], passage: Child, context: Context): string {
  const masked = (child: Child): Child =>
    childrenOf(child).map((part) => {
      if (typeof part === "string") return part;
      if (left.includes(String(part.type))) return "¤";
      return { ...part, props: { ...part.props, children: masked(part.props.children) } };
    });
  try {
    return proseText(masked(passage), context);
  } catch {
    return "";
  }
}

/** Everything that is wrong with how the site's sentences are written, with where each is. */
export function wordingFindings({ data, facts }: Pick<Site, "data" | "facts">): string[] {
  return passageIds.flatMap((passage) =>
    locales.flatMap((locale) =>
      wordingFaults(treeOf(passage, locale), locale, { data, facts }, passage).map(
        (fault) => `${sourceOf(passage, locale)} ${passage}: ${fault}`,
      ),
    ),
  );
}
