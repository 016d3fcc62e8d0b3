import { type Dataset, select, spanOf } from "../data/dataset.ts";
import { shareOf } from "../data/measures.ts";
import { isKnown } from "../data/status.ts";
import type { Observation } from "../data/observation.ts";
import { baseValue } from "../facts/build.ts";
import { formatQuantity } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { listOf } from "../i18n/sentences.ts";
import { courseOf, size } from "./description-course.ts";
import { courseSentence } from "./description-sentences.ts";
import { amount, nameOf, paragraph, type Sentence } from "./description-words.ts";

const words = defineMessages("figures/description-components", {
  /** The net outflow for a component, as the subject of a sentence. */
  outflow: { en: (name: string) => `the net outflow for ${name}`, "zh-hant": (name) => `${name}的淨流出` },
  allNegative: {
    en: "Every balance is negative: more is paid than received.",
    "zh-hant": "各項結餘均為負值，即支出多於收入。",
  },
  surplus: {
    en: (years: string) => `Not every balance is negative: there is a surplus in ${years}.`,
    "zh-hant": (years) => `並非各項結餘均為負值：${years} 年錄得盈餘。`,
  },
  largest: {
    en: ({ year, name, share, net }: { year: number; name: string; share: string; net: string }) =>
      `In ${year}, ${name} made up ${share} of all components together, with ${net}.`,
    "zh-hant": ({ year, name, share, net }) => `${year} 年，${name}以 ${net}佔各項總和的 ${share}。`,
  },
  sameOrder: {
    en: (year: number) => `The components rank as they did in ${year}.`,
    "zh-hant": (year) => `各組成部分的次序與 ${year} 年相同。`,
  },
  otherOrder: {
    en: (year: number) => `The components do not rank as they did in ${year}.`,
    "zh-hant": (year) => `各組成部分的次序與 ${year} 年不同。`,
  },
});

/** Chart 2: the net outflow of each component, its part of the whole, and whether the order changed. */
export function describeComponents(data: Dataset): Localized {
  const { first, latest } = spanOf(data, "chart-2");
  const known = select(data, "chart-2").filter(isKnown);
  const of = (wanted: number) =>
    known.filter(({ year }) => year === wanted).sort((a, b) => baseValue(a) - baseValue(b));
  const [before, now] = [of(first), of(latest)];
  return paragraph([
    signSentence(known),
    ...now.map((cell) => outflowSentence(data, cell)),
    largestSentence(data, now),
    orderSentence(before, now),
  ]);
}

/** How a net outflow went; nothing of a component that once was a net inflow. */
function outflowSentence(data: Dataset, { series }: Observation): Sentence {
  const course = courseOf(data, "chart-2", series);
  if (course.all.some((cell) => baseValue(cell) >= 0)) return undefined;
  return courseSentence(course, say(words.outflow, nameOf(data, series)));
}

function signSentence(cells: readonly Observation[]): Localized {
  const surpluses = cells.filter((cell) => baseValue(cell) >= 0);
  if (surpluses.length === 0) return words.allNegative;
  const years = [...new Set(surpluses.map(({ year }) => String(year)))];
  return say(words.surplus, listOf(years));
}

/** What part of the whole net outflow the largest component is. */
function largestSentence(data: Dataset, now: readonly Observation[]): Sentence {
  const [largest] = now;
  if (!largest || now.some((cell) => baseValue(cell) >= 0)) return undefined;
  const share =
    shareOf(
      size(largest),
      now.reduce((sum, cell) => sum + size(cell), 0),
    ) ?? 0;
  const part = everyLocale((locale) => formatQuantity(share, { kind: "percent" }, 0, locale));
  return say(words.largest, {
    year: largest.year,
    name: nameOf(data, largest.series),
    share: part,
    net: amount(largest),
  });
}

function orderSentence(before: readonly Observation[], now: readonly Observation[]): Localized {
  const isSame = now.every(({ series }, index) => series === before[index]?.series);
  return say(isSame ? words.sameOrder : words.otherOrder, before[0]!.year);
}
