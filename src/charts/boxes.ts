import { measure, textSize } from "./text.ts";

/** A rectangle that something fills, in user units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether boxes share more than a hair, in user units. */
export function overlap(a: Box, b: Box, hair = 0): boolean {
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}

/** What something in a finished drawing fills. */
export interface DrawnBox extends Box {
  readonly what: string;
}

/** How far anything may cross the edge, in user units: coordinates are rounded, and lines have a width. */
const hair = 0.6;

/**
 * What is wrong with a finished drawing, whatever its data: a coordinate that is NaN, infinite or undefined, or a mark or a text
 * outside its `viewBox`. Reads attributes, and measures text with our fonts: no browser is needed, so every build checks every
 * drawing.
 */
export function drawingFaults(svg: Element): string[] {
  const nowhere = [svg, ...svg.querySelectorAll("*")].flatMap((node) => {
    const wrong = node.getAttributeNames().find((name) => /NaN|Infinity|undefined/.test(node.getAttribute(name)!));
    const what = node.localName === "text" ? JSON.stringify(node.textContent) : nameOf(node);
    return wrong ? [`${what} stands nowhere: ${wrong}="${node.getAttribute(wrong)}"`] : [];
  });
  if (nowhere.length > 0) return nowhere;
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const marks = [...svg.querySelectorAll("rect, circle, line, path")].filter(isOnlyMoved);
  return [...[...svg.querySelectorAll("text")].map(textBox), ...marks.map(markBox)]
    .filter(
      ({ left, right, top, bottom }) => left < -hair || right > width + hair || top < -hair || bottom > height + hair,
    )
    .map(
      ({ what, left, right, top, bottom }) =>
        `${JSON.stringify(what)} is outside the drawing: it fills ${[left, top, right, bottom].map(Math.round).join(" ")}, the drawing 0 0 ${width} ${height}`,
    );
}

/** Whether a node's transforms, if any, are translations. */
function isOnlyMoved(node: Element): boolean {
  return !around(node).some((element) => /rotate|scale/.test(element.getAttribute("transform") ?? ""));
}

/** A mark by the cell that it draws: `rect table-4 payments 2012`. */
function nameOf(mark: Element): string {
  const cell = ["figure", "flow", "series", "year"].map((name) => mark.getAttribute(`data-${name}`));
  return [mark.localName, ...cell].filter(Boolean).join(" ");
}

/** A node and what it stands in, from the inside. In jsdom, several times faster than `closest`. */
function* around(node: Element): Generator<Element> {
  for (let element: Element | null = node; element; element = element.parentElement) yield element;
}

/** How far a node is moved by itself and what it stands in. */
export function offset(node: Element): { x: number; y: number } {
  const moves = around(node).flatMap((element) =>
    (element.getAttribute("transform") ?? "").matchAll(/translate\((-?[\d.]+),(-?[\d.]+)\)/g),
  );
  return moves.reduce(({ x, y }, [, dx, dy]) => ({ x: x + Number(dx), y: y + Number(dy) }), { x: 0, y: 0 });
}

/** What an attribute is that a node has or inherits. */
function inherited(node: Element, name: string): string | null | undefined {
  return around(node)
    .find((element) => element.hasAttribute(name))
    ?.getAttribute(name);
}

/** The box that a text's ink fills at most, from the font's advances; Chinese characters reach higher than Latin. */
export function textBox(text: Element): DrawnBox {
  const size = Number(inherited(text, "font-size") ?? textSize);
  const what = text.textContent;
  const width = runs(text).reduce((sum, [run, strong]) => sum + measure(run, size, strong), 0);
  const moved = offset(text);
  const [x, y] = [number(text, "x") + moved.x, number(text, "y") + moved.y];
  const anchor = inherited(text, "text-anchor");
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  const han = /\p{Script=Han}/u.test(what);
  return {
    what,
    left,
    right: left + width,
    top: y - size * (han ? 0.88 : 0.75),
    bottom: y + size * (/[a-z,]|\p{Script=Han}/u.test(what) ? 0.2 : 0.02),
  };
}

/** A text's runs, each of one weight. */
function runs(node: Element): (readonly [text: string, strong: boolean])[] {
  const strong = around(node).some((element) => element.getAttribute("class") === "strong");
  return [...node.childNodes].flatMap((child) =>
    child.nodeType === 1 ? runs(child as Element) : [[child.textContent ?? "", strong] as const],
  );
}

/** The box of a bar, a dot, a line or a path. */
export function markBox(mark: Element): DrawnBox {
  const { x, y } = offset(mark);
  const points = pointsOf(mark);
  const [xs, ys] = [points.map(([px]) => px + x), points.map(([, py]) => py + y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { what: nameOf(mark), left, right, top, bottom };
}

type Point = readonly [x: number, y: number];

/** Points that a mark lies between. */
function pointsOf(mark: Element): Point[] {
  const at = (name: string) => number(mark, name);
  const between = (x1: number, y1: number, x2: number, y2: number): Point[] => [
    [x1, y1],
    [x2, y2],
  ];
  switch (mark.localName) {
    case "path":
      return pathPoints(mark.getAttribute("d")!);
    case "line":
      return between(at("x1"), at("y1"), at("x2"), at("y2"));
    case "circle":
      return between(at("cx") - at("r"), at("cy") - at("r"), at("cx") + at("r"), at("cy") + at("r"));
    default:
      return between(at("x"), at("y"), at("x") + at("width"), at("y") + at("height"));
  }
}

/** An attribute as a number; 0 where it is left out. */
function number(node: Element, name: string): number {
  return Number(node.getAttribute(name));
}

/** How many numbers each command of a path takes; its point is the last two of them. */
const pathNumbers: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 7 };

/** The points that a path of absolute commands goes through. */
function pathPoints(d: string): Point[] {
  return [...d.matchAll(/([MLCQA])([^A-Za-z]*)/g)].flatMap(([, command, text]) => {
    const numbers = text!.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    const count = pathNumbers[command!]!;
    return Array.from({ length: numbers.length / count }, (_, index): Point => {
      const end = (index + 1) * count;
      return [numbers[end - 2]!, numbers[end - 1]!];
    });
  });
}
