import { type Dataset, select, spanOf } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { defineMessages } from "../i18n/messages.ts";
import { counted, yearOf } from "./build.ts";
import { someCells } from "./cells.ts";
import type { Cells } from "./fact.ts";

/** The first cells of a figure's first and latest years. */
function ends(data: Dataset, figure: FigureId): { first: Cells[0]; latest: Cells[0]; years: number } {
  const { first, latest } = spanOf(data, figure);
  const cellOf = (year: number) => someCells(select(data, figure, { year }))[0];
  return { first: cellOf(first), latest: cellOf(latest), years: latest - first };
}

const words = defineMessages("facts/years", {
  first: { en: "the first year that the figure is published for", "zh-hant": "圖表刊載的首年" },
  latest: { en: "the latest year that the figure is published for", "zh-hant": "圖表刊載的最近一年" },
  since: {
    en: "the year from which the source has compiled these statistics; the first year that it prints is a later one",
    "zh-hant": "原文開始編製這項統計的年份；刊載的首年在其後",
  },
  between: { en: "latest year − first year", "zh-hant": "最近一年－起始年" },
});

/** Years and spans of years. They follow the rows of the data, so a year that is added moves the prose with it. */
export function yearFacts(data: Dataset, sources: Sources) {
  const trade = ends(data, "table-1");
  const technology = ends(data, "table-4");
  const components = ends(data, "chart-2");
  const categories = ends(data, "table-2");
  const both = ({ first, latest }: typeof trade): Cells => [first, latest];
  return {
    "trade.firstYear": yearOf(trade.first, words.first),
    "trade.latestYear": yearOf(trade.latest, words.latest),
    "trade.decade": counted("number", trade.years, both(trade), words.between),
    "categories.firstYear": yearOf(categories.first, words.first),
    "categories.latestYear": yearOf(categories.latest, words.latest),
    "partners.year": yearOf(ends(data, "chart-1").latest, words.latest),
    "tbp.firstYear": yearOf(technology.first, words.first),
    "tbp.latestYear": yearOf(technology.latest, words.latest),
    "tbp.decade": counted("number", technology.years, both(technology), words.between),
    /** The year from which the source has compiled these statistics: earlier than the first year it prints. */
    "tbp.since": counted("year", sources.tbpAvailableSince, [technology.first], words.since),
    "tbp.components.firstYear": yearOf(components.first, words.first),
    "tbp.components.latestYear": yearOf(components.latest, words.latest),
    "tbp.partners.year": yearOf(ends(data, "chart-3").latest, words.latest),
  };
}
