import { expect, test } from "vitest";
import { chartContext, chartWidth } from "../../src/charts/context.ts";
import { renderChart } from "../../src/charts/render.ts";
import { loadDataset } from "../../src/data/load.ts";
import { drawing } from "../../src/figures/drawing.ts";
import { figures } from "../../src/figures/index.ts";

const [view] = figures["table-4"].views;

/** The chart as it is drawn, with one attribute of its first bar changed. */
function drawnWith(name: string, value: string): () => unknown {
  const spoilt: typeof view.draw = (data, context) => {
    const svg = view.draw(data, context);
    svg.querySelector('rect[data-series="payments"]')!.setAttribute(name, value);
    return svg;
  };
  return () => renderChart(spoilt(loadDataset(), contextOf()), { label: "" });
}

const contextOf = () => chartContext(chartWidth.wide, ["en"]);

test.each([
  ["height", "4000", /rect payments 2001" is outside the drawing/],
  ["y", "-300", /rect payments 2001" is outside the drawing/],
  ["y", "NaN", /rect payments 2001 stands nowhere: y="NaN"/],
  ["width", "Infinity", /rect payments 2001 stands nowhere: width="Infinity"/],
])("a bar whose %s is %s is refused, with the cell that it draws", (name, value, expected) => {
  expect(drawnWith(name, value)).toThrow(expected);
});

test("a refused drawing is named: figure, view, size, language", () => {
  const draw = view.draw;
  Object.assign(view, {
    draw: (...args: Parameters<typeof draw>) => {
      const svg = draw(...args);
      svg.querySelector("rect")!.setAttribute("height", "4000");
      return svg;
    },
  });
  try {
    const order = { figure: "table-4", view, size: "narrow", languages: ["zh-hant"] } as const;
    expect(() => drawing(loadDataset(), order, { label: "" })).toThrow(
      /^table-4, view chart, narrow, zh-hant cannot be shown/,
    );
  } finally {
    Object.assign(view, { draw });
  }
});
