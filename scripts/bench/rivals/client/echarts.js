import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, SVGRenderer]);

/** A pie a flow; lines or grouped bars, a series each. */
function option({ kind, rows }) {
  const series = Object.entries(Object.groupBy(rows, (row) => row.series));
  if (kind === "shares") {
    const pie = ([name, parts], index) => ({
      name,
      type: "pie",
      radius: "45%",
      center: [`${25 + 50 * index}%`, "55%"],
      data: parts.map(({ x, y }) => ({ name: x, value: y })),
    });
    return { animation: false, legend: {}, series: series.map(pie) };
  }
  const type = kind === "lines" ? "line" : "bar";
  return {
    animation: false,
    legend: {},
    xAxis: { type: "category", data: [...new Set(rows.map(({ x }) => x))] },
    yAxis: { type: "value" },
    series: series.map(([name, points]) => ({ name, type, data: points.map(({ y }) => y) })),
  };
}

export function draw(element, spec) {
  init(element, undefined, { renderer: "svg" }).setOption(option(spec));
}
