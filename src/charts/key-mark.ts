import * as Plot from "@observablehq/plot";
import { arc } from "d3";
import type { Markup } from "../lib/markup.ts";
import { chartDocument } from "./context.ts";
import { serialize } from "./render.ts";

const size = 44;
const plain = { document: chartDocument, width: size, height: size, margin: 0, axis: null } as const;

/**
 * A small picture of numbers of one kind, without text: bars from a common base for levels, rings from twelve o'clock
 * for shares of a whole (fractions, the outer ring last). The last part is the figure's own and takes the colour of the
 * text around it (`currentColor`); those before it are quiet.
 */
export function keyMark(kind: "bars" | "arcs", parts: readonly number[]): Markup {
  const svg = Plot.plot({ ...plain, ...(kind === "bars" ? bars(parts) : { marks: [rings(parts)] }) });
  return serialize(svg as SVGSVGElement, { class: "key-mark", "aria-hidden": "true" });
}

const tone = (index: number, parts: readonly number[]) => (index === parts.length - 1 ? "own" : "other");

function bars(levels: readonly number[]): Plot.PlotOptions {
  return {
    x: { type: "band", axis: null, domain: levels.map((_, index) => index), paddingOuter: 0, paddingInner: 0.18 },
    y: { axis: null, domain: [0, Math.max(...levels)] },
    marks: levels.map((level, index) =>
      Plot.barY([level], { x: [index], y1: 0, y2: [level], className: tone(index, levels) }),
    ),
  };
}

const thickness = 7;

/** A mark of rings, each a share of its track. */
function rings(shares: readonly number[]): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const create = (name: "g" | "path") => document.createElementNS("http://www.w3.org/2000/svg", name);
    const group = create("g");
    group.setAttribute("transform", `translate(${size / 2},${size / 2})`);
    const ring = arc<number>()
      .startAngle(0)
      .endAngle((share) => share * 2 * Math.PI)
      .digits(1);
    for (const [index, share] of shares.entries()) {
      const outer = size / 2 - (shares.length - 1 - index) * (thickness + 2);
      ring.outerRadius(outer).innerRadius(outer - thickness);
      for (const [name, part] of [["track", 1] as const, [tone(index, shares), share] as const]) {
        const path = create("path");
        path.setAttribute("class", name);
        path.setAttribute("d", ring(part)!);
        group.append(path);
      }
    }
    return group;
  };
}
