import { measure, textSize } from "../../src/charts/text.ts";
import { attribute } from "./draw.ts";

export interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far a node is moved by itself and what it stands in. */
export function offset(node: Element): { x: number; y: number } {
  const moves = [...(node.getAttribute("transform") ?? "").matchAll(/translate\((-?[\d.]+),(-?[\d.]+)\)/g)];
  const outer = node.parentElement && node.localName !== "svg" ? offset(node.parentElement) : { x: 0, y: 0 };
  return moves.reduce(({ x, y }, [, dx, dy]) => ({ x: x + Number(dx), y: y + Number(dy) }), outer);
}

/** What an attribute is that a node has or inherits. */
function inherited(node: Element, name: string): string | undefined {
  return node.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
}

/** The box that a text's ink fills at most, from the font's advances; Chinese characters reach higher than Latin. */
export function textBox(text: Element): Box {
  const size = Number(inherited(text, "font-size") ?? textSize);
  const what = text.textContent;
  const width = runs(text).reduce((sum, [run, strong]) => sum + measure(run, size, strong), 0);
  const moved = offset(text);
  const [x, y] = [attribute(text, "x") + moved.x, attribute(text, "y") + moved.y];
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

function runs(node: Element): (readonly [text: string, strong: boolean])[] {
  return [...node.childNodes].flatMap((child) =>
    child.nodeType === 1
      ? runs(child as Element)
      : [[child.textContent ?? "", node.closest("text, .strong")!.closest(".strong") !== null] as const],
  );
}

const nameOf = (mark: Element) =>
  `${mark.localName} ${mark.getAttribute("data-series")} ${mark.getAttribute("data-year")}`;

/** The box of a bar or a dot. */
export function markBox(mark: Element): Box {
  const { x, y } = offset(mark);
  if (mark.localName === "circle") {
    const [cx, cy, r] = [attribute(mark, "cx") + x, attribute(mark, "cy") + y, attribute(mark, "r")];
    return { what: nameOf(mark), left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  }
  const [left, top] = [attribute(mark, "x") + x, attribute(mark, "y") + y];
  const [right, bottom] = [left + attribute(mark, "width"), top + attribute(mark, "height")];
  return { what: nameOf(mark), left, right, top, bottom };
}

/** Whether boxes share more than a hair. */
export function overlap(a: Box, b: Box): boolean {
  const hair = 0.2;
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}
