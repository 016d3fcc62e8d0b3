import { expect, test } from "vitest";
import { chartContext } from "../../../src/charts/context.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { site } from "../../../src/facts/site.ts";
import { defaultView } from "../../../src/figures/figure.ts";
import { figures } from "../../../src/figures/index.ts";
import { numberText } from "../../../src/publish/images/card-strokes.ts";
import { viewCardChart } from "../../../src/publish/images/view-card-chart.ts";

const { data } = site();
const others = figureIds.flatMap((id) =>
  figures[id].views.filter((view) => view.id !== defaultView).map((view) => ({ name: `${id} ${view.id}`, view })),
);

test.each(others)("the card of $name draws numbers of that view, and says of which years", ({ view }) => {
  const shown = view.shows(data);
  const told = view.card?.(data) ?? [];
  expect(shown).toEqual(expect.arrayContaining([...told]));
  const { subject, draw } = viewCardChart(data, view);
  const card = draw(chartContext(440, ["en"]), 100);
  const texts = [...card.querySelectorAll("text")].map((text) => text.textContent).join("\n");
  const drawn = (told.length > 0 ? told : shown).filter((row) => texts.includes(numberText(row).en));
  expect(drawn.length).toBeGreaterThan(0);
  for (const { year } of drawn) {
    const [first, latest = first] = /(\d{4})(?:–(\d{4}))?$/.exec(subject!.en)!.slice(1);
    expect(year).toBeGreaterThanOrEqual(Number(first));
    expect(year).toBeLessThanOrEqual(Number(latest));
  }
});
