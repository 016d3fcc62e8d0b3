import { barBox, type Box, dotBox, overlap, textBox } from "./boxes.ts";
import { type Drawing, marksOf } from "./draw.ts";

/** Texts that stand on another text, on a bar or on a dot. */
export function collisions({ svg }: Drawing): string[] {
  const texts = [...svg.querySelectorAll("text")].map(textBox);
  const marks = [...marksOf(svg, "rect").map(barBox), ...marksOf(svg, "circle").map(dotBox)];
  const pairs = texts.flatMap((one, index) =>
    [...texts.slice(index + 1), ...marks].map((other) => [one, other] as const),
  );
  return pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.what} × ${b.what}`);
}

/** Texts that are cut off. */
export function outside({ svg }: Drawing): Box[] {
  const [, , width, height] = svg.getAttribute("viewBox")!.split(" ").map(Number) as [number, number, number, number];
  const boxes = [...svg.querySelectorAll("text")].map(textBox);
  return boxes.filter(
    ({ left, right, top, bottom }) => left < -0.2 || right > width + 0.2 || top < 0 || bottom > height,
  );
}

/** Labels whose corners reach into a pie. */
export function intoPies({ svg }: Drawing): string[] {
  const texts = [...svg.querySelectorAll("text")].map(textBox);
  return [...svg.querySelectorAll("g[transform]")].flatMap((group) => {
    const [x, y] = group
      .getAttribute("transform")!
      .match(/-?[\d.]+/g)!
      .map(Number) as [number, number];
    const radius = Number(/A([\d.]+)/.exec(group.querySelector("path")!.getAttribute("d")!)![1]);
    const distance = ({ left, right, top, bottom }: Box) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return texts.filter((box) => distance(box) < radius + 1).map(({ what }) => what);
  });
}
