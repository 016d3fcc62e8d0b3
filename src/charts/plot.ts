import * as Plot from "@observablehq/plot";
import type { ScaleLinear } from "d3";
import { digitsOf, type Observation } from "../data/observation.ts";
import type { Canvas } from "./canvas.ts";

/** Where a panel's marks stand, in user units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Draws Plot's marks onto the canvas, on scales that labels can use too. */
export function drawMarks(canvas: Canvas, { x, y }: Scales, marks: Plot.Markish[]): void {
  const drawn = Plot.plot({
    document: canvas.document,
    width: canvas.width,
    height: canvas.width,
    margin: 0,
    axis: null,
    x: { type: "linear", domain: x.domain(), range: x.range() },
    y: { type: "linear", domain: y.domain(), range: y.range() },
    marks,
  });
  for (const child of [...drawn.children]) {
    if (child.localName === "style") continue;
    mend(child);
    canvas.svg.append(child);
  }
}

/** Plot names its groups for a screen reader without a role, which is not allowed: the chart has one label of its own. */
function mend(group: Element): void {
  group.removeAttribute("aria-label");
  for (const node of [group, ...group.querySelectorAll("*")]) {
    if (node.getAttribute("fill") === "currentColor") node.removeAttribute("fill");
  }
}

/** The mark option that makes each drawn child carry its observation. */
export function carry(observations: readonly Observation[]): { render: Plot.RenderFunction } {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const group = next!(index, scales, values, dimensions, context);
      index.forEach((row, child) => carryData(group!.children[child]!, observations[row]!));
      return group;
    },
  };
}

/** What a mark says about the observation it draws: a public promise. */
export function carryData(mark: Element, observation: Observation): void {
  mark.setAttribute("data-series", observation.series);
  mark.setAttribute("data-year", String(observation.year));
  if (observation.flow) mark.setAttribute("data-flow", observation.flow);
  if (observation.measure !== "value") mark.setAttribute("data-measure", observation.measure);
  mark.setAttribute("data-value", digitsOf(observation));
}
