import { describe, expect, test } from "vitest";
import { barBox, type Box, dotBox, overlap, textBox } from "./boxes.ts";
import { attribute, type Drawing, draw, marksOf, named, wanted } from "./drawings.ts";
import { datasetWith } from "./more-data.ts";

function collisions({ svg }: Drawing): string[] {
  const texts = [...svg.querySelectorAll("text")].map(textBox);
  const marks = [...marksOf(svg, "rect").map(barBox), ...marksOf(svg, "circle").map(dotBox)];
  const pairs = texts.flatMap((one, index) =>
    [...texts.slice(index + 1), ...marks].map((other) => [one, other] as const),
  );
  return pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.what} × ${b.what}`);
}

function outside({ svg }: Drawing): Box[] {
  const [, , width, height] = svg.getAttribute("viewBox")!.split(" ").map(Number) as [number, number, number, number];
  const boxes = [...svg.querySelectorAll("text")].map(textBox);
  return boxes.filter(
    ({ left, right, top, bottom }) => left < -0.2 || right > width + 0.2 || top < 0 || bottom > height,
  );
}

/** Labels whose corners reach into a pie. */
function intoPies({ svg }: Drawing): string[] {
  const texts = [...svg.querySelectorAll("text")].map(textBox);
  return [...svg.querySelectorAll("g[transform]")].flatMap((group) => {
    const [x, y] = group
      .getAttribute("transform")!
      .match(/-?[\d.]+/g)!
      .map(Number) as [number, number];
    const radius = Number(/A([\d.]+)/.exec(group.querySelector("path")!.getAttribute("d")!)![1]);
    const distance = ({ left, right, top, bottom }: Box) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return texts.filter((box) => distance(box) < radius + 1).map(({ what }) => what);
  });
}

describe.each(named)("%s", (_, drawing) => {
  test("has no text on another, on a bar, a dot or a pie", () => {
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

/** The figures over time: a chart must take a year that is added as it comes. */
const timed = wanted.filter(({ figure }) => figure.startsWith("table"));

describe.each([
  ["a year more", [1]],
  ["three years more", [1, 2, 3]],
  ["another gap", [4]],
])("with %s", (_, later) => {
  test.each(timed.map((one) => [`${one.figure}.${one.view}.${one.size}.${one.setting}`, one] as const))(
    "%s: nothing overlaps or is cut",
    (_, one) => {
      const drawing = draw(one, datasetWith(one.figure, later));
      expect([...collisions(drawing), ...outside(drawing)]).toEqual([]);
    },
  );
});
