import { measure, textSize } from "../../src/charts/text.ts";
import { attribute } from "./draw.ts";

export interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box that a text's ink fills at most, from the font's advances; Chinese characters reach higher than Latin. */
export function textBox(text: Element): Box {
  const size = Number(text.getAttribute("font-size") ?? textSize);
  const width = [...text.childNodes].reduce((sum, node) => {
    const holder = node.nodeType === 1 ? (node as Element) : text;
    return sum + measure(node.textContent ?? "", size, holder.classList.contains("strong"));
  }, 0);
  const [x, y] = [attribute(text, "x"), attribute(text, "y")];
  const anchor = text.getAttribute("text-anchor");
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  const what = text.textContent;
  const han = /\p{Script=Han}/u.test(what);
  return {
    what,
    left,
    right: left + width,
    top: y - size * (han ? 0.88 : 0.75),
    bottom: y + size * (/[a-z,]|\p{Script=Han}/u.test(what) ? 0.2 : 0.02),
  };
}

export function barBox(bar: Element): Box {
  const [left, top] = [attribute(bar, "x"), attribute(bar, "y")];
  const [right, bottom] = [left + attribute(bar, "width"), top + attribute(bar, "height")];
  return { what: `bar ${bar.getAttribute("data-series")} ${bar.getAttribute("data-year")}`, left, right, top, bottom };
}

export function dotBox(dot: Element): Box {
  const [x, y, r] = [attribute(dot, "cx"), attribute(dot, "cy"), attribute(dot, "r")];
  const what = `dot ${dot.getAttribute("data-series")} ${dot.getAttribute("data-year")}`;
  return { what, left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** Whether boxes share more than a hair. */
export function overlap(a: Box, b: Box): boolean {
  const hair = 0.2;
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}
