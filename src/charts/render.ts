import { type Markup, trusted } from "../lib/markup.ts";
import { chartSizes, chartWidth } from "./context.ts";
import { drawingFaults } from "./boxes.ts";
import { textSize } from "./text.ts";
import { color } from "./theme.ts";

/** Coordinates to a tenth of a user unit: half the bytes, and no eye sees the rest. */
const rounded = new Set("x y x1 x2 y1 y2 cx cy r width height d points transform".split(" "));

export interface RenderOptions {
  /** The alternative text. */
  readonly label: string;
  /** The id of the element of the page that says more. */
  readonly describedBy?: string;
  /** What is drawn, for the error where it cannot be shown. */
  readonly place?: string;
}

/**
 * A finished chart as markup, without Plot's own styles and attributes: the same chart gives the same bytes. It stands in HTML and in
 * a file of its own. Changes `root`; throws where something in it would be cut off or stand nowhere.
 */
export function renderChart(root: SVGSVGElement, { label, describedBy, place = "a drawing" }: RenderOptions): Markup {
  for (const style of root.querySelectorAll("style")) style.remove();
  for (const text of root.querySelectorAll("text")) text.replaceWith(...separateLines(text));
  for (const node of root.querySelectorAll("*")) tidy(node);
  dissolveGroups(root);
  const [width, height] = ["width", "height"].map((name) => root.getAttribute(name)!) as [string, string];
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  const size = chartSizes.find((size) => chartWidth[size] === Number(width));
  const attributes = {
    class: size ? `chart chart-${size}` : "chart",
    "data-face": "sans",
    "font-size": textSize,
    fill: color("ink"),
    "text-anchor": "middle",
    role: "img",
    "aria-label": label,
    ...(describedBy && { "aria-describedby": describedBy }),
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  };
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, String(value));
  const faults = drawingFaults(root);
  if (faults.length > 0) throw new DrawingError(faults, place);
  const text = root.outerHTML.replace(/><\/(path|rect|circle|line)>/g, "/>").replaceAll("&nbsp;", "\u00a0");
  return trusted(text.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"'));
}

/** A drawing that must not be shown. */
export class DrawingError extends Error {
  constructor(faults: readonly string[], place: string) {
    super([`${place} cannot be shown with these data:`, ...faults.map((fault) => `  ${fault}`)].join("\n"));
  }
}

/** Rounds coordinates. Drops `aria-` attributes, not allowed on groups without a role, and `currentColor`: the root has the fill. */
function tidy(node: Element): void {
  for (const name of node.getAttributeNames()) {
    const value = node.getAttribute(name)!;
    if (name.startsWith("aria-") || (name === "fill" && value === "currentColor")) node.removeAttribute(name);
    else if (rounded.has(name)) node.setAttribute(name, round(value));
  }
}

/** One text element per line, at plain coordinates, so that lines stay apart when a chart is read aloud or copied. */
function separateLines(text: Element): Element[] {
  const lines = [...text.children].filter((child) => child.hasAttribute("x"));
  const size = Number(text.closest("[font-size]:not(svg)")?.getAttribute("font-size") ?? textSize);
  const inUnits = (node: Element, name: string) => Number.parseFloat(node.getAttribute(name) ?? "0") * size;
  const [, left, top] = /translate\((.*?),(.*?)\)/.exec(text.getAttribute("transform") ?? "") ?? [];
  if (left === undefined || top === undefined) return [text];
  let y = Number(top);
  return (lines.length > 0 ? lines : [text]).map((line) => {
    y += inUnits(line, "y") + inUnits(line, "dy");
    const own = text.cloneNode(false) as Element;
    for (const name of ["class", "lang", "fill"]) {
      const value = line.getAttribute(name);
      if (value !== null) own.setAttribute(name, value);
    }
    for (const name of ["transform", "dy"]) own.removeAttribute(name);
    own.setAttribute("x", left);
    own.setAttribute("y", String(y));
    own.append(...line.childNodes);
    return own;
  });
}

/** Takes out groups that do nothing, from the innermost. */
function dissolveGroups(root: Element): void {
  for (const group of [...root.querySelectorAll("g")].reverse()) {
    if (group.attributes.length === 0) group.replaceWith(...group.childNodes);
  }
}

function round(value: string): string {
  const short = value.replace(/-?\d+\.\d+(e-?\d+)?(?!\d*em)/g, (number) => String(Number(Number(number).toFixed(1))));
  return short.replace(/(?<![\d.])-0(?![\d.])/g, "0");
}
