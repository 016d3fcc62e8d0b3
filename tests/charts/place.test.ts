import { describe, expect, test } from "vitest";
import { createCanvas } from "../../src/charts/canvas.ts";
import { chartDocument } from "../../src/charts/document.ts";
import { byWeight, type Label, placeLabels, within } from "../../src/charts/place.ts";

const label = (text: string, ...xs: number[]): Label => ({ text, places: xs.map((x) => ({ x, baseline: 50 })) });

/** What is written where. */
function placed(labels: readonly Label[], mattering: number, obstacles: Parameters<typeof placeLabels>[2] = []) {
  const canvas = createCanvas({ document: chartDocument, width: 328, languages: ["en"] });
  placeLabels(canvas, labels, obstacles, mattering);
  return [...canvas.svg.querySelectorAll("text")].map((text) => `${text.textContent} ${text.getAttribute("x")}`);
}

describe("placeLabels", () => {
  test("writes all that have room", () => {
    expect(placed([label("10", 20), label("20", 60)], 1)).toEqual(["10 20", "20 60"]);
  });

  test("takes the next place where the first is not free", () => {
    const wall = { left: 10, right: 30, top: 30, bottom: 60 };
    expect(placed([label("10", 20, 60)], 1, [wall])).toEqual(["10 60"]);
  });

  test("writes only what matters where not all have room", () => {
    expect(placed([label("10", 20), label("20", 60), label("30", 65)], 1)).toEqual(["10 20"]);
  });
});

describe("byWeight", () => {
  test.each([
    ["the latest, the first, the extremes, the rest", [3, 9, 1, 4, 5], [4, 0, 1, 2, 3], 4],
    ["ends that are extremes count once", [1, 2, 3], [2, 0, 1], 2],
    ["one alone", [7], [0], 1],
  ])("%s", (_, values, order, mattering) => expect(byWeight(values)).toEqual({ order, mattering }));
});

test.each([
  ["stays where it fits", 50, 50],
  ["is pushed from the left edge", 2, 10],
  ["is pushed from the right edge", 99, 90],
])("a text %s", (_, wish, middle) => expect(within(wish, 20, 0, 100)).toBe(middle));
