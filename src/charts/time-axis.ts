import * as Plot from "@observablehq/plot";
import { scaleLinear, type ScaleLinear } from "d3";
import { type Observation, yearsIn } from "../data/observation.ts";
import { statusSigns } from "../data/vocabulary.ts";
import { rangesBetween, rangesOf, type YearRange } from "../i18n/format.ts";
import { say } from "../i18n/messages.ts";
import type { ChartContext } from "./context.ts";
import { label } from "./label.ts";
import { messages, signWords } from "./messages.ts";
import { keepWithin } from "./numbers.ts";
import { type Line, lineHeight, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";

export interface TimeAxisOptions {
  /** The edges of the frame, in user units. */
  readonly left?: number;
  readonly right: number;
  /** Room before the first year and after the last, in years. */
  readonly pad?: number | undefined;
  /** Whether the unobserved years are named; true by default. */
  readonly note?: boolean | undefined;
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
  const shown = yearLabels(years, x);
  const notes = note ? noteLabels(context, rangesBetween(years), shown, x) : [];
  const labels = [...shown, ...notes, ...signLabels(rows, x, linesOf([...shown, ...notes]))];
  const room = linesOf(labels) * lineHeight + 6;
  const levels = (ranges: readonly YearRange[], style: Plot.RuleYOptions) =>
    Plot.ruleY(ranges, {
      y: 0,
      x1: ({ from }: YearRange) => from - 0.5,
      x2: ({ to }: YearRange) => to + 0.5,
      ...style,
    });
  return {
    x: { type: "linear", domain, clamp: true },
    room,
    marks: [
      levels(rangesOf(years), { stroke: color("ink") }),
      levels(rangesBetween(years), { stroke: color("quiet"), strokeDasharray: "2 4" }),
      label(
        labels,
        Plot.initializer(
          { text: ({ lines }: AxisLabel) => lines, lineAnchor: "top", fill: color("quiet") },
          (data, facets, _channels, _scales, { height, marginBottom }) => {
            const bottom = height - marginBottom - room + 4;
            const channels = {
              x: { value: labels.map(({ middle }) => middle) },
              y: { value: labels.map(({ line }) => bottom + line * lineHeight) },
            };
            return { data, facets, channels };
          },
        ),
      ),
      Plot.ruleX(
        rows.filter(({ status }) => status === "break"),
        {
          x: ({ year }: Observation) => year - 0.5,
          insetBottom: room,
          stroke: color("quiet"),
          strokeDasharray: "4 3",
        },
      ),
    ],
  };
}

/** What stands under the axis. */
interface AxisLabel {
  readonly lines: readonly Line[];
  /** In user units. */
  readonly middle: number;
  /** Where its first line stands: 0 is the line of the years. */
  readonly line: number;
}

type Time = ScaleLinear<number, number>;

/** How many lines there are under the axis. */
const linesOf = (labels: readonly AxisLabel[]) => Math.max(...labels.map(({ line, lines }) => line + lines.length));

/** A text at a year, or as near to it as keeps it within the frame. */
function labelAt(year: number, lines: readonly Line[], x: Time, line = 0): AxisLabel {
  const [left, right] = x.range() as [number, number];
  return { lines, middle: keepWithin(x(year), measureLines(lines), left, right), line };
}

/** Whether labels on one line are that far apart, in user units. */
const areApart = (a: AxisLabel, b: AxisLabel, room: number) =>
  Math.abs(a.middle - b.middle) > (measureLines(a.lines) + measureLines(b.lines)) / 2 + room;

/** All years where all fit, else the latest and the first of each run, as far as they fit. */
function yearLabels(years: readonly number[], x: Time): AxisLabel[] {
  const fitting = (candidates: readonly number[]) =>
    candidates
      .map((year) => labelAt(year, [[{ text: String(year) }]], x))
      .reduce<AxisLabel[]>(
        (taken, next) => (taken.every((other) => areApart(other, next, 5)) ? [...taken, next] : taken),
        [],
      );
  const all = fitting(years);
  return all.length === years.length ? all : fitting([years.at(-1)!, ...rangesOf(years).map(({ from }) => from)]);
}

/** Names each unobserved range where it is, if there is room for all between the years, else all of them under the years. */
function noteLabels(
  context: ChartContext,
  ranges: readonly YearRange[],
  shown: readonly AxisLabel[],
  x: Time,
): AxisLabel[] {
  if (ranges.length === 0) return [];
  const middleOf = ({ from, to }: YearRange) => (from + to) / 2;
  const between = ranges.map((range) => {
    const lines = phrase(context, say(messages.leftOut, [rangeText(range)]));
    return { lines, middle: x(middleOf(range)), line: 0 };
  });
  if (between.every((note) => shown.every((year) => areApart(note, year, 4)))) return between;
  const [left, right] = x.range() as [number, number];
  const lines = phrase(context, say(messages.leftOut, ranges.map(rangeText)), { width: right - left });
  return [labelAt(middleOf(ranges[0]!), lines, x, 1)];
}

/** The signs of each year whose cells have some, under `line` lines; one line lower where those before leave no room. */
function signLabels(rows: readonly Observation[], x: Time, line: number): AxisLabel[] {
  const signed = rows.filter(({ status }) => status in signWords).toSorted((a, b) => a.year - b.year);
  const byYear = Map.groupBy(signed, ({ year }) => year);
  return [...byYear].reduce<AxisLabel[]>((before, [year, own]) => {
    const text = [...new Set(own.map(({ status }) => statusSigns[status]))].join("");
    const next = labelAt(year, [[{ text }]], x, line);
    const last = before.findLast((label) => label.line === line);
    return [...before, last && !areApart(last, next, 3) ? { ...next, line: line + 1 } : next];
  }, []);
}

/** `2003–06`, `1998–2001`, or one year alone. */
export function rangeText({ from, to }: YearRange): string {
  if (from === to) return String(from);
  return `${from}–${Math.floor(from / 100) === Math.floor(to / 100) ? String(to).slice(2) : to}`;
}
