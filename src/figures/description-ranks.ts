import { type Dataset, observe, seriesOf, yearsOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { changeOf } from "./description-course.ts";
import { list, nameOf, type Sentence } from "./description-words.ts";

/** The short names of series, as a list. */
export function names(data: Dataset, series: readonly string[]): Localized {
  const all = series.map((one) => nameOf(data, one));
  return {
    en: list(
      all.map(({ en }) => en),
      "en",
    ),
    "zh-hant": list(
      all.map((one) => one["zh-hant"]),
      "zh-hant",
    ),
  };
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
    return passed.length === 0
      ? []
      : [
          {
            by: nameOf(data, series),
            passed: names(
              data,
              passed.map((one) => one.series),
            ),
          },
        ];
  });
  if (overtaken.length === 0) return undefined;
  const [{ year }] = first as [Observation];
  return {
    en: `Between ${year} and ${latest[0]!.year}, ${overtaken.map(({ by, passed }) => `${by.en} overtook ${passed.en}`).join("; ")}.`,
    "zh-hant": `與 ${year} 年比較，${overtaken.map(({ by, passed }) => `${by["zh-hant"]}超越了${passed["zh-hant"]}`).join("，")}。`,
  };
}

/** In the years when the total fell: who rose all the same. */
export function contrarySentence(data: Dataset, figure: "table-2" | "table-3"): Sentence {
  const flow = figure === "table-2" ? "imports" : "exports";
  const changes = (series: string) =>
    yearsOf(data, figure).flatMap((year) => {
      const key = { figure, flow, series, measure: "value" } as const;
      const before = yearsOf(data, figure).includes(year - 1) ? observe(data, { ...key, year: year - 1 }) : undefined;
      return changeOf(data, observe(data, { ...key, year }), before) ?? [];
    });
  const falls = changes("total").filter(({ isRise }) => !isRise);
  const categories = seriesOf(data, figure, flow).filter((series) => series !== "total");
  const told = falls.map(({ cell: { year } }) => {
    const isRise = (series: string) => changes(series).some((one) => one.cell.year === year && one.isRise);
    return { year, risen: names(data, categories.filter(isRise)) };
  });
  if (told.length === 0) return undefined;
  return {
    en: told
      .map(
        ({ year, risen }) =>
          `When the total fell in ${year}, ${risen.en ? `only ${risen.en} rose` : "no category rose"}.`,
      )
      .join(" "),
    "zh-hant": told
      .map(
        ({ year, risen }) =>
          `${year} 年總計下跌，${risen["zh-hant"] ? `只有${risen["zh-hant"]}上升` : "沒有類別上升"}。`,
      )
      .join(""),
  };
}
