import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dodge } from "../../src/charts/spread.ts";

const tens = (...targets: number[]) => targets.map((target) => ({ target, size: 10 }));

describe("dodge", () => {
  test.each([
    ["leaves those that do not meet", tens(0, 20, 40), undefined, [0, 20, 40]],
    ["parts two around their middle", tens(10, 12), undefined, [6, 16]],
    ["keeps the order of requests that are alike", tens(5, 5), undefined, [0, 10]],
    ["answers in the order asked", tens(40, 0), undefined, [40, 0]],
    ["stays above the low end", tens(0, 2), 0, [5, 15]],
    ["has nothing to do for none", [], undefined, []],
  ])("%s", (_, requests, low, middles) => {
    dodge(requests, low).forEach((middle, index) => expect(middle).toBeCloseTo(middles[index]!, 6));
  });

  const requests = fc.array(
    fc.record({ target: fc.integer({ min: 0, max: 100 }), size: fc.integer({ min: 1, max: 12 }) }),
    {
      maxLength: 8,
    },
  );

  test("never lets labels overlap, nor leave the range they fit in", () => {
    fc.assert(
      fc.property(requests, (labels) => {
        const boxes = dodge(labels, 0, 100).map((middle, index) => [middle, labels[index]!.size / 2] as const);
        boxes.sort((a, b) => a[0] - b[0]);
        boxes.forEach(([middle, half], index) => {
          const [before, halfBefore] = boxes[index - 1] ?? [-Infinity, 0];
          expect(middle - half).toBeGreaterThan(before + halfBefore - 1e-9);
          expect(middle - half).toBeGreaterThan(-1e-9);
          expect(middle + half).toBeLessThan(100 + 1e-9);
        });
      }),
    );
  });
});
