import { createCanvas, finish } from "../charts/canvas.ts";
import { drawHeading } from "../charts/heading.ts";
import { type BarPanel, drawBarRow, enlargement, largest } from "../charts/panels.ts";
import { color, type ColorRole } from "../charts/theme.ts";
import { drawTrends } from "../charts/trends.ts";
import { moneyUnit, percentUnit } from "../charts/unit.ts";
import { joinNotes, words } from "../charts/words.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import type { Measure } from "../data/vocabulary.ts";
import { say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const rowGap = 18;

function series(data: Dataset, name: string, measure: Measure): Observation[] {
  return select(data, "table-1", { series: name, measure });
}

/** The year-on-year changes of the four flows, on one scale, as many panels a row as there is room for. */
export const growth: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const unit = percentUnit(words.changeOnYear, { signed: true, bare: true });
  const panel = (name: string, role: ColorRole, sayGaps = false): BarPanel => {
    const observations = series(data, name, "change_on_year");
    const years = observations.map(({ year }) => year);
    return {
      heading: { title: namesOf(data, name).short },
      observations,
      scale: canvas.size === "wide" ? 1.6 : 1.3,
      fill: color(role),
      unit,
      labels: "all",
      sayGaps,
      isHollow: ({ year }) => !years.includes(year - 1),
    };
  };
  const panels = [
    panel("imports", "imports", true),
    panel("total_exports", "exports"),
    panel("re_exports", "exports"),
    panel("domestic_exports", "exports"),
  ];
  const whole = { x: 0, width: canvas.width };
  const years = panels[0]!.observations.map(({ year }) => year);
  const bases = years.filter((year) => !years.includes(year - 1)).map((year) => String(year - 1));
  let bottom = drawHeading(canvas, { note: unit.caption }, whole, 0);
  bottom = drawHeading(canvas, { note: say(words.outlined, bases) }, whole, bottom - 1) + 6;
  const columns = canvas.size === "wide" ? 2 : 1;
  for (let start = 0; start < panels.length; start += columns) {
    bottom = drawBarRow(canvas, panels.slice(start, start + columns), bottom, columns) + rowGap;
  }
  return finish(canvas, bottom - rowGap);
};

/** The trade balance, and under it the deficit in percent of imports. */
export const balance: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const unit = moneyUnit("HKD_billions", "billion", canvas.languages);
  const observations = series(data, "trade_balance", "value");
  const bars: BarPanel = {
    heading: { title: namesOf(data, "trade_balance").short, note: unit.caption },
    observations,
    scale: 150 / largest(observations),
    fill: color("balance"),
    unit,
    labels: "all",
    sayGaps: true,
  };
  const bottom = drawBarRow(canvas, [bars], 0, 1) + rowGap;
  const ratio = { title: words.deficitRatio, note: words.percentOfImports };
  const top = drawHeading(canvas, ratio, { x: 0, width: canvas.width }, bottom) + 26;
  const lines = drawTrends(canvas, top, 110, {
    series: [{ observations: series(data, "trade_balance", "deficit_to_imports"), stroke: color("balance") }],
    unit: percentUnit(words.percentOfImports, { bare: true }),
    numbers: "dots",
  });
  return finish(canvas, lines);
};

/** How much of all merchandise trade is in high-tech products: exports and imports on one scale. */
export const share: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const line = (name: string, role: ColorRole) => ({
    observations: series(data, name, "share_of_merchandise"),
    stroke: color(role),
    label: namesOf(data, name).short,
  });
  const unit = percentUnit(words.percentOfMerchandise);
  const top = drawHeading(canvas, { note: unit.caption }, { x: 0, width: canvas.width }, 0) + 16.5;
  const bottom = drawTrends(canvas, top, 260, {
    series: [line("total_exports", "exports"), line("imports", "imports")],
    unit,
    numbers: "scale",
  });
  return finish(canvas, bottom);
};

/** Re-exports and domestic exports, each on a scale that shows it. */
export const origin: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const unit = moneyUnit("HKD_billions", "billion", canvas.languages);
  const [reExports, domestic] = ["re_exports", "domestic_exports"].map((name) => series(data, name, "value"));
  const height = 170;
  const scale = height / largest(reExports!);
  const factor = enlargement(scale, largest(domestic!), height);
  const panel = (observations: readonly Observation[], times: number, note: BarPanel["heading"]["note"]): BarPanel => ({
    heading: { title: namesOf(data, observations[0]!.series).short, note },
    observations,
    scale: scale * times,
    fill: color("exports"),
    unit,
    labels: "all",
    sayGaps: true,
  });
  const panels = [
    panel(reExports!, 1, unit.caption),
    panel(domestic!, factor, joinNotes(unit.caption, say(words.enlarged, factor))),
  ];
  if (canvas.size === "wide") return finish(canvas, drawBarRow(canvas, panels, 0, 2));
  const bottom = drawBarRow(canvas, panels.slice(0, 1), 0, 1);
  return finish(canvas, drawBarRow(canvas, panels.slice(1), bottom + rowGap, 1));
};
