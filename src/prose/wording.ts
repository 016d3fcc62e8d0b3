import { type Dataset, gapsOf, yearsOf } from "../data/dataset.ts";
import type { Fact } from "../facts/fact.ts";
import { type Facts, getFact } from "../facts/facts.ts";
import type { Site } from "../facts/site.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { type Child, childrenOf, elementsNamed, sourceOf, tags, treeOf } from "./mdx.ts";
import { everyYearWords, overclaims, quantityWords, relativeTime } from "./quantity-words.ts";
import { idOf, proseText } from "./render.ts";
import { isAlone, type PassageId, passageIds, sentenceOf } from "./structure.ts";

/**
 * How sentences must be written, whatever the data say: numbers are facts, comparisons are claims, nothing is true on the day of
 * writing alone, and each language is set as it is set here. A build checks every sentence, and says what to change where.
 */

/** The words of a passage, as three readers see them. */
interface Reading {
  /** What readers see, with the numbers as they are now; names, which the data give, are ¤. Empty where a number has no value. */
  readonly shown: string;
  /** What somebody typed: numbers and names are ¤. */
  readonly typed: string;
  /** What stands outside of every number, claim, word of the source and name. */
  readonly bare: string;
}

/** What `npm run new:figure` writes where somebody has to: text between these marks. Until then there are no words to judge. */
export const placeholder = /‹[^›]*›/u;

interface Rule {
  readonly of: keyof Reading;
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

const putInside = "put it inside a <Claim>, or a <Said> where it is the source’s own word, or say it otherwise";

const isAlt = (passage: PassageId): boolean => sentenceOf(passage)?.kind === "alt";

const rules: readonly Rule[] = [
  {
    of: "typed",
    find: /[^\s¤]{0,10}\p{Nd}[^\s¤]{0,10}/gu,
    remedy: 'is a number that somebody typed: write it as <Fact id="…" />',
  },
  {
    of: "bare",
    for: (passage) => !isAlt(passage),
    find: quantityWords,
    remedy: `counts, ranks or compares: ${putInside}`,
  },
  // What a drawing looks like is said with such words: “two lines”, “the largest first”.
  { of: "bare", for: isAlt, find: everyYearWords, remedy: `speaks of every year: ${putInside}` },
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
  const reading = read(passage, locale, { data, facts });
  if (placeholder.test(reading.typed)) return [];
  const names = [...data.series.values()].flatMap(({ name, short }) => [name[locale], short[locale]]);
  const broken = rules.flatMap(({ of, for: isFor, in: language = locale, find, remedy }) => {
    if (language !== locale || isFor?.(id) === false) return [];
    const text = reading[of];
    const found = find instanceof RegExp ? (text.match(find) ?? []) : find(text, locale, names);
    return [...new Set(found)].map((words) => `${punctuation.quoted[locale](words)} ${remedy}`);
  });
  return [...broken, ...tooWide(passage, locale, { data, facts }).map((words) => overclaim(words, locale))];
}

function read(passage: Child, locale: Locale, context: Pick<Site, "data" | "facts">): Reading {
  const numbers: readonly string[] = [tags.Fact, tags.Name];
  const covered = [...numbers, tags.Claim, tags.Said];
  const without = (child: Child, left: readonly string[]): string =>
    childrenOf(child)
      .map((part) => {
        if (typeof part === "string") return part;
        return left.includes(String(part.type)) ? "¤" : without(part.props.children, left);
      })
      .join("");
  return {
    shown: shownText(passage, locale, context),
    typed: without(passage, numbers),
    bare: without(passage, covered),
  };
}

/** The passage as text. A number that the data do not give is reported as such, and the passage is not read. */
function shownText(passage: Child, locale: Locale, context: Pick<Site, "data" | "facts">): string {
  try {
    return proseText(withoutNames(passage), { ...context, locale });
  } catch {
    return "";
  }
}

function withoutNames(passage: Child): Child {
  return childrenOf(passage).map((part) => {
    if (typeof part === "string") return part;
    if (part.type === tags.Name) return "¤";
    return { ...part, props: { ...part.props, children: withoutNames(part.props.children) } };
  });
}

/** Claims on all the years of a figure with gaps between them that are worded as if there were no other years. */
function tooWide(passage: Child, locale: Locale, { data, facts }: Pick<Site, "data" | "facts">): string[] {
  const sentences = shownText(passage, locale, { data, facts }).split(/(?<=[.。])\s*|\n/u);
  return elementsNamed(passage, tags.Claim)
    .filter((element) => hasGaps(facts, idOf(element), data))
    .map((element) => shownText(element.props.children, locale, { data, facts }))
    .filter((words) =>
      sentences.filter((sentence) => sentence.includes(words)).every((sentence) => overclaims(words, sentence, locale)),
    );
}

const overclaim = (words: string, locale: Locale): string =>
  `${punctuation.quoted[locale](words)} speaks of every year, but some are not published: say “shown” or 刊載 in the sentence`;

/** Whether a claim has seen all years of a figure that leaves some out between its first and its last. */
function hasGaps(facts: Facts, id: string, data: Dataset): boolean {
  const cells = cellsOf(facts, id);
  return cells.some(({ figure }) => {
    const years = yearsOf(data, figure);
    return (
      gapsOf(data, figure).length > 0 &&
      years.length > 2 &&
      years.every((year) => cells.some((cell) => cell.year === year))
    );
  });
}

function cellsOf(facts: Facts, id: string): Fact["cells"] {
  try {
    return getFact(facts, id).cells;
  } catch {
    return [];
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
