import type { ValueStatus } from "../data/vocabulary.ts";
import { langTag } from "../i18n/languages.ts";
import { type ChartContext, type ChartSize, isWide } from "./context.ts";
import { type Line, lineHeight, phrase, textSize } from "./text.ts";
import { color } from "./theme.ts";
import { wordsOfSigns } from "./words.ts";

/** An empty chart to draw on. All coordinates on it are its own user units. */
export interface Canvas extends ChartContext {
  readonly svg: SVGSVGElement;
  readonly size: ChartSize;
  /** The signs drawn so far, by status: what must be explained at the foot. */
  readonly signs: Set<ValueStatus>;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element; attributes that are `undefined` are left out. */
export function element<K extends keyof SVGElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): SVGElementTagNameMap[K] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(key, String(value));
  }
  node.append(...children);
  return node;
}

export function createCanvas(context: ChartContext): Canvas {
  const size = isWide(context) ? "wide" : "narrow";
  const svg = element(context.document, "svg", {
    class: `chart chart-${size}`,
    "data-face": "sans",
    "font-size": textSize,
    fill: color("ink"),
  });
  return { ...context, svg, size, signs: new Set() };
}

/** Closes the chart at a height, where what is drawn on it must end, or under a line on the signs that it has. */
export function finish(canvas: Canvas, bottom: number): SVGSVGElement {
  const { svg, width, languages } = canvas;
  const signs = canvas.signs.size > 0 ? phrase(wordsOfSigns(canvas.signs), languages, { width }) : [];
  write(canvas, signs, 0, bottom + lineHeight, { fill: color("quiet") });
  const height = Math.ceil(bottom + (signs.length > 0 ? signs.length * lineHeight + 6 : 0));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  return svg;
}

/** A hairline across the chart. */
export function drawRule({ document, svg, width }: Canvas, y: number): void {
  const edge = Math.round(y) + 0.5;
  svg.append(element(document, "line", { x1: 0, x2: width, y1: edge, y2: edge, stroke: color("rule") }));
}

export interface TextStyle {
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
  /** Type size where it is not the chart's. */
  readonly size?: number;
}

/** Writes lines; `y` is the first baseline. Each line is a text of its own, each language in its own span. */
export function write(canvas: Canvas, lines: readonly Line[], x: number, y: number, style: TextStyle = {}): void {
  lines.forEach((line, index) => {
    const attributes = {
      x,
      y: y + index * lineHeight,
      "text-anchor": style.anchor === "start" ? undefined : style.anchor,
      "font-size": style.size === textSize ? undefined : style.size,
      fill: style.fill,
    };
    canvas.svg.append(lineElement(canvas.document, line, attributes));
  });
}

function lineElement(document: Document, line: Line, attributes: Attributes): SVGTextElement {
  const [first] = line;
  if (line.length === 1 && first) {
    return element(document, "text", { ...attributes, ...runAttributes(first) }, [first.text]);
  }
  const spans = line.flatMap((run, index) => [
    ...(index > 0 ? [" "] : []),
    element(document, "tspan", runAttributes(run), [run.text]),
  ]);
  return element(document, "text", attributes, spans);
}

function runAttributes({ lang, strong }: Line[number]): Attributes {
  return { class: strong ? "strong" : undefined, lang: lang && langTag[lang] };
}
