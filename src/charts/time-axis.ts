import * as Plot from "@observablehq/plot";
import { scaleLinear, type ScaleLinear } from "d3";
import { type Observation, yearsIn } from "../data/observation.ts";
import { statusSigns } from "../data/vocabulary.ts";
import { rangesBetween, rangesOf, type YearRange } from "../i18n/format.ts";
import { say } from "../i18n/messages.ts";
import type { ChartContext } from "./context.ts";
import { label } from "./label.ts";
import { keepWithin } from "./numbers.ts";
import { type Line, lineHeight, measure, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";
import { signWords, messages } from "./messages.ts";

export interface TimeAxisOptions {
  /** The edges of the frame, in user units. */
  readonly left?: number;
  readonly right: number;
  /** Room before the first year and after the last, in years. */
  readonly pad?: number;
  /** Whether the unobserved years are named; true by default. */
  readonly note?: boolean;
}

/** Options of a plot, and marks, that make its x-axis one of years. */
export interface TimeAxis {
  readonly x: Plot.ScaleOptions;
  /** The height that the axis needs below the lowest mark (`insetBottom`), in user units. */
  readonly room: number;
  /** Drawn over the bars that stand on it. */
  readonly marks: Plot.Markish;
}

/**
 * A time axis to scale, at the level zero: solid over observed years, dotted over unobserved ones, which are named. Below it
 * stand the years (all, or where they have no room the first of each run and the latest) and the signs of the cells that have
 * one. A dashed line marks a break of a series.
 */
export function timeAxis(context: ChartContext, rows: readonly Observation[], options: TimeAxisOptions): TimeAxis {
  const { left = 0, right, pad = 0.5, note = true } = options;
  const years = yearsIn(rows);
  const domain = [years[0]! - pad, years.at(-1)! + pad];
  const x = scaleLinear(domain, [left, right]);
  const shown = shownYears(years, x);
  const notes = note ? notesOf(context, rangesBetween(years), shown, x) : [];
  const under = Math.max(0, ...notes.map((one) => (one.line === 0 ? 0 : one.lines.length)));
  const signs = signsOf(rows, x);
  const room = (1 + under + new Set(signs.map(({ line }) => line)).size) * lineHeight + 6;
  const at = (line: number) => ({
    ...({ frameAnchor: "bottom", lineAnchor: "top", fill: color("quiet") } as const),
    dy: line * lineHeight - room + 4,
  });
  const lines = (of: readonly YearRange[], style: Plot.RuleYOptions) =>
    Plot.ruleY(of, { y: 0, x1: ({ from }: YearRange) => from - 0.5, x2: ({ to }: YearRange) => to + 0.5, ...style });
  return {
    x: { type: "linear", domain, clamp: true },
    room,
    marks: [
      lines(rangesOf(years), { stroke: color("ink") }),
      lines(rangesBetween(years), { stroke: color("quiet"), strokeDasharray: "2 4" }),
      label(shown, { ...at(0), x: unscaled(({ middle }: YearLabel) => middle), text: ({ year }) => String(year) }),
      [0, 1].map((line) =>
        label(
          notes.filter((one) => one.line === line),
          { ...at(line), x: unscaled(({ middle }: Note) => middle), text: (one) => one.lines },
        ),
      ),
      [0, 1].map((line) =>
        label(
          signs.filter((one) => one.line === line),
          { ...at(1 + under + line), x: unscaled(({ middle }: Signs) => middle), text: (one) => one.signs },
        ),
      ),
      Plot.ruleX(
        rows.filter(({ status }) => status === "break"),
        { x: ({ year }: Observation) => year - 0.5, insetBottom: room, ...breakStyle },
      ),
    ],
  };
}

const breakStyle = { stroke: color("quiet"), strokeDasharray: "4 3" } as const;

/** A position in user units, not in years. */
const unscaled = <Datum>(value: (datum: Datum) => number) => ({ value, scale: null });

interface YearLabel {
  readonly year: number;
  readonly middle: number;
  readonly half: number;
}

type Time = ScaleLinear<number, number>;

/** All years where all fit, else the latest and the first of each run, as far as they fit; none beyond the frame. */
function shownYears(years: readonly number[], x: Time): YearLabel[] {
  const [left, right] = x.range() as [number, number];
  const labelOf = (year: number): YearLabel => {
    const width = measure(String(year));
    return { year, middle: keepWithin(x(year), width, left, right), half: width / 2 };
  };
  const isClear = (a: YearLabel, b: YearLabel) => a === b || Math.abs(a.middle - b.middle) > a.half + b.half + 5;
  const all = years.map(labelOf);
  if (all.every((a) => all.every((b) => isClear(a, b)))) return all;
  const candidates = [years.at(-1)!, ...rangesOf(years).map(({ from }) => from)].map(labelOf);
  return candidates.reduce<YearLabel[]>(
    (taken, next) => (taken.every((one) => isClear(one, next)) ? [...taken, next] : taken),
    [],
  );
}

interface Note {
  readonly lines: readonly Line[];
  readonly middle: number;
  /** 0 between the years, 1 under them. */
  readonly line: 0 | 1;
}

/** Names each unobserved range where it is, if there is room for all between the years, else all of them under the years. */
function notesOf(context: ChartContext, ranges: readonly YearRange[], shown: readonly YearLabel[], x: Time): Note[] {
  if (ranges.length === 0) return [];
  const between = ranges.map((range): Note => {
    const lines = phrase(context, say(messages.leftOut, [rangeText(range)]));
    return { lines, middle: x((range.from + range.to) / 2), line: 0 };
  });
  const hasRoom = ({ lines, middle }: Note) =>
    shown.every((year) => Math.abs(middle - year.middle) > year.half + measureLines(lines) / 2 + 4);
  if (between.every(hasRoom)) return between;
  const [left, right] = x.range() as [number, number];
  const lines = phrase(context, say(messages.leftOut, ranges.map(rangeText)), { width: right - left });
  return [{ lines, middle: keepWithin(between[0]!.middle, measureLines(lines), left, right), line: 1 }];
}

interface Signs {
  readonly signs: string;
  readonly middle: number;
  /** 1 where the signs of the year before leave no room on the same line. */
  readonly line: 0 | 1;
}

/** The signs of each year whose cells have some. */
function signsOf(rows: readonly Observation[], x: Time): Signs[] {
  const [left, right] = x.range() as [number, number];
  const byYear = Map.groupBy(
    rows.filter(({ status }) => status in signWords),
    ({ year }) => year,
  );
  let end = -Infinity;
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, own]) => {
      const signs = [...new Set(own.map(({ status }) => statusSigns[status]))].join("");
      const width = measure(signs);
      const middle = keepWithin(x(year), width, left, right);
      const line = middle - width / 2 < end + 3 ? 1 : 0;
      if (line === 0) end = middle + width / 2;
      return { signs, middle, line };
    });
}

/** `2003–06`, `1998–2001`, or one year alone. */
export function rangeText({ from, to }: YearRange): string {
  if (from === to) return String(from);
  return `${from}–${Math.floor(from / 100) === Math.floor(to / 100) ? String(to).slice(2) : to}`;
}
