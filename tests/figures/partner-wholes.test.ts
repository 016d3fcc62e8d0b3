import { expect, test } from "vitest";
import { chartContext, chartWidth } from "../../src/charts/context.ts";
import { loadDataset } from "../../src/data/load.ts";
import { figures } from "../../src/figures/index.ts";

test.each(["wide", "narrow"] as const)(
  "where a partner has no bar in a whole, no axis stands for one of nothing (%s)",
  (size) => {
    const view = figures["chart-1"].views.find(({ id }) => id === "wholes")!;
    const drawing = view.draw(loadDataset(), chartContext(chartWidth[size], ["en"]));
    const bars = drawing.querySelectorAll("rect").length;
    expect(bars).toBeGreaterThan(0);
    expect(drawing.querySelectorAll("line")).toHaveLength(bars);
  },
);
