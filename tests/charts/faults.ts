import { type DrawnBox, markBox, offset, overlap, textBox } from "../../src/charts/boxes.ts";
import { color } from "../../src/charts/theme.ts";
import { type Drawing, marksOf } from "./draw.ts";

const textsOf = ({ svg }: Drawing): DrawnBox[] => [...svg.querySelectorAll("text")].map(textBox);

/** Bars, dots and other symbols, which are paths that are moved to their places. */
const solid = "rect[data-series], circle[data-series], path[data-series][transform]";

/** Texts that stand on another text, on a bar, on a dot, or on a line that is not faint. */
export function collisions(drawing: Drawing): string[] {
  const texts = textsOf(drawing);
  const marks = [...marksOf(drawing.svg, solid).map(markBox), ...linesOf(drawing)];
  const pairs = texts.flatMap((text, index) =>
    [...texts.slice(index + 1), ...marks].map((other) => [text, other] as const),
  );
  return pairs.filter(([a, b]) => overlap(a, b, 0.2)).map(([a, b]) => `${a.what} × ${b.what}`);
}

/** Lines like that of zero, a pixel wide. Those of a scale are faint, and numbers may stand on them. */
function linesOf({ svg }: Drawing): DrawnBox[] {
  const isFaint = (line: Element) => (line.closest("[stroke]")?.getAttribute("stroke") ?? "") === color("rule");
  return [...svg.querySelectorAll("line")]
    .filter((line) => !isFaint(line))
    .map((line) => {
      const { left, right, top, bottom } = markBox(line);
      return { what: "a line", left: left - 0.5, right: right + 0.5, top: top - 0.5, bottom: bottom + 0.5 };
    });
}

/** Texts and marks that are cut off. */
export function outside(drawing: Drawing): DrawnBox[] {
  const { svg } = drawing;
  const [, , width, height] = svg.getAttribute("viewBox")!.split(" ").map(Number) as [number, number, number, number];
  const marks = marksOf(svg, solid).map(markBox);
  return [...textsOf(drawing), ...marks].filter(
    ({ left, right, top, bottom }) => left < -0.2 || right > width + 0.2 || top < 0 || bottom > height,
  );
}

/** The groups that hold the parts of a pie: paths from an arc to its middle. */
export function piesOf(svg: Element): Element[] {
  const parts = marksOf(svg, "path[data-series]").filter((path) => /A[^A]*L0,0Z$/.test(path.getAttribute("d")!));
  return [...new Set(parts.map((part) => part.parentElement!))];
}

/** Labels whose corners reach into a pie. */
export function intoPies(drawing: Drawing): string[] {
  const texts = textsOf(drawing);
  return piesOf(drawing.svg).flatMap((group) => {
    const { x, y } = offset(group);
    const radius = Number(/A([\d.]+)/.exec(group.querySelector("path")!.getAttribute("d")!)![1]);
    const distance = ({ left, right, top, bottom }: DrawnBox) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return texts.filter((box) => distance(box) < radius + 1).map(({ what }) => what);
  });
}
