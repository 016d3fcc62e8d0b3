import { expect, test } from "vitest";
import { draw, everyView } from "./draw.ts";
import { extremes } from "./extremes.ts";
import { collisions, intoPies } from "./faults.ts";

/** Whatever the data are: a drawing with something outside of it throws, and nothing in it stands on anything else. */
const turns = Object.entries(extremes).map(([name, data], turn) => [name, turn, data] as const);

test.each(turns)("with %s every view is drawn whole, and nothing overlaps", (_, turn, data) => {
  const faults = everyView(turn).flatMap((one) => {
    const name = Object.values(one).join(" ");
    try {
      const drawing = draw(one, data);
      return [...collisions(drawing), ...intoPies(drawing)].map((fault) => `${name}: ${fault}`);
    } catch (error) {
      return [`${name}: ${(error as Error).message}`];
    }
  });
  expect(faults).toEqual([]);
});
