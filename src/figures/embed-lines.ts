import { wrap } from "../charts/text.ts";

/** How much wider than ours the letters that a reader sees in place of ours may be. */
export const wider = 1.1;

/** How many lines a text takes in a width, in whatever font it comes to be set. */
export function linesIn(text: string, width: number, size: number, strong = false): number {
  return wrap(text, width / wider, size, strong).length;
}
