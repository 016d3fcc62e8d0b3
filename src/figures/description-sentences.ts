import type { Observation } from "../data/observation.ts";
import { formatDigits } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { listOf } from "../i18n/sentences.ts";
import { capital, joined } from "../i18n/writing.ts";
import { type Change, type Course, gapsOf, yearsAt } from "./description-course.ts";
import { said, type Sentence } from "./description-words.ts";

/** A year that goes against a course: with its change in percent, `0` where rounding leaves nothing of it. */
interface Exception {
  readonly year: number;
  readonly percent: string | undefined;
}

/** Amounts, and their years. */
interface Ends {
  readonly from: string;
  readonly first: number;
  readonly to: string;
  readonly latest: number;
}

/** What a sentence on a course is put together from; the extremes are as many as there are. */
interface Parts {
  readonly name: string;
  readonly ends: string;
  readonly against: string;
  readonly peaks: readonly string[];
}

const words = defineMessages("figures/description-sentences", {
  /** The name of a series, from where to where it went, what went against that, and its extremes between the ends. */
  course: {
    en: ({ name, ends, against, peaks }: Parts) => `${capital(name)} ${ends}${against}${peaks.join("")}.`,
    "zh-hant": ({ name, ends, against, peaks }) => `${name}${ends}${against}${peaks.join("")}。`,
  },
  stood: {
    en: (amount: string, year: number) => `stood at ${amount} in ${year}`,
    "zh-hant": (amount, year) => `在 ${year} 年為 ${amount}`,
  },
  stoodAgain: {
    en: (amount: string, first: number, latest: number) => `stood at ${amount} in ${first} and again in ${latest}`,
    "zh-hant": (amount, first, latest) => `在 ${first} 年與 ${latest} 年同為 ${amount}`,
  },
  rose: {
    en: ({ from, first, to, latest }: Ends) => `rose from ${from} in ${first} to ${to} in ${latest}`,
    "zh-hant": ({ from, first, to, latest }) => `由 ${first} 年的 ${from}升至 ${latest} 年的 ${to}`,
  },
  fell: {
    en: ({ from, first, to, latest }: Ends) => `fell from ${from} in ${first} to ${to} in ${latest}`,
    "zh-hant": ({ from, first, to, latest }) => `由 ${first} 年的 ${from}跌至 ${latest} 年的 ${to}`,
  },
  /** Nothing went against a rise, or a fall. */
  withoutFall: { en: ", without a fall from one year to the next", "zh-hant": "，其間沒有按年下跌" },
  withoutRise: { en: ", without a rise from one year to the next", "zh-hant": "，其間沒有按年回升" },
  /** What went against a rise, or a fall. */
  butFell: {
    en: (exceptions: readonly Exception[]) =>
      `, with ${exceptions.length === 1 ? "a fall" : "falls"} in ${englishYears(exceptions)}`,
    "zh-hant": (exceptions) => `，但${chineseYears(exceptions, "下跌", "微跌")}`,
  },
  butRose: {
    en: (exceptions: readonly Exception[]) =>
      `, with ${exceptions.length === 1 ? "a rise" : "rises"} in ${englishYears(exceptions)}`,
    "zh-hant": (exceptions) => `，但${chineseYears(exceptions, "回升", "微升")}`,
  },
  highest: {
    en: (amount: string, years: string) => `; the highest was ${amount} in ${years}`,
    "zh-hant": (amount, years) => `；最高為 ${years} 年的 ${amount}`,
  },
  lowest: {
    en: (amount: string, years: string) => `; the lowest was ${amount} in ${years}`,
    "zh-hant": (amount, years) => `；最低為 ${years} 年的 ${amount}`,
  },
  /** From one year to another. */
  reach: { en: (from: number, to: number) => `${from} to ${to}`, "zh-hant": (from, to) => `${from} 至 ${to}` },
  /** Which years are not published. */
  gaps: {
    en: (reaches: string) => `Figures for ${reaches} are not given.`,
    "zh-hant": (reaches) => `${reaches} 年的數字沒有刊載。`,
  },
});

/** `2009 (5.7%) and 2010 (slight)`; a year alone where there is no number to tell. */
function englishYears(exceptions: readonly Exception[]): string {
  const change = (percent: string | undefined) =>
    percent === undefined ? "" : Number(percent) === 0 ? " (slight)" : ` (${percent}%)`;
  return joined(
    exceptions.map(({ year, percent }) => `${year}${change(percent)}`),
    ", ",
    " and ",
  );
}

/** `2009 年下跌 5.7%、2010 年微跌`, or `2008 年和 2012 年下跌` where there are no numbers to tell. */
function chineseYears(exceptions: readonly Exception[], verb: string, slightly: string): string {
  if (exceptions.every(({ percent }) => percent === undefined)) {
    return `${joined(
      exceptions.map(({ year }) => `${year} 年`),
      "、",
      "和",
    )}${verb}`;
  }
  const told = exceptions.map(({ year, percent }) => {
    if (percent === undefined) return `${year} 年${verb}`;
    return Number(percent) === 0 ? `${year} 年${slightly}` : `${year} 年${verb} ${percent}%`;
  });
  return told.join("、");
}

/** From where to where a series went, what went against that, and an extreme that lies at neither end. */
export function courseSentence(course: Course, name: Localized): Localized {
  return say(words.course, { name, ends: ends(course), against: against(course), peaks: peaks(course) });
}

function ends({ first, latest, direction }: Course): Localized {
  const [from, to] = [said(first), said(latest)];
  if (first === latest) return say(words.stood, to, latest.year);
  if (direction === 0) return say(words.stoodAgain, from, first.year, latest.year);
  return say(direction > 0 ? words.rose : words.fell, { from, first: first.year, to, latest: latest.year });
}

function against({ exceptions, direction, isComparable, isWhole }: Course): Localized | "" {
  if (direction === 0 || !isComparable || !isWhole) return "";
  const isFall = direction > 0;
  if (exceptions.length === 0) return isFall ? words.withoutFall : words.withoutRise;
  const told = exceptions.map(({ cell: { year }, percent }) => ({ year, percent: percent && unsigned(percent) }));
  return say(isFall ? words.butFell : words.butRose, told);
}

const unsigned = (digits: NonNullable<Change["percent"]>) => formatDigits(digits.replace(/^-/, ""));

function peaks(course: Course): Localized[] {
  const { high, low, first, latest, isWhole } = course;
  const isInside = (cell: Observation) => isWhole && cell !== first && cell !== latest;
  const tell = (message: typeof words.highest, cell: Observation) =>
    say(message, said(cell), listOf(yearsAt(course, cell)));
  return [...(isInside(high) ? [tell(words.highest, high)] : []), ...(isInside(low) ? [tell(words.lowest, low)] : [])];
}

/** Which years between the first and the latest are not published. */
export function gapSentence(course: Course): Sentence {
  const gaps = gapsOf(course);
  if (gaps.length === 0) return undefined;
  const reaches = gaps.map(({ from, to }) =>
    from === to ? everyLocale(() => String(from)) : say(words.reach, from, to),
  );
  return say(words.gaps, listOf(reaches));
}
