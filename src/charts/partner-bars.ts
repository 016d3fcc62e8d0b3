import { scaleLinear } from "d3";
import * as Plot from "@observablehq/plot";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import { type Canvas, write } from "./canvas.ts";
import { largest } from "./panels.ts";
import { carry, drawMarks } from "./plot.ts";
import { layOutRows, nameColumn, type Row } from "./rows.ts";
import { keepSigns } from "./signs.ts";
import { type Line, measureLine, phrase } from "./text.ts";
import { color } from "./theme.ts";
import { type ChartUnit, marked } from "./unit.ts";

/** One series of two flows; a flow that does not name it has none. */
export interface PartnerRow {
  readonly name: Localized;
  readonly observations: readonly (Observation | undefined)[];
  readonly fills: readonly string[];
}

export interface PartnerOptions {
  readonly rows: readonly PartnerRow[];
  readonly unit: ChartUnit;
  /** What each bar is a share of, said at the bars of the first row: 佔進口 before the number, `of imports` after it. */
  readonly wholes: readonly Localized[];
  /** Stands where a flow does not name the series. */
  readonly unnamed: Localized;
}

const words = defineMessages("charts/partner-bars", {
  /** Whether the language says what a number is a share of before the number. */
  wholeFirst: { en: false, "zh-hant": true },
});

const thickness = 16;
/** Between the two bars of a row. */
const slit = 2;

/** Pairs of bars from one zero, the flows of one series under each other. Returns the bottom. */
export function drawPartnerBars(canvas: Canvas, top: number, options: PartnerOptions): number {
  const { rows } = options;
  const names = rows.map(({ name }) => name);
  const places = layOutRows(canvas, names, 2 * thickness + slit, top);
  const x = nameColumn(canvas, names);
  const labels = rows.map((row, index) =>
    row.observations.map((one, flow) => label(canvas, options, one, flow, index)),
  );
  const longest = largest(rows.flatMap(({ observations }) => observations.filter((one) => one !== undefined)));
  const room = Math.max(...labels.flat().map((line) => measureLine(line))) + 8;
  const scale = (canvas.width - x - room) / longest;
  keepSigns(
    canvas,
    rows.flatMap(({ observations }) => observations.filter((one) => one !== undefined)),
  );
  rows.forEach((row, index) => {
    drawPair(canvas, row, places[index]!, x, scale);
    row.observations.forEach((one, flow) => {
      const end = x + (one ? (numberOf(one) ?? 0) * scale : 0) + 6;
      const fill = !one ? color("quiet") : index === 0 ? row.fills[flow] : undefined;
      write(canvas, [labels[index]![flow]!], end, middleOf(places[index]!, flow) + 4.5, { fill });
    });
    write(canvas, places[index]!.name, 0, places[index]!.baseline);
  });
  return places.at(-1)!.bottom;
}

const middleOf = ({ middle }: Row, flow: number) => middle + (flow - 0.5) * (thickness + slit);

function drawPair(canvas: Canvas, { observations, fills }: PartnerRow, place: Row, x: number, scale: number): void {
  const scales = { x: scaleLinear([0, 1], [x, x + scale]), y: scaleLinear([0, 1], [0, 1]) };
  const bars = observations.flatMap((one, flow) => {
    if (!one || !isKnown(one)) return [];
    const middle = middleOf(place, flow);
    const y = { y1: middle - thickness / 2, y2: middle + thickness / 2 };
    return [Plot.rect([one], { x1: 0, x2: numberOf, ...y, fill: fills[flow]!, ...carry([one]) })];
  });
  const end = thickness + slit;
  const zero = Plot.ruleX([0], { y1: place.middle - end, y2: place.middle + end, stroke: color("ink") });
  drawMarks(canvas, scales, [...bars, zero]);
}

/** The number; in the first row, of what it is a share. */
function label(
  { languages }: Canvas,
  { unit, wholes, unnamed }: PartnerOptions,
  one: Observation | undefined,
  flow: number,
  row: number,
): Line {
  if (!one) return phrase(unnamed, languages)[0]!;
  const number = { text: marked(unit, one), strong: true };
  if (row > 0) return [number];
  const whole = (isFirst: boolean) =>
    languages
      .filter((locale) => words.wholeFirst[locale] === isFirst)
      .map((locale) => ({ text: wholes[flow]![locale], ...(languages.length > 1 && { lang: locale }) }));
  return [...whole(true), number, ...whole(false)];
}
