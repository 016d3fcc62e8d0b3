import { describe, expect, test } from "vitest";
import { loadDataset } from "../../src/data/load.ts";
import { edition, kindsOfRows } from "../support/editions.ts";
import { attribute, draw, everyView, named } from "./drawings.ts";
import { collisions, intoPies, outside } from "./faults.ts";
import { withYears } from "../support/more-years.ts";

describe.each(named)("%s", (_, drawing) => {
  test("has no text on another, on a bar, a dot, a line or a pie", () => {
    expect(collisions(drawing)).toEqual([]);
    expect(intoPies(drawing)).toEqual([]);
  });

  test("has its text wholly inside", () => expect(outside(drawing)).toEqual([]));

  test("has no text smaller than its least", () => {
    const sizes = [drawing.svg, ...drawing.svg.querySelectorAll("[font-size]")].map((node) =>
      attribute(node, "font-size"),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });
});

const data = loadDataset();

/** The figures over time: a chart must take a year that is added as it comes. */
const timed = everyView(0).filter(({ figure }) => figure.startsWith("table"));

describe.each([
  ["three years more", [1, 2, 3]],
  ["another gap", [4]],
])("with %s", (_, later) => {
  test.each(timed.map((view) => [`${view.figure}.${view.view}.${view.size}.${view.setting}`, view] as const))(
    "%s: nothing overlaps or is cut",
    (_, view) => {
      const drawing = draw(view, withYears(data, view.figure, later));
      expect([...collisions(drawing), ...outside(drawing)]).toEqual([]);
    },
  );
});

/** Editions that nobody published: a year more, and that with every kind of row at once. */
const editions = {
  "a year more": edition("next-year"),
  "every kind of row": edition("next-year", ...kindsOfRows),
};

describe.each(Object.entries(editions))("the edition with %s", (_, { data }) => {
  test.each(everyView(1).map((view) => [`${view.figure}.${view.view}.${view.size}.${view.setting}`, view] as const))(
    "%s: nothing overlaps or is cut",
    (_, view) => {
      const drawing = draw(view, data);
      expect([...collisions(drawing), ...intoPies(drawing), ...outside(drawing)]).toEqual([]);
    },
  );
});
