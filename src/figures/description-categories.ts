import { type Dataset, select, yearsOf } from "../data/dataset.ts";
import { type Observation } from "../data/observation.ts";
import { belowLimit } from "../data/vocabulary.ts";
import { isKnown } from "../data/status.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { listOf } from "../i18n/sentences.ts";
import { capital } from "../i18n/writing.ts";
import { courseOf, size } from "./description-course.ts";
import { contrarySentences, names, overtakingSentence } from "./description-ranks.ts";
import { courseSentence, gapSentence } from "./description-sentences.ts";
import { amount, nameOf, paragraph, type Sentence } from "./description-words.ts";

const words = defineMessages("figures/description-categories", {
  /** The total, as the subject of a sentence. */
  imports: { en: "high-tech imports as a whole", "zh-hant": "高科技產品進口總計" },
  exports: { en: "high-tech exports as a whole", "zh-hant": "高科技產品整體出口總計" },
  alwaysLed: { en: (name: string) => `${capital(name)} led in every year.`, "zh-hant": (name) => `${name}年年居首。` },
  mostlyLed: {
    en: (name: string, exceptions: string) => `${capital(name)} led, though not in ${exceptions}.`,
    "zh-hant": (name, exceptions) => `${name}居首，但 ${exceptions} 年例外。`,
  },
  /** The share of a category, as the subject of a sentence. */
  shareOf: { en: (name: string) => `the share of ${name}`, "zh-hant": (name) => `${name}的比重` },
  rest: {
    en: (year: number, categories: string) => `In ${year} there followed ${categories}.`,
    "zh-hant": (year, categories) => `${year} 年其後依次為${categories}。`,
  },
  below: {
    en: (names: string, year: number) =>
      `${capital(names)} each made up less than ${belowLimit}% of the total in ${year}.`,
    "zh-hant": (names, year) => `${names}在 ${year} 年各佔總計不足 ${belowLimit}%。`,
  },
});

/** Tables 2 and 3: the total, the two largest categories, who overtook whom, who went against the total, who hardly counts. */
export function describeCategories(data: Dataset, figure: "table-2" | "table-3"): Localized {
  const flow = figure === "table-2" ? "imports" : "exports";
  const total = courseOf(data, figure, "total", { flow });
  const years = yearsOf(data, figure).map((year) => ranked(data, figure, year));
  const [first, latest] = [years[0]!, years.at(-1)!];
  const leaders = latest.slice(0, 2).map(({ series }) => series);
  return paragraph([
    courseSentence(total, words[flow]),
    leaderSentence(data, years),
    ...leaders.map((series) => courseSentence(courseOf(data, figure, series, { flow }), nameOf(data, series))),
    ...leaders.map((series) => shareSentence(data, figure, series)),
    restSentence(data, latest.slice(2)),
    overtakingSentence(data, first, latest),
    ...contrarySentences(data, figure),
    belowSentence(data, figure),
    gapSentence(total),
  ]);
}

/** The categories of a year, largest first. */
function ranked(data: Dataset, figure: "table-2" | "table-3", year: number): Observation[] {
  const cells = select(data, figure, { year, measure: "value" }).filter(
    (one) => one.series !== "total" && isKnown(one),
  );
  return cells.sort((a, b) => size(b) - size(a));
}

/** Which category leads, in every year or not; nothing where a year does not tell how large it is. */
function leaderSentence(data: Dataset, years: readonly (readonly Observation[])[]): Sentence {
  const leader = years.at(-1)![0]!;
  if (!years.every((cells) => cells.some(({ series }) => series === leader.series))) return undefined;
  const name = nameOf(data, leader.series);
  const others = years.flatMap(([one]) => (one!.series === leader.series ? [] : [String(one!.year)]));
  if (others.length === 0) return say(words.alwaysLed, name);
  return say(words.mostlyLed, name, listOf(others));
}

function shareSentence(data: Dataset, figure: "table-2" | "table-3", series: string): Sentence {
  const flow = figure === "table-2" ? "imports" : "exports";
  const cells = select(data, figure, { flow, series, measure: "share" });
  if (cells.some(({ value }) => value.kind === "below")) return undefined;
  const course = courseOf(data, figure, series, { measure: "share", flow });
  return courseSentence(course, say(words.shareOf, nameOf(data, series)));
}

/** The categories behind the two leaders, in the order of the latest year. */
function restSentence(data: Dataset, rest: readonly Observation[]): Localized {
  const categories = rest.map((cell) => {
    const [name, inBrackets] = [nameOf(data, cell.series), say(punctuation.inBrackets, amount(cell))];
    return everyLocale((locale) => name[locale] + inBrackets[locale]);
  });
  return say(words.rest, rest[0]!.year, listOf(categories));
}

/** Whose share is greater than zero and yet below what the source prints, in the latest year. */
function belowSentence(data: Dataset, figure: "table-2" | "table-3"): Sentence {
  const year = yearsOf(data, figure).at(-1)!;
  const cells = select(data, figure, { year, measure: "share" }).filter(({ value }) => value.kind === "below");
  if (cells.length === 0) return undefined;
  const series = cells.map((cell) => cell.series);
  return say(words.below, names(data, series), year);
}
