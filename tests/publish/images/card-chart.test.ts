import { expect, test } from "vitest";
import { chartContext } from "../../../src/charts/context.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { site } from "../../../src/facts/site.ts";
import { figures } from "../../../src/figures/index.ts";
import { numberText } from "../../../src/publish/images/card-strokes.ts";
import { cardChart } from "../../../src/publish/images/card-chart.ts";

const { data } = site();
const views = figureIds.flatMap((id) => figures[id].views.map((view) => ({ name: `${id} ${view.id}`, id, view })));

test.each(views)("the card of $name draws numbers of that view, and says of which years", ({ id, view }) => {
  const shown = view.shows(data);
  const told = view.card?.(data) ?? [];
  expect(shown).toEqual(expect.arrayContaining([...told]));
  const { subject, draw } = cardChart(data, id, view);
  const card = draw(chartContext(440, ["en"]), 100);
  const texts = [...card.querySelectorAll("text")].map((text) => text.textContent).join("\n");
  const drawn = (told.length > 0 ? told : shown).filter((row) => texts.includes(numberText(row).en));
  expect(drawn.length).toBeGreaterThan(0);
  for (const { year } of drawn) {
    const [first, latest = first] = /(\d{4})(?:–(\d{4}))?$/.exec(subject.en)!.slice(1);
    expect(year).toBeGreaterThanOrEqual(Number(first));
    expect(year).toBeLessThanOrEqual(Number(latest));
  }
});
