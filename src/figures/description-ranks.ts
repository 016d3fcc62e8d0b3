import { type Dataset, observe, seriesOf, yearsOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { listOf } from "../i18n/sentences.ts";
import { changeOf } from "./description-course.ts";
import { nameOf, type Sentence } from "./description-words.ts";

const words = defineMessages("figures/description-ranks", {
  overtook: {
    en: (name: string, passed: string) => `${name} overtook ${passed}`,
    "zh-hant": (name, passed) => `${name}超越了${passed}`,
  },
  overtaking: {
    en: (first: number, latest: number, told: readonly string[]) =>
      `Between ${first} and ${latest}, ${told.join("; ")}.`,
    "zh-hant": (first, _, told) => `與 ${first} 年比較，${told.join("，")}。`,
  },
  /** In a year when the total fell: who rose all the same. */
  onlyRose: {
    en: (year: number, names: string) => `When the total fell in ${year}, only ${names} rose.`,
    "zh-hant": (year, names) => `${year} 年總計下跌，只有${names}上升。`,
  },
  noneRose: {
    en: (year: number) => `When the total fell in ${year}, no category rose.`,
    "zh-hant": (year) => `${year} 年總計下跌，沒有類別上升。`,
  },
});

/** The short names of series, as a list. */
export function names(data: Dataset, series: readonly string[]): Localized {
  return listOf(series.map((one) => nameOf(data, one)));
}

/** Who stood behind another category at first and stands before it now. */
export function overtakingSentence(
  data: Dataset,
  first: readonly Observation[],
  latest: readonly Observation[],
): Sentence {
  const rank = (cells: readonly Observation[], series: string) => cells.findIndex((one) => one.series === series);
  const overtaken = latest.flatMap(({ series }, place) => {
    const before = rank(first, series);
    const stoodBefore = (one: Observation) => rank(first, one.series) >= 0 && rank(first, one.series) < before;
    const passed = latest.slice(place + 1).filter(stoodBefore);
    const behind = passed.map((one) => one.series);
    return passed.length === 0 ? [] : [say(words.overtook, nameOf(data, series), names(data, behind))];
  });
  if (overtaken.length === 0) return undefined;
  const [{ year }] = first as [Observation];
  return say(words.overtaking, year, latest[0]!.year, overtaken);
}

/** In the years when the total fell: who rose all the same. */
export function contrarySentences(data: Dataset, figure: "table-2" | "table-3"): Localized[] {
  const flow = figure === "table-2" ? "imports" : "exports";
  const changes = (series: string) =>
    yearsOf(data, figure).flatMap((year) => {
      const key = { figure, flow, series, measure: "value" } as const;
      const before = yearsOf(data, figure).includes(year - 1) ? observe(data, { ...key, year: year - 1 }) : undefined;
      return changeOf(data, observe(data, { ...key, year }), before) ?? [];
    });
  const falls = changes("total").filter(({ isRise }) => !isRise);
  const categories = seriesOf(data, figure, flow).filter((series) => series !== "total");
  return falls.map(({ cell: { year } }) => {
    const isRise = (series: string) => changes(series).some((one) => one.cell.year === year && one.isRise);
    const risen = categories.filter(isRise);
    return risen.length === 0 ? say(words.noneRose, year) : say(words.onlyRose, year, names(data, risen));
  });
}
