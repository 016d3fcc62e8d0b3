import { expect, test } from "vitest";
import { chartContext } from "../../src/charts/context.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { locales } from "../../src/i18n/locales.ts";
import { headlineOf } from "../../src/prose/said.ts";

const { data } = site();
const indices = Object.values(figures).flatMap(({ id, views }) =>
  views.filter(({ isIndex }) => isIndex).flatMap((view) => locales.map((locale) => ({ id, view, locale }))),
);

test.each(indices)(
  "the headline over $id, $view.id has the numbers that are drawn, in $locale",
  ({ id, view, locale }) => {
    const drawn = view.draw(data, chartContext(640, [locale])).textContent;
    const numbers = headlineOf(id, view.id)[locale].match(/\d+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers.filter((number) => !drawn.includes(number))).toEqual([]);
  },
);
