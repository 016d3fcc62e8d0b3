import { type Dataset, select, yearsOf } from "../data/dataset.ts";
import { belowLimit, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { courseOf, size } from "./description-course.ts";
import { contrarySentence, names, overtakingSentence } from "./description-ranks.ts";
import {
  amount,
  capital,
  courseSentence,
  gapSentence,
  list,
  nameOf,
  paragraph,
  type Sentence,
} from "./description-words.ts";

/** Tables 2 and 3: the total, the two largest categories, who overtook whom, who went against the total, who hardly counts. */
export function describeCategories(data: Dataset, figure: "table-2" | "table-3"): Localized {
  const flow = figure === "table-2" ? "imports" : "exports";
  const total = courseOf(data, figure, "total", { flow });
  const years = yearsOf(data, figure).map((year) => ranked(data, figure, year));
  const [first, latest] = [years[0]!, years.at(-1)!];
  const leaders = latest.slice(0, 2).map(({ series }) => series);
  return paragraph([
    courseSentence(total, flow === "imports" ? totals.imports : totals.exports),
    leaderSentence(data, years),
    ...leaders.map((series) => courseSentence(courseOf(data, figure, series, { flow }), nameOf(data, series))),
    ...leaders.map((series) => shareSentence(data, figure, series)),
    restSentence(data, latest.slice(2)),
    overtakingSentence(data, first, latest),
    contrarySentence(data, figure),
    belowSentence(data, figure),
    gapSentence(total),
  ]);
}

const totals = {
  imports: { en: "high-tech imports as a whole", "zh-hant": "高科技產品進口總計" },
  exports: { en: "high-tech exports as a whole", "zh-hant": "高科技產品整體出口總計" },
} satisfies Record<string, Localized>;

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
  if (others.length === 0) {
    return { en: `${capital(name.en)} led in every year.`, "zh-hant": `${name["zh-hant"]}年年居首。` };
  }
  return {
    en: `${capital(name.en)} led, though not in ${list(others, "en")}.`,
    "zh-hant": `${name["zh-hant"]}居首，但 ${list(others, "zh-hant")} 年例外。`,
  };
}

function shareSentence(data: Dataset, figure: "table-2" | "table-3", series: string): Sentence {
  const flow = figure === "table-2" ? "imports" : "exports";
  const cells = select(data, figure, { flow, series, measure: "share" });
  if (cells.some(({ value }) => value.kind === "below")) return undefined;
  const name = nameOf(data, series);
  return courseSentence(courseOf(data, figure, series, { measure: "share", flow }), {
    en: `the share of ${name.en}`,
    "zh-hant": `${name["zh-hant"]}的比重`,
  });
}

/** The categories behind the two leaders, in the order of the latest year. */
function restSentence(data: Dataset, rest: readonly Observation[]): Localized {
  const items = rest.map((cell) => ({ cell, name: nameOf(data, cell.series) }));
  return {
    en: `In ${rest[0]!.year} there followed ${list(
      items.map(({ cell, name }) => `${name.en} (${amount(cell, "en")})`),
      "en",
    )}.`,
    "zh-hant": `${rest[0]!.year} 年其後依次為${list(
      items.map(({ cell, name }) => `${name["zh-hant"]}（${amount(cell, "zh-hant")}）`),
      "zh-hant",
    )}。`,
  };
}

/** Whose share is greater than zero and yet below what the source prints, in the latest year. */
function belowSentence(data: Dataset, figure: "table-2" | "table-3"): Sentence {
  const year = yearsOf(data, figure).at(-1)!;
  const cells = select(data, figure, { year, measure: "share" }).filter(({ value }) => value.kind === "below");
  if (cells.length === 0) return undefined;
  const few = names(
    data,
    cells.map(({ series }) => series),
  );
  return {
    en: `${capital(few.en)} each made up less than ${belowLimit}% of the total in ${year}.`,
    "zh-hant": `${few["zh-hant"]}在 ${year} 年各佔總計不足 ${belowLimit}%。`,
  };
}
