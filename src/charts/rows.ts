import type { Localized } from "../i18n/locales.ts";
import type { Canvas } from "./canvas.ts";
import { type Line, lineHeight, measureLines, phrase } from "./text.ts";

/** A row of horizontal bars: its name, and the middle of its bars. */
export interface Row {
  readonly name: readonly Line[];
  /** Of the name's first line. */
  readonly baseline: number;
  readonly middle: number;
  readonly bottom: number;
}

/** The widest that names may be beside wide bars. */
const nameRoom = 210;
const gutter = 16;

function namesOf({ size, width, languages }: Canvas, texts: readonly Localized[]): Line[][] {
  return texts.map((text) => phrase(text, languages, { width: size === "wide" ? nameRoom : width }));
}

/** Where bars begin: after the names, or at the edge where names stand over them. */
export function nameColumn(canvas: Canvas, texts: readonly Localized[]): number {
  return canvas.size === "wide" ? Math.ceil(measureLines(namesOf(canvas, texts).flat())) + gutter : 0.5;
}

/** Rows from `top` down, names beside bars of that thickness in a wide chart, over them in a narrow one. */
export function layOutRows(canvas: Canvas, texts: readonly Localized[], thickness: number, top: number): Row[] {
  let y = top;
  return namesOf(canvas, texts).map((name) => {
    const height = name.length * lineHeight;
    const wide = canvas.size === "wide";
    const pitch = wide ? Math.max(height, thickness) + 12 : height + thickness + 16;
    const row = wide
      ? { name, baseline: y + pitch / 2 - height / 2 + 13, middle: y + pitch / 2, bottom: y + pitch }
      : { name, baseline: y + 14, middle: y + height + 5 + thickness / 2, bottom: y + pitch - 6 };
    y += pitch;
    return row;
  });
}
