import { type Canvas, write } from "./canvas.ts";
import { measure } from "./text.ts";

/** A rectangle that something fills, in user units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A number that may stand at several places, the best first. */
export interface Label {
  readonly text: string;
  readonly strong?: boolean;
  readonly fill?: string;
  readonly places: readonly { readonly x: number; readonly baseline: number }[];
}

/** Room that numbers leave between each other. */
const gap = 2;

interface Placed extends Box {
  readonly label: Label;
  readonly x: number;
  readonly baseline: number;
}

/**
 * Writes numbers, middle at `x`, each at the first of its places that is free. Where not all have room, only those that
 * matter are written, as far as they have room: the first so many of the list.
 */
export function placeLabels(
  canvas: Canvas,
  labels: readonly Label[],
  obstacles: readonly Box[],
  mattering: number,
): void {
  const all = place(labels, obstacles);
  const written = all.length === labels.length ? all : place(labels.slice(0, mattering), obstacles);
  for (const { label, x, baseline } of written) {
    const { text, strong, fill } = label;
    write(canvas, [[{ text, strong }]], x, baseline, { anchor: "middle", fill });
  }
}

/** The labels that have room, where they have it. */
function place(labels: readonly Label[], obstacles: readonly Box[]): Placed[] {
  const placed: Placed[] = [];
  for (const label of labels) {
    const half = measure(label.text, undefined, label.strong) / 2 + gap;
    const boxes = label.places.map(({ x, baseline }): Placed => {
      return { label, x, baseline, left: x - half, right: x + half, top: baseline - 10, bottom: baseline + 1 };
    });
    const free = boxes.find((box) => [...obstacles, ...placed].every((other) => !meet(box, other)));
    if (free) placed.push(free);
  }
  return placed;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A middle as near to the wish as keeps a text of that width between the edges. */
export function within(middle: number, width: number, left: number, right: number): number {
  return Math.min(right - width / 2, Math.max(left + width / 2, middle));
}

/** An order by weight: the latest, the first, the extremes; then the rest. Says how many matter. */
export function byWeight(values: readonly number[]): { order: number[]; mattering: number } {
  const extremes = [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))];
  const matter = [...new Set([values.length - 1, 0, ...extremes])];
  return { order: [...new Set([...matter, ...values.keys()])], mattering: matter.length };
}
