import { type Canvas, element, write } from "./canvas.ts";
import { drawHeading } from "./heading.ts";
import { drawArcs, type Pie, shareRun, slicesOf } from "./pie.ts";
import { drawLabelledPie } from "./pie-labels.ts";
import { keepSigns } from "./signs.ts";
import { lineHeight, phrase } from "./text.ts";

const gutter = 20;
/** The pie of a list. */
const radius = 62;
const listLeft = 2 * radius + 22;
/** Room for a share at the end of a list's line. */
const shareRoom = 46;
const square = 12;

/** Pies side by side with labels around them, or one under the other with lists. Returns the bottom. */
export function drawPies(canvas: Canvas, pies: readonly Pie[]): number {
  keepSigns(
    canvas,
    pies.flatMap(({ observations }) => observations),
  );
  if (canvas.size === "narrow") return pies.reduce((top, pie) => drawListedPie(canvas, pie, top) + 24, 0) - 20;
  const width = (canvas.width - gutter * (pies.length - 1)) / pies.length;
  return Math.max(...pies.map((pie, index) => drawLabelledPie(canvas, pie, { x: index * (width + gutter), width })));
}

/** A pie with a list of its parts beside it, in its order, keyed by squares. Returns the bottom. */
function drawListedPie(canvas: Canvas, pie: Pie, top: number): number {
  const start = drawHeading(canvas, { title: pie.title }, { x: 0, width: canvas.width }, top) + 12;
  const textLeft = listLeft + square + 8;
  const slices = slicesOf(pie);
  let y = start;
  for (const { arc, fill, rim } of slices) {
    const name = phrase(pie.nameOf(arc.data), canvas.languages, { width: canvas.width - textLeft - shareRoom });
    const key = { x: listLeft, y: y + 2.5, width: square, height: square, fill, stroke: rim };
    canvas.svg.append(element(canvas.document, "rect", key));
    write(canvas, name, textLeft, y + 13);
    write(canvas, [[shareRun(arc.data)]], canvas.width, y + 13, { anchor: "end" });
    y += name.length * lineHeight + 6;
  }
  const height = Math.max(2 * radius, y - 6 - start);
  drawArcs(canvas, slices, { x: radius, y: start + height / 2, radius });
  return start + height;
}
