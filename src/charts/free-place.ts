/** A rectangle that something fills, in user units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The number of a datum: its width, and the places where it may stand, the best first; all in user units. */
export interface Candidate {
  readonly datum: number;
  readonly width: number;
  readonly places: readonly { readonly x: number; readonly baseline: number }[];
}

/** Where the number of a datum stands: its middle and its baseline. */
interface FreePlace {
  readonly datum: number;
  readonly x: number;
  readonly baseline: number;
}

/** Room that numbers leave around them. */
export const gap = 2;

/**
 * Gives each number the first of its places that is free. If any finds none, only the first `mattering` of the list are placed,
 * where they have room: a few that matter rather than whichever happen to fit.
 */
export function freePlaces(
  candidates: readonly Candidate[],
  obstacles: readonly Box[],
  mattering: number,
): FreePlace[] {
  const all = place(candidates, obstacles);
  return all.length === candidates.length ? all : place(candidates.slice(0, mattering), obstacles);
}

function place(candidates: readonly Candidate[], obstacles: readonly Box[]): FreePlace[] {
  const taken: Box[] = [...obstacles];
  return candidates.flatMap(({ datum, width, places }) => {
    const half = width / 2 + gap;
    const boxes = places.map(({ x, baseline }) => {
      const box = { left: x - half, right: x + half, top: baseline - 10, bottom: baseline + 1 };
      return { place: { datum, x, baseline }, box };
    });
    const free = boxes.find(({ box }) => taken.every((other) => !overlap(box, other)));
    if (!free) return [];
    taken.push(free.box);
    return [free.place];
  });
}

/** Whether boxes share more than a hair, in user units. */
export function overlap(a: Box, b: Box, hair = 0): boolean {
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}

/** A middle as near to the wanted one as keeps a text of that width between two edges. */
export function keepWithin(middle: number, width: number, left: number, right: number): number {
  return Math.min(right - width / 2, Math.max(left + width / 2, middle));
}

/** Indices in the order of interest: the latest, the first, the extremes (`mattering` is how many these are), then the rest. */
export function byWeight(values: readonly number[]): { order: number[]; mattering: number } {
  const extremes = [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))];
  const matter = [...new Set([values.length - 1, 0, ...extremes])];
  return { order: [...new Set([...matter, ...values.keys()])], mattering: matter.length };
}
