import { around, markBox, nameOf, offset, textBox } from "./boxes.ts";

/** The shapes that drawings are made of, besides text. */
const shapes = "rect, circle, line, path";

/** How far anything may cross the edge, in user units: coordinates are rounded, and lines have a width. */
const hair = 0.6;

/**
 * What is wrong with a finished drawing, whatever its data: a coordinate that is NaN, infinite or undefined, or a mark or a text
 * outside its `viewBox`. Reads attributes, and measures text with our fonts: no browser is needed, so every build checks every
 * drawing.
 */
export function drawingFaults(svg: Element): string[] {
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const nowhere = [svg, ...svg.querySelectorAll("*")].flatMap((node) => {
    const wrong = node.getAttributeNames().find((name) => /NaN|Infinity|undefined/.test(node.getAttribute(name)!));
    const what = node.localName === "text" ? JSON.stringify(node.textContent) : nameOf(node);
    return wrong ? [`${what} stands nowhere: ${wrong}="${node.getAttribute(wrong)}"`] : [];
  });
  if (nowhere.length > 0) return nowhere;
  const boxes = [
    ...[...svg.querySelectorAll("text")].map(textBox),
    ...[...svg.querySelectorAll(shapes)].filter(isPlain).map(markBox),
  ];
  return boxes
    .filter(
      ({ left, right, top, bottom }) => left < -hair || right > width + hair || top < -hair || bottom > height + hair,
    )
    .map(
      ({ what, left, right, top, bottom }) =>
        `${JSON.stringify(what)} is outside the drawing: it fills ${[left, top, right, bottom].map(Math.round).join(" ")}, the drawing 0 0 ${width} ${height}`,
    );
}

/** Whether a node's transforms, if any, are plain translations. */
function isPlain(node: Element): boolean {
  const { x, y } = offset(node);
  return (
    Number.isFinite(x + y) && !around(node).some((one) => /rotate|scale/.test(one.getAttribute("transform") ?? ""))
  );
}
