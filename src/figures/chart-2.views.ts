import { createCanvas, finish } from "../charts/canvas.ts";
import { drawHeading } from "../charts/heading.ts";
import { color } from "../charts/theme.ts";
import { drawTrends } from "../charts/trends.ts";
import { type ChartUnit, moneyUnit } from "../charts/unit.ts";
import { joinNotes, words } from "../charts/words.ts";
import { namesOf, select, seriesOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const captions = defineMessages("figures/chart-2.views", {
  balance: { en: "Balance", "zh-hant": "結餘" },
});

/** The balance of each component in both years, joined by a line over the years between, with its change. */
export const change: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const unit = moneyUnit("HKD_millions", "million", canvas.languages);
  const series = seriesOf(data, "chart-2").map((name) => {
    const observations = select(data, "chart-2", { series: name, measure: "value" });
    return {
      observations,
      stroke: color("balance"),
      label: namesOf(data, name).short,
      detail: changeOf(observations, unit),
    };
  });
  const note = joinNotes(captions.balance, unit.caption);
  const top = drawHeading(canvas, { note }, { x: 0, width: canvas.width }, 0) + 12.5;
  const height = canvas.size === "narrow" && canvas.languages.length > 1 ? 400 : 320;
  return finish(canvas, drawTrends(canvas, top, height, { series, unit, numbers: "ends", nameRoom: 132 }));
};

/** How much larger or smaller the net outflow became, in words; nothing where that cannot be told. */
function changeOf(observations: readonly Observation[], unit: ChartUnit) {
  const ends = [observations[0]!, observations.at(-1)!] as const;
  if (!ends.every(isKnown) || !areComparable(ends)) return undefined;
  const [first, latest] = ends.map((one) => numberOf(one)!);
  const grown = first! - latest!;
  const amount = unit.amount(Math.abs(grown));
  return grown > 0 ? say(words.outflowUp, amount) : say(words.outflowDown, amount);
}
