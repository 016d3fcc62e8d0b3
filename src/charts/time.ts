import { scaleLinear, type ScaleLinear } from "d3";
import * as Plot from "@observablehq/plot";
import type { Observation } from "../data/observation.ts";
import { say } from "../i18n/messages.ts";
import { type Canvas, write } from "./canvas.ts";
import { drawMarks, type Frame } from "./plot.ts";
import { drawSigns } from "./signs.ts";
import { lineHeight, measure, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";
import { words } from "./words.ts";

/** Years from one to another, both included. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Time to scale: a year is a year wide whether it was observed or not. */
export interface Time {
  readonly x: ScaleLinear<number, number>;
  /** The observed years, ascending. */
  readonly years: readonly number[];
  /** Observed years that follow each other. */
  readonly runs: readonly Reach[];
  /** The unobserved years between them. */
  readonly gaps: readonly Reach[];
}

/** A scale over the years of a figure; `margin` is the room before the first and after the last, in years. */
export function timeScale(years: readonly number[], { x, width }: Frame, margin: number): Time {
  const runs = runsOf(years);
  const gaps = runs.slice(1).map(({ from }, index) => ({ from: runs[index]!.to + 1, to: from - 1 }));
  const domain = [years[0]! - margin, years.at(-1)! + margin];
  return { x: scaleLinear(domain, [x, x + width]), years, runs, gaps };
}

function runsOf(years: readonly number[]): Reach[] {
  const starts = years.filter((year) => !years.includes(year - 1));
  return starts.map((from) => {
    let to = from;
    while (years.includes(to + 1)) to += 1;
    return { from, to };
  });
}

/** `2003–06`, `1998–2001`, or one year alone. */
export function reachText({ from, to }: Reach): string {
  if (from === to) return String(from);
  return `${from}–${Math.floor(from / 100) === Math.floor(to / 100) ? String(to).slice(2) : to}`;
}

/** Faint lines at levels other than zero, as long as the time scale. */
export function gridMark(levels: readonly number[], { x }: Time): Plot.Markish {
  const [first, last] = x.domain() as [number, number];
  return Plot.ruleY(
    levels.filter((level) => level !== 0),
    { x1: () => first, x2: () => last, stroke: color("rule") },
  );
}

/** The zero line in ink where years were observed, a dashed reach where they were not. */
export function drawZeroLine(canvas: Canvas, { x, runs, gaps }: Time, zero: number): void {
  const [first, last] = x.domain() as [number, number];
  const scales = { x, y: scaleLinear([0, 1], [zero, zero - 1]) };
  const ends = {
    y: 0,
    x1: ({ from }: Reach) => Math.max(first, from - 0.5),
    x2: ({ to }: Reach) => Math.min(last, to + 0.5),
  };
  drawMarks(canvas, scales, [
    Plot.ruleY(runs, { ...ends, stroke: color("ink") }),
    Plot.ruleY(gaps, { ...ends, stroke: color("quiet"), strokeDasharray: "2 4" }),
  ]);
}

/**
 * Writes the years under `bottom`, all of them or the ends of runs, and the signs of what is shown under those. Where
 * `sayGaps`, the unobserved years are named, between the years or, for want of room, under them. Returns the new bottom.
 */
export function drawYears(
  canvas: Canvas,
  time: Time,
  bottom: number,
  sayGaps: boolean,
  shown: readonly Observation[],
): number {
  const baseline = bottom + lineHeight;
  const taken = yearBoxes(time);
  for (const { year, middle } of taken) {
    write(canvas, [[{ text: String(year) }]], middle, baseline, { anchor: "middle", fill: color("quiet") });
  }
  const lowest = sayGaps ? drawGapWords(canvas, time, taken, baseline) : baseline;
  return drawSigns(canvas, time, lowest, shown) + 6;
}

interface YearBox {
  readonly year: number;
  readonly middle: number;
  readonly half: number;
}

/** The years to write: all where all fit, else the starts of runs and the latest, as far as they fit. */
function yearBoxes({ x, years, runs }: Time): YearBox[] {
  const [left, right] = x.range() as [number, number];
  const boxOf = (year: number) => {
    const half = measure(String(year)) / 2;
    return { year, middle: Math.min(right - half, Math.max(left + half, x(year))), half };
  };
  const isClear = (a: YearBox, b: YearBox) => a === b || Math.abs(a.middle - b.middle) > a.half + b.half + 5;
  const all = years.map(boxOf);
  if (all.every((a) => all.every((b) => isClear(a, b)))) return all;
  const boxes: YearBox[] = [];
  for (const year of [years.at(-1)!, ...runs.map(({ from }) => from)]) {
    const box = boxOf(year);
    if (boxes.every((other) => isClear(other, box))) boxes.push(box);
  }
  return boxes;
}

/** Says each gap where it is, if there is room for all between the years, else all of them under the years. */
function drawGapWords(canvas: Canvas, { x, gaps }: Time, years: readonly YearBox[], baseline: number): number {
  if (gaps.length === 0) return baseline;
  const style = { anchor: "middle", fill: color("quiet") } as const;
  const middles = gaps.map(({ from, to }) => x((from + to) / 2));
  const between = gaps.map((gap) => phrase(say(words.noData, [reachText(gap)]), canvas.languages));
  const rooms = middles.map((at) => 2 * Math.min(...years.map(({ middle, half }) => Math.abs(middle - at) - half)) - 8);
  if (between.every((lines, index) => measureLines(lines) <= rooms[index]!)) {
    between.forEach((lines, index) => write(canvas, lines, middles[index]!, baseline, style));
    return baseline;
  }
  const [left, right] = x.range() as [number, number];
  const lines = phrase(say(words.noData, gaps.map(reachText)), canvas.languages, { width: right - left });
  const half = measureLines(lines) / 2;
  write(canvas, lines, Math.min(right - half, Math.max(left + half, middles[0]!)), baseline + lineHeight, style);
  return baseline + lines.length * lineHeight;
}
