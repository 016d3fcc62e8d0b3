import * as Plot from "@observablehq/plot";
import { select } from "d3";
import type { Localized } from "../i18n/locales.ts";
import type { ChartContext } from "./context.ts";
import { label } from "./label.ts";
import { lineHeight, phrase, titleSize } from "./text.ts";
import { color } from "./theme.ts";

/** A plot, a heading, or blocks already put together. */
export type Block = SVGElement;

/** Blocks one under the other as one chart; a number is the space between two of them, in user units. */
export function stack(context: ChartContext, ...parts: readonly (Block | number)[]): SVGSVGElement {
  let y = 0;
  const placed = parts.flatMap((part) => {
    const top = y;
    y += typeof part === "number" ? part : sizeOf(part).height;
    return typeof part === "number" ? [] : [{ part, x: 0, y: top }];
  });
  return join(context, placed, context.width, y);
}

/** Blocks side by side, their tops on one line. */
export function row(context: ChartContext, blocks: readonly Block[], gutter = 24): SVGSVGElement {
  let x = 0;
  const placed = blocks.map((part) => {
    const left = x;
    x += sizeOf(part).width + gutter;
    return { part, x: left, y: 0 };
  });
  return join(context, placed, x - gutter, Math.max(...blocks.map((block) => sizeOf(block).height)));
}

/** The context of one of several blocks that share a row evenly. */
export function column(context: ChartContext, count: number, gutter = 24): ChartContext {
  return { ...context, width: (context.width - (count - 1) * gutter) / count };
}

interface Placed {
  readonly part: Block;
  readonly x: number;
  readonly y: number;
}

function join({ document }: ChartContext, placed: readonly Placed[], width: number, height: number): SVGSVGElement {
  const svg = select(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  svg.attr("width", width).attr("height", Math.ceil(height));
  const groups = svg.selectAll().data(placed).join("g");
  groups.attr("transform", ({ x, y }) => (x === 0 && y === 0 ? null : `translate(${x},${y})`));
  groups.each(function ({ part }) {
    (this as Element).append(...part.children);
  });
  return svg.node()!;
}

function sizeOf(block: Block): { width: number; height: number } {
  const [width, height] = ["width", "height"].map((name) => Number(block.getAttribute(name)));
  return { width: width!, height: height! };
}

/** `Plot.plot` as wide as its context, with no margins and no axes but those it asks for. */
export function plot({ document, width }: ChartContext, options: Plot.PlotOptions): SVGSVGElement {
  return Plot.plot({ document, width, margin: 0, axis: null, ...options }) as SVGSVGElement;
}

/** What stands over a plot: what it shows, and quietly its unit or scale. */
export interface Heading {
  readonly title?: Localized | undefined;
  readonly note?: Localized | readonly Localized[] | undefined;
}

/** A heading, at the left of its width or at its right. */
export function heading(context: ChartContext, { title, note }: Heading, side: "left" | "right" = "left"): Block {
  const { width } = context;
  const titleLines = title ? phrase(context, title, { width, size: titleSize }) : [];
  const noteLines = [note ?? []].flat().flatMap((text) => phrase(context, text, { width }));
  const place = { frameAnchor: `top-${side}`, text: (lines: typeof noteLines) => lines } as const;
  return plot(context, {
    height: (titleLines.length + noteLines.length) * lineHeight + 6,
    marks: [
      label([titleLines], { ...place, dy: 3, fontSize: titleSize, lineHeight: lineHeight / titleSize }),
      label([noteLines], { ...place, dy: 3.5 + titleLines.length * lineHeight, fill: color("quiet") }),
    ],
  });
}

/** A plot of its own scale and what stands over it. */
export interface Panel extends Heading {
  readonly plot: (context: ChartContext) => Block;
}

/** Between two rows of panels, in user units. */
const rowGap = 18;

/**
 * Panels in rows of `columns`; the plots of a row line up, however high their headings are. Not facets of Plot, which have one
 * size and one scale: each row is as high as its own values need, and a panel is read aloud whole before the next.
 */
export function grid(context: ChartContext, panels: readonly Panel[], columns: number): SVGSVGElement {
  const each = column(context, columns);
  const rows = panels.flatMap((_, index) => (index % columns === 0 ? [panels.slice(index, index + columns)] : []));
  const blocks = rows.flatMap((own, index) => [
    ...(index > 0 ? [rowGap] : []),
    row(
      context,
      own.map((panel) => heading(each, panel)),
    ),
    row(
      context,
      own.map(({ plot }) => plot(each)),
    ),
  ]);
  return stack(context, ...blocks);
}

/** A hairline across a chart. */
export function rule(context: ChartContext): Block {
  return plot(context, {
    height: 1,
    marks: [Plot.ruleY([0], { y: { value: () => 0.5, scale: null }, stroke: color("rule") })],
  });
}
