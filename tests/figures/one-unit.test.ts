import { expect, test } from "vitest";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { descriptionText } from "../../src/prose/article.ts";
import { altOf, headlineOf } from "../../src/prose/said.ts";
import { sourceLocales } from "../../src/i18n/locales.ts";
import { chartContext } from "../../src/charts/context.ts";
import { isFirstEdition } from "../support/first-edition.ts";

const { data } = site();
const units = /HK\$[\d,.\u00a0]* ?(billion|million)/g;

const everyView = figureIds.flatMap((id) => figures[id].views.map((view) => ({ id, view, name: `${id} ${view.id}` })));

test.runIf(isFirstEdition).each(everyView)(
  "$name counts money in one unit: headline, alt text, drawing, description",
  ({ id, view }) => {
    const drawing = view.draw(data, chartContext(640, ["en"]));
    const told = [headlineOf(id, view.id).en, altOf(id, view.id).en, descriptionText(id).en, drawing.textContent].join(
      " ",
    );
    const named = new Set([...told.replaceAll("\u00a0", " ").matchAll(units)].map(([, unit]) => unit));
    const message = `${id}, view ${view.id} counts money in ${[...named].join(" and ")}: headline, alt text, drawing and description have one unit`;
    expect(named.size, message).toBeLessThanOrEqual(1);
  },
);

/** What one of a unit is in dollars, however a language names it. */
const dollars: readonly (readonly [RegExp, number])[] = [
  [/HK\$ ?[\d,]* ?billion|十億港元/, 1e9],
  [/億港元/, 1e8],
  [/HK\$ ?[\d,]* ?million|百萬港元/, 1e6],
];
const dollarsIn = (text: string) => dollars.find(([unit]) => unit.test(text))?.[1];

test.each(everyView)(
  "where both languages share the numbers of $name, its Chinese says how much one is in 億港元, that the text counts in",
  ({ view }) => {
    const { textContent } = view.draw(data, chartContext(640, ["zh-hant", "en"]));
    const counted = /([\d.]+) 即 ([\d.]+) 億港元/;
    for (const [, unit, explanation] of textContent.matchAll(/(十億港元|百萬港元)(（.*?）)?/g)) {
      const [, left, right] = counted.exec(explanation ?? "") ?? [];
      expect((Number(left) * dollarsIn(unit!)!) / Number(right), `${unit} ${explanation}`).toBe(1e8);
    }
  },
);

const everyTable = figureIds.flatMap((id) => figures[id].tables(data).map((table) => ({ id, table })));

test.each(everyTable)(
  "where the charts of $id count in another unit than its table, the table says how much one is",
  ({ id, table }) => {
    for (const locale of sourceLocales) {
      const published = dollarsIn(table.unit[locale]);
      if (published === undefined) continue;
      const drawings = figures[id].views.map((view) => view.draw(data, chartContext(640, [locale])).textContent);
      const drawn = [...new Set(drawings.map(dollarsIn))].filter((unit) => unit !== undefined && unit !== published);
      const said = table.counted?.[locale] ?? "";
      const [, left, right] = /([\d,.]+) \D*(\d+)/.exec(said) ?? [];
      const counts = said ? [(Number(left!.replace(",", "")) * published) / Number(right)] : [];
      expect({ drawn, said: counts }).toEqual({ drawn, said: drawn });
      expect(said && dollarsIn(said)).toBe(drawn[0] ?? "");
    }
  },
);
