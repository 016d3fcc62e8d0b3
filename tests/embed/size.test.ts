import { expect, test } from "vitest";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { embedSize, rowsOf, tableHeight, wider } from "../../src/embed/size.ts";
import { locales } from "../../src/i18n/locales.ts";
import { withYears } from "../support/more-years.ts";

const now = site();
const later = (id: FigureId, years: readonly number[]) => ({ ...now, data: withYears(now.data, id, years) });

test.each(figureIds)("%s declares a frame for what it holds, this year's and next year's", (id) => {
  for (const locale of locales) {
    const { width, height } = embedSize(now, id, locale);
    expect(height, "in a column of text, in letters wider than ours").toBeLessThanOrEqual(760);
    const table = embedSize(now, id, locale, "table");
    expect(table.height).toBeGreaterThan(tableHeight(now, id, { locale, width, letters: wider }));
    expect(embedSize(later(id, [1, 2]), id, locale).height).toBeGreaterThanOrEqual(height * 0.9);
  }
});

test("more columns leave the names less room, so that the table grows in height, until they scroll", () => {
  const column = { locale: "en", width: 768, letters: wider } as const;
  const heightWith = (...years: number[]) => tableHeight(later("table-1", years), "table-1", column);
  expect(heightWith(1, 2)).toBeGreaterThan(tableHeight(now, "table-1", column));
  expect(heightWith(1, 2, 3, 4)).toBe(heightWith(1, 2, 3, 4, 5));
});

test.each([
  ["fit", 600, 1],
  ["just fit", 163, 1],
  ["just do not fit", 161, 2],
  ["are each as wide as the column", 50, 3],
])("words that %s", (_, width, rows) => {
  // An English digit is 0.555 em.
  expect(rowsOf(["0000", "0000", "0000"], { locale: "en", width, letters: 1 }, 20, 14.4)).toBe(rows);
});
