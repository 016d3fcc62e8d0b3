import embed from "vega-embed";

/** Lines, bars in groups, or a pie a flow. */
function encoding({ kind }) {
  const color = { field: kind === "shares" ? "x" : "series", type: "nominal" };
  if (kind === "shares") return { theta: { field: "y", type: "quantitative" }, color, column: { field: "series" } };
  const y = { field: "y", type: "quantitative" };
  const place = { x: { field: "x", type: "ordinal" }, y, color };
  return kind === "bars" ? { ...place, xOffset: { field: "series" } } : place;
}

const marks = { lines: "line", bars: "bar", shares: "arc" };

export function draw(element, spec) {
  const size = spec.kind === "shares" ? { width: 150, height: 150 } : { width: "container", height: 300 };
  const chart = { data: { values: spec.rows }, mark: marks[spec.kind], encoding: encoding(spec), ...size };
  void embed(element, chart, { renderer: "svg", actions: false });
}
