import { barX, barY, lineY, plot } from "@observablehq/plot";

/** Lines; bars in groups; for shares bars too, since Plot has no pies. */
function marks({ kind, rows }) {
  if (kind === "lines") return { marks: [lineY(rows, { x: "x", y: "y", stroke: "series" })], color: { legend: true } };
  if (kind === "bars") return { marks: [barY(rows, { fx: "x", x: "series", y: "y", fill: "series" })] };
  return { marginLeft: 110, marks: [barX(rows, { fy: "series", y: "x", x: "y", fill: "series" })] };
}

export function draw(element, spec) {
  element.append(plot({ width: element.clientWidth, height: 400, ...marks(spec) }));
}
