import { expect, test } from "vitest";
import { chartContext } from "../../../src/charts/context.ts";
import { figureIds, numberOf } from "../../../src/data/observation.ts";
import { site } from "../../../src/facts/site.ts";
import { figures } from "../../../src/figures/index.ts";
import { headlineOf } from "../../../src/prose/said.ts";
import { cardChart, numberText } from "../../../src/publish/images/card-chart.ts";

const { data } = site();
const views = figureIds.flatMap((id) => figures[id].views.map((view) => ({ name: `${id} ${view.id}`, id, view })));

test.each(views.filter(({ view }) => !view.isIndex))(
  "the card of $name draws numbers of that view, and says of which years",
  ({ view }) => {
    const shown = view.shows(data);
    const told = view.card?.(data) ?? [];
    expect(shown).toEqual(expect.arrayContaining([...told]));
    const { subject, draw } = cardChart(data, view);
    const card = draw(chartContext(440, ["en"]), 100);
    const texts = [...card.querySelectorAll("text")].map((text) => text.textContent).join("\n");
    const drawn = (told.length > 0 ? told : shown).filter((row) => texts.includes(numberText(row).en));
    expect(drawn.length).toBeGreaterThan(0);
    for (const { year } of drawn) {
      const [first, latest = first] = /(\d{4})(?:–(\d{4}))?$/.exec(subject.en)!.slice(1);
      expect(year).toBeGreaterThanOrEqual(Number(first));
      expect(year).toBeLessThanOrEqual(Number(latest));
    }
  },
);

test.each(views)("the card of $name draws shares where its headline gives some", ({ id, view }) => {
  const texts = cardChart(data, view)
    .draw(chartContext(440, ["en"]), 100)
    .querySelectorAll("text");
  const isShare = [...texts].some(({ textContent }) => textContent.includes("%"));
  if (headlineOf(id, view.id).en.includes("%")) expect(isShare).toBe(true);
});

test.each(views.filter(({ view }) => view.isIndex))(
  "the card of $name draws an index as the view does: every series begins at one level, which its base year has",
  ({ view }) => {
    const { subject, draw } = cardChart(data, view);
    const card = draw(chartContext(440, ["en"]), 100);
    const years = [...new Set(view.shows(data).map(({ year }) => year))].sort();
    expect(subject.en).toMatch(new RegExp(`, ${years[0]} = 100$`));
    const dots = [...card.querySelectorAll("circle")];
    const height = (dot: Element) => Number(dot.getAttribute("cy"));
    const first = dots.filter((dot) => dot.getAttribute("data-year") === String(years[0])).map(height);
    expect(first.length).toBeGreaterThan(1);
    expect(new Set(first).size).toBe(1);
    const latest = dots.filter((dot) => dot.getAttribute("data-year") === String(years.at(-1)));
    const [highest] = latest.toSorted((a, b) => height(a) - height(b));
    const growth = (series: string) => {
      const rows = view.shows(data).filter((row) => row.series === series);
      return numberOf(rows.at(-1)!)! / numberOf(rows[0]!)!;
    };
    const fastest = view.shows(data).toSorted((a, b) => growth(b.series) - growth(a.series))[0]!.series;
    expect(highest!.getAttribute("data-series")).toBe(fastest);
  },
);
