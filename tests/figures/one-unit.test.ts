import { expect, test } from "vitest";
import { chartContext } from "../../src/charts/context.ts";
import { figureIds } from "../../src/data/observation.ts";
import { measures } from "../../src/data/vocabulary.ts";
import { amountsOf } from "../../src/data/tables.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { numberStyle } from "../../src/figures/reading.ts";
import { shownTable } from "../../src/figures/table-view.ts";
import { locales } from "../../src/i18n/locales.ts";
import { descriptionText } from "../../src/prose/article.ts";
import { altOf, headlineOf } from "../../src/prose/said.ts";
import { cellText } from "../../src/publish/metadata/cell-name.ts";
import { isFirstEdition } from "../support/first-edition.ts";

const { data } = site();

/** What one of a unit is in dollars, however a language names it. */
const dollars = { billion: 1e9, million: 1e6, 十億: 1e9, 百萬: 1e6, 億: 1e8 };
const units = /HK\$[\d,.]* ?(billion|million)|(十億|百萬|億)(?:港元|元)/g;
const unitsIn = (text: string) =>
  [...text.replaceAll("\u00a0", " ").matchAll(units)].map(([, en, zh]) => dollars[(en ?? zh) as keyof typeof dollars]);

const withAmounts = figureIds.filter((id) => amountsOf(id));

/** All that a figure says in a language alone: in words, in its drawings, its tables, and where a number is read out. */
function toldBy(id: (typeof figureIds)[number], locale: (typeof locales)[number]): string[] {
  const { views, tables } = figures[id];
  const shown = views.flatMap((view) => [
    headlineOf(id, view.id)[locale],
    altOf(id, view.id)[locale],
    view.draw(data, chartContext(640, [locale])).textContent,
  ]);
  const cells = tables(data).flatMap((table) => table.rows.flatMap((row) => row.cells));
  const written = measures.map((measure) => numberStyle(measure, amountsOf(id)!.unit, locale).pattern);
  return [
    ...shown,
    descriptionText(id)[locale],
    ...tables(data).map((table) => shownTable(table, [locale]).unit[locale]),
    ...written.map((pattern) => pattern.replace("$&", "1")),
    ...cells.map(({ observation }) => cellText(observation, locale)),
  ];
}

test.runIf(isFirstEdition).each(withAmounts.flatMap((id) => locales.map((locale) => ({ id, locale }))))(
  "$id counts money in one unit in $locale: headlines, alt texts, drawings, description, table, readings, cells",
  ({ id, locale }) => {
    const told = toldBy(id, locale);
    const named = new Map(told.flatMap((text) => unitsIn(text).map((unit) => [unit, text])));
    expect([...named.values()], "one text for each unit that is named").toHaveLength(1);
  },
);

test.each(withAmounts)(
  "where both languages share the numbers of %s, its Chinese says how much one is in 億港元, that the text counts in",
  (id) => {
    const drawings = figures[id].views.map((view) => view.draw(data, chartContext(640, ["zh-hant", "en"])).textContent);
    const shared = figures[id].tables(data).map((table) => shownTable(table, ["zh-hant", "en"]).unit["zh-hant"]);
    for (const text of [...drawings, ...shared]) {
      for (const [, unit, explanation] of text.matchAll(/(十億|百萬)港元(（.*?）)?/g)) {
        const [, left, right] = /([\d.]+) 即 ([\d.]+) 億港元/.exec(explanation ?? "") ?? [];
        const amount = Number(left) * dollars[unit as keyof typeof dollars];
        expect(amount / Number(right), `${unit} ${explanation}`).toBe(dollars.億);
      }
    }
  },
);

test.each(withAmounts)("tables of %s name the unit of the source where theirs is another", (id) => {
  for (const table of figures[id].tables(data)) {
    for (const locale of locales) {
      const { unit, published } = shownTable(table, [locale]);
      const isSame = unitsIn(unit[locale])[0] === unitsIn(table.unit[locale])[0];
      expect(unitsIn(published?.[locale] ?? "")).toEqual(isSame ? [] : unitsIn(table.unit[locale]));
    }
  }
});

test.each(withAmounts)("amounts of %s stand in its tables with every digit, at the right place", (id) => {
  for (const table of figures[id].tables(data)) {
    for (const locale of locales) {
      const { unit, textOf } = shownTable(table, [locale]);
      for (const cell of table.rows.flatMap((row) => row.cells)) {
        const { measure, value, unit: published } = cell.observation;
        if (measure !== "value" || value.kind !== "number") continue;
        const digits = textOf(cell).replaceAll(",", "").replace("−", "-");
        const isIn = published === "HKD_billions" ? 1e9 : 1e6;
        expect(Number(digits) * unitsIn(unit[locale])[0]!).toBeCloseTo(Number(value.digits) * isIn, -2);
      }
    }
  }
});
