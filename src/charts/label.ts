import * as Plot from "@observablehq/plot";
import { langTag } from "../i18n/languages.ts";
import { type Line, lineHeight, textSize } from "./text.ts";

/** What a label says: a number, or lines whose runs differ in language or weight (`phrase` makes them). */
type Words = string | readonly Line[];

export interface LabelOptions<Datum> extends Omit<Plot.TextOptions, "text"> {
  readonly text: (datum: Datum) => Words;
  /** Sets a label in the strong weight. */
  readonly strong?: (datum: Datum) => boolean;
}

/** A label as lines of runs. */
function linesOf(words: Words, strong = false): readonly Line[] {
  return typeof words === "string" ? [[{ text: words, strong }]] : words;
}

/**
 * `Plot.text` for texts in several languages and weights. Initializers find the lines in the channel `lines`, so that they can
 * measure them with our fonts: Plot takes every character for a Latin one.
 */
export function label<Datum>(data: readonly Datum[], { text, strong, ...options }: LabelOptions<Datum>): Plot.Text {
  const lines = (datum: Datum) => linesOf(text(datum), strong?.(datum));
  return Plot.text(data, {
    lineHeight: lineHeight / textSize,
    ...options,
    text: (datum: Datum) => lines(datum).map(plain).join("\n"),
    channels: { ...options.channels, lines },
    render: writeRuns,
  });
}

const plain = (line: Line) => line.map(({ text }) => text).join(" ");

/** Sets language and weight of each run. */
const writeRuns: Plot.RenderFunction = (index, scales, values, dimensions, context, next) => {
  const group = next!(index, scales, values, dimensions, context)!;
  const all = values.lines as unknown as readonly (readonly Line[])[];
  index.forEach((datum, child) => {
    const text = group.children[child]!;
    const lines = all[datum]!;
    const holders = lines.length > 1 ? [...text.children] : [text];
    lines.forEach((line, number) => writeLine(holders[number]!, line));
  });
  return group;
};

function writeLine(holder: Element, line: Line): void {
  if (line.length === 1) {
    style(holder, line[0]!);
    return;
  }
  const spans = line.map((run) => {
    const span = holder.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "tspan");
    span.textContent = run.text;
    style(span, run);
    return span;
  });
  holder.replaceChildren(...spans.flatMap((span, index) => (index > 0 ? [" ", span] : [span])));
}

function style(holder: Element, { lang, strong, fill }: Line[number]): void {
  if (strong) holder.setAttribute("class", "strong");
  if (lang) holder.setAttribute("lang", langTag[lang]);
  if (fill) holder.setAttribute("fill", fill);
}
