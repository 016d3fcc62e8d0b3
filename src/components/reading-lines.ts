import type { ChartSize } from "../charts/context.ts";
import { type Dataset, namesOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import type { TradeFlow } from "../data/vocabulary.ts";
import { linesIn, rowsOf } from "../embed/lines.ts";
import { below, readingKeys, readingWords, unitOnce } from "../figures/reading.ts";
import type { View } from "../figures/figure.ts";
import type { Languages, Locale } from "../i18n/locales.ts";
import { cellText, flowName } from "../publish/metadata/cell-name.ts";

/** Columns that drawings stand in, the narrowest first, in CSS pixels; where they are as wide as the second, fewer lines will do. */
const columns = { narrow: [288, 328], medium: [444], wide: [560, 640] } as const;
/** The type size and the space between the items of a reading, in CSS pixels: `Reading.astro`. */
const size = 13;
const gap = 14;
/** How much wider than regular letters its numbers are. */
const letters = 1.07;
/** At most; what needs more stands under its drawing. */
const mostLines = 11;

/**
 * How many lines the longest reading of a view takes over a drawing of a size, which keeps room for them. Of two languages, one is
 * read where they have no room side by side (`ReadIn.astro`).
 */
export function readingLines(data: Dataset, { shows }: View, drawn: ChartSize, languages: Languages): number[] {
  const together = drawn === "wide" ? [languages] : languages.map((locale): Languages => [locale]);
  const keys = drawn === "narrow" ? [] : [readingKeys];
  const texts = together
    .flatMap((some) => readings(data, shows(data), some, languages.length > 1))
    .map((items) => [...items, ...keys]);
  return columns[drawn].map((width) => {
    const setting = { locale: languages[0], width: width - 2, letters };
    const further = (items: readonly string[]) =>
      items.reduce((lines, item) => lines + linesIn(item, setting, size) - 1, 0);
    const lines = texts.map((items) => rowsOf(items, setting, size, gap) + further(items));
    return Math.min(mostLines, Math.max(...lines));
  });
}

/** The items of every reading: of a year, or, where there is but one, of a series in both flows. */
function readings(data: Dataset, rows: readonly Observation[], languages: Languages, isParallel: boolean): string[][] {
  const by = rows.some(({ year }) => year !== rows[0]!.year) ? "year" : "series";
  const hasFlows = rows.some(({ flow }) => flow !== rows[0]!.flow);
  const inEach = (text: (locale: Locale) => string) => [...new Set(languages.map(text))].join(" ");
  const name = ({ series }: Observation) => inEach((locale) => namesOf(data, series).short[locale]);
  const flow = (row: Observation) => inEach((locale) => flowName(row.figure, row.flow as TradeFlow)[locale]);
  const change = inEach((locale) => readingWords.onYear[locale]("+99.9%"));
  return [...Map.groupBy(rows, (row) => row[by]).values()].flatMap((told) => {
    const isBare = !isParallel && told.length >= unitOnce;
    const number = (row: Observation) =>
      inEach((locale) => {
        const text = cellText(row, locale).replace("§", below);
        return isBare && row.measure === "value" ? text.replace(/[^\d.,−]/g, "") : text;
      });
    const items = told.map((row) => `${hasFlows ? flow(row) : name(row)} ${number(row)}`);
    return told.map(({ measure }, said) => [
      isBare ? "2000 HK$ billion" : "2000",
      ...(hasFlows ? [name(told[0]!)] : []),
      ...items.map((item, index) =>
        index === said && measure === "value" && !(told.length >= unitOnce && !isParallel) ? `${item} ${change}` : item,
      ),
    ]);
  });
}
