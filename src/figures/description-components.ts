import { type Dataset, select, spanOf } from "../data/dataset.ts";
import { shareOf } from "../data/measures.ts";
import { isKnown } from "../data/status.ts";
import type { Observation } from "../data/observation.ts";
import { baseValue } from "../facts/build.ts";
import { formatQuantity } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { courseOf, size } from "./description-course.ts";
import { amount, courseSentence, list, nameOf, paragraph, type Sentence } from "./description-words.ts";

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
  const name = nameOf(data, series);
  return courseSentence(course, { en: `the net outflow for ${name.en}`, "zh-hant": `${name["zh-hant"]}的淨流出` });
}

function signSentence(cells: readonly Observation[]): Localized {
  const surpluses = cells.filter((cell) => baseValue(cell) >= 0);
  const [one] = surpluses;
  if (!one)
    return {
      en: "Every balance is negative: more is paid than received.",
      "zh-hant": "各項結餘均為負值，即支出多於收入。",
    };
  const years = [...new Set(surpluses.map(({ year }) => String(year)))];
  return {
    en: `Not every balance is negative: there is a surplus in ${list(years, "en")}.`,
    "zh-hant": `並非各項結餘均為負值：${list(years, "zh-hant")} 年錄得盈餘。`,
  };
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
  const part = formatQuantity(share, { kind: "percent" }, 0, "en");
  const name = nameOf(data, largest.series);
  return {
    en: `In ${largest.year}, ${name.en} made up ${part} of all components together, with ${amount(largest, "en")}.`,
    "zh-hant": `${largest.year} 年，${name["zh-hant"]}以 ${amount(largest, "zh-hant")}佔各項總和的 ${part}。`,
  };
}

function orderSentence(before: readonly Observation[], now: readonly Observation[]): Localized {
  const isSame = now.every(({ series }, index) => series === before[index]?.series);
  const { year } = before[0]!;
  return isSame
    ? { en: `The components rank as they did in ${year}.`, "zh-hant": `各組成部分的次序與 ${year} 年相同。` }
    : { en: `The components do not rank as they did in ${year}.`, "zh-hant": `各組成部分的次序與 ${year} 年不同。` };
}
