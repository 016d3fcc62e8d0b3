import * as Plot from "@observablehq/plot";
import { type ChartContext, isWide } from "../charts/context.ts";
import { type EndLabel, endLabels } from "../charts/end-labels.ts";
import { label } from "../charts/label.ts";
import { heading, plot, stack } from "../charts/layout.ts";
import { atDots } from "../charts/numbers.ts";
import { joinNotes } from "../charts/messages.ts";
import { phrase } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { yearFrame } from "../charts/year-frame.ts";
import { areaRuns, observedRuns, yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation, yearsIn } from "../data/observation.ts";
import { printedOf } from "../data/status.ts";
import { formatNumber } from "../i18n/format.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const messages = defineMessages("figures/table-1.overview", {
  label: { en: "Overview", "zh-hant": "概覽" },
  measure: { en: "High-tech trade", "zh-hant": "高科技產品貿易" },
  /** At the first year and at the last: what part of exports was made in Hong Kong; at the last, the amount too. */
  madeHere: { en: (share: string) => `${share} made in Hong Kong`, "zh-hant": (share) => `港產品佔 ${share}` },
  madeHereBriefly: { en: (share: string) => `Domestic ${share}`, "zh-hant": (share) => `港產品 ${share}` },
  domestic: {
    en: (amount: string, share: string) => `Domestic exports ${amount} (${share})`,
    "zh-hant": (amount, share) => `港產品出口 ${amount}（${share}）`,
  },
});

const series = ["imports", "total_exports", "domestic_exports"];
const total = "total_exports";
const domestic = "domestic_exports";
const fill = (row: Observation) => color(row.series === "imports" ? "imports" : "exports");

/** Exports as an area, what of them was made in Hong Kong in a stronger tone, and imports as a line above. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const wide = isWide(context);
  const rows = shows(data);
  const of = (name: string) => rows.filter((row) => row.series === name);
  const unit = moneyUnit(context, "table-1");
  const shares = of(domestic).map((row) => ({ row, share: shareText(row, of(total)) }));
  const [firstShare, latestShare] = [shares[0]!, shares.at(-1)!];
  const domesticEnd: EndLabel = {
    level: numberOf(latestShare.row) ?? 0,
    lines: phrase(context, say(messages.domestic, unit.label(latestShare.row), latestShare.share), {
      width: wide ? 205 : 76,
    }),
    fill: color("exports"),
  };
  const ends = endLabels(context, [...of("imports"), ...of(total)], {
    y: numberOf,
    fill,
    number: unit.label,
    narrowRoom: 76,
    name: (row) => namesOf(data, row.series).short,
    others: [domesticEnd],
  });
  const size = wide ? { height: 300, ticks: 4 } : { height: 220, ticks: 3 };
  const frame = yearFrame(context, rows, { unit, ends, ...size, pad });
  const room = roomAfterFirst(rows, context.width - frame.plot.marginLeft - frame.plot.marginRight);
  const startText = (row: Observation) => {
    if (row.series !== domestic) return unit.label(row);
    if (firstShare.row === latestShare.row) return "";
    const texts = [messages.madeHere, messages.madeHereBriefly].map((text) => say(text, firstShare.share));
    const fitting = texts.map((text) => phrase(context, text, { width: room })).find((lines) => lines.length === 1);
    return fitting ?? firstShare.share;
  };
  const [exported, madeHere] = [total, domestic].map((name) => areaRuns(observedRuns(of(name)), aside));
  const startsAlone = exported![0]?.year !== firstShare.row.year;
  return stack(
    context,
    heading(context, { note: joinNotes(messages.measure, unit.caption) }),
    plot(context, {
      ...frame.plot,
      marks: [
        frame.levels,
        Plot.areaY(exported, { x: "year", y: numberOf, z: "run", fill: color("exports-5") }),
        Plot.areaY(madeHere, { x: "year", y: numberOf, z: "run", fill: color("exports") }),
        frame.years,
        yearLine(rows, { y: numberOf, stroke: fill }),
        label(
          rows,
          atDots({
            y: numberOf,
            text: startText,
            fill,
            which: "first",
            reach: ({ series }) => (startsAlone && series !== "imports" ? aside : 0),
          }),
        ),
        ends.marks,
      ],
    }),
  );
}

/** How far the area of a year that stands alone goes to either side, in years. */
const aside = 0.2;

/** Room before the first year and after the latest, in years. */
const pad = 0.3;

/** The room between a first year that stands alone and the next area, where the time axis is `width` wide; both in user units. */
function roomAfterFirst(rows: readonly Observation[], width: number): number {
  const years = yearsIn(rows);
  const [first, next = first, latest = next] = [years[0]!, years[1], years.at(-1)];
  return ((next - first - 2 * aside) / (latest - first + 2 * pad)) * width - 6;
}

/** A row’s share of its year’s exports, in whole percent, or to a tenth below 1%; the cell’s sign where there is none. */
function shareText(row: Observation, totals: readonly Observation[]): string {
  const whole = totals.find(({ year }) => year === row.year);
  const [part, all] = [numberOf(row), whole ? numberOf(whole) : null];
  const share = part === null || !all ? null : part / all;
  if (share === null) return printedOf(row);
  return `${formatNumber(100 * share, share < 0.01 ? 1 : 0)}%`;
}

const shows = (data: Dataset) => select(data, "table-1", { series, measure: "value" });

/** Exports, and what of them was made in Hong Kong. */
const card = (data: Dataset): Observation[] => shows(data).filter(({ series }) => series !== "imports");

export const view: View = { id: "overview", label: messages.label, shows, card, draw };
