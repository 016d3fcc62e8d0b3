import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { type Dataset, select } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { draw, drawings, eachView } from "./drawings.ts";
import { extremes } from "./extremes.ts";
import { collisions, intoPies } from "./faults.ts";

const published = loadDataset();

/** The figures of which an edition says something else than the published data. */
function changedIn(data: Dataset): FigureId[] {
  return data.series === published.series
    ? figureIds.filter((id) => !isDeepStrictEqual(select(data, id), select(published, id)))
    : [...figureIds];
}

/** Whether a view draws cells of any of these figures: of its own, or of one that its marks name. */
function draws(wanted: { readonly figure: FigureId; readonly view: string }, figures: readonly FigureId[]): boolean {
  const { markup } = drawings.find(({ figure, view }) => figure === wanted.figure && view === wanted.view)!;
  return figures.some((id) => id === wanted.figure || markup.includes(`data-figure="${id}"`));
}

/**
 * Whatever the data are: a drawing with something outside of it throws, and nothing in it stands on anything else. What an
 * edition does not change is drawn as published, which `layout.test.ts` judges.
 */
const turns = Object.entries(extremes).map(([name, data], turn) => [name, turn, data] as const);

test.each(turns)("with %s every view is drawn whole, and nothing overlaps", (_, turn, data) => {
  const changed = changedIn(data);
  const affected = eachView(turn).filter((view) => draws(view, changed));
  expect(affected).not.toEqual([]);
  const faults = affected.flatMap((view) => {
    const name = Object.values(view).join(" ");
    try {
      const drawing = draw(view, data);
      return [...collisions(drawing), ...intoPies(drawing)].map((fault) => `${name}: ${fault}`);
    } catch (error) {
      return [`${name}: ${(error as Error).message}`];
    }
  });
  expect(faults).toEqual([]);
});
