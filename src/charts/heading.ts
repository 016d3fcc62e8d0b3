import type { Localized } from "../i18n/locales.ts";
import { type Canvas, write } from "./canvas.ts";
import { lineHeight, phrase, titleSize } from "./text.ts";
import { color } from "./theme.ts";

/** What stands over a panel: what it shows, and quietly its unit or scale. */
export interface Heading {
  readonly title?: Localized;
  readonly note?: Localized;
}

/** Draws a heading from `top` down, at the left of its place or at its right. Returns its bottom. */
export function drawHeading(
  canvas: Canvas,
  heading: Heading,
  place: { readonly x: number; readonly width: number },
  top: number,
  anchor: "start" | "end" = "start",
): number {
  const { x, width } = place;
  const edge = anchor === "start" ? x : x + width;
  const titleStyle = { width, size: titleSize };
  const title = heading.title ? phrase(heading.title, canvas.languages, titleStyle) : [];
  const note = heading.note ? phrase(heading.note, canvas.languages, { width }) : [];
  const first = top + 13;
  write(canvas, title, edge, first, { size: titleSize, anchor });
  write(canvas, note, edge, first + title.length * lineHeight, { fill: color("quiet"), anchor });
  return first + (title.length + note.length - 1) * lineHeight + 5;
}
