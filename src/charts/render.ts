/** Coordinates to a tenth of a user unit: half the bytes, and no eye sees the rest. */
const rounded = new Set(["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "d", "points"]);

export interface RenderOptions {
  /** What is said in place of the chart to those who do not see it. */
  readonly label: string;
  /** The id of the element of the page that says more. */
  readonly describedBy?: string;
}

/** A finished chart as text: the same chart gives the same bytes. It stands in HTML and in a file of its own. */
export function renderChart(svg: SVGSVGElement, { label, describedBy }: RenderOptions): string {
  const root = svg.cloneNode(true) as SVGSVGElement;
  root.setAttribute("role", "img");
  root.setAttribute("aria-label", label);
  if (describedBy) root.setAttribute("aria-describedby", describedBy);
  for (const node of root.querySelectorAll("*")) round(node);
  const markup = root.outerHTML.replace(/><\/(path|rect|circle|line)>/g, "/>").replaceAll("&nbsp;", "\u00a0");
  return markup.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"');
}

function round(node: Element): void {
  for (const { name, value } of [...node.attributes]) {
    if (!rounded.has(name)) continue;
    const short = value.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1))));
    node.setAttribute(name, short.replace(/(?<![\d.])-0(?![\d.])/g, "0"));
  }
}
