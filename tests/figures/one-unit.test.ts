import { expect, test } from "vitest";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { descriptionText } from "../../src/prose/article.ts";
import { altOf, headlineOf } from "../../src/prose/said.ts";
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
    const named = [...told.replaceAll("\u00a0", " ").matchAll(units)].map(([, unit]) => unit);
    expect(new Set(named).size).toBeLessThanOrEqual(1);
  },
);
