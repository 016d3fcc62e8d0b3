import { expect, test } from "vitest";
import { chartContext, chartWidth } from "../../src/charts/context.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import { figures } from "../../src/figures/index.ts";
import { shares } from "../../src/figures/partner-wholes.ts";

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

test("that blanks are within Others is said where there are blanks", () => {
  const data = loadDataset();
  const wholes = (["chart-1", "chart-3"] as const).flatMap((figure) =>
    (["imports", "exports"] as const).map((flow) => shares(data, { figure, flow })),
  );
  const isInAll = (series: string) => wholes.every((whole) => whole.some((share) => share.series === series));
  const withoutBlanks = data.observations.filter((row) => !row.figure.startsWith("chart") || isInAll(row.series));
  const view = figures["chart-1"].views.find(({ id }) => id === "wholes")!;
  const said = (observations: Dataset["observations"]) =>
    view.draw({ ...data, observations }, chartContext(chartWidth.wide, ["en"])).textContent;
  expect(said(data.observations)).toContain("Left blank: within Others");
  expect(said(withoutBlanks)).not.toContain("Left blank");
});
