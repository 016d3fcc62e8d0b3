import { createCanvas, drawRule, finish } from "../charts/canvas.ts";
import { drawHeading } from "../charts/heading.ts";
import { type BarPanel, drawBarRow, enlargement, largest } from "../charts/panels.ts";
import { drawRankedBars } from "../charts/ranked-bars.ts";
import { color } from "../charts/theme.ts";
import { drawTrends } from "../charts/trends.ts";
import { moneyUnit, percentUnit } from "../charts/unit.ts";
import { joinNotes, words } from "../charts/words.ts";
import { type Dataset, namesOf, observe, select, seriesOf, spanOf } from "../data/dataset.ts";
import { type FigureId, numberOf, type Observation } from "../data/observation.ts";
import { isPart } from "../data/status.ts";
import { type Measure, statusSigns } from "../data/vocabulary.ts";
import { figureSpecs } from "../data/tables.ts";
import { formatYear } from "../i18n/format.ts";
import { everyLocale } from "../i18n/locales.ts";
import { say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

type Flow = "imports" | "exports";

/** The categories of a figure, without their total, each over the years. */
function categories(data: Dataset, figure: FigureId, flow: Flow, measure: Measure): Observation[][] {
  const series = seriesOf(data, figure, flow).filter((one) => one !== figureSpecs[figure].total);
  return series.map((one) => select(data, figure, { flow, series: one, measure }));
}

/** How many categories, the largest, are those of information and communication technology. */
const inFocus = 2;

/** The categories of the latest year on one scale, largest first, with their shares. */
export function categoryRanking(figure: FigureId, flow: Flow): View["draw"] {
  return (data, context) => {
    const canvas = createCanvas(context);
    const unit = moneyUnit("HKD_millions", "billion", canvas.languages);
    const { latest: year } = spanOf(data, figure);
    const shares = percentUnit(words.share);
    const ranked = categories(data, figure, flow, "value")
      .map((of) => of.at(-1)!)
      .filter(isPart)
      .sort((a, b) => (numberOf(b) ?? -1) - (numberOf(a) ?? -1));
    const bars = ranked.map((observation, rank) => {
      const { series } = observation;
      const share = observe(data, { figure, flow, series, measure: "share", year });
      const fill = color(rank < inFocus ? flow : "rest");
      return { name: namesOf(data, series).short, observation, aside: shares.label(share), fill };
    });
    const caption = joinNotes(
      everyLocale((locale) => formatYear(year, locale)),
      unit.caption,
    );
    let bottom = drawRankedBars(canvas, 0, { bars, unit: { ...unit, caption }, asideCaption: words.share });
    if (bars.some(({ aside }) => aside === statusSigns["lt_0.5"])) {
      bottom = drawHeading(canvas, { note: words.below }, { x: 0, width: canvas.width }, bottom + 4);
    }
    return finish(canvas, bottom);
  };
}

/** Shares over the years: the two large categories as lines, the small ones as enlarged panels; § as an outline. */
export function categoryShares(figure: FigureId, flow: Flow): View["draw"] {
  return (data, context) => {
    const canvas = createCanvas(context);
    const all = categories(data, figure, flow, "share");
    const [large, small] = [all.slice(0, inFocus), all.slice(inFocus)];
    const unit = percentUnit(words.percentOfTotal);
    const whole = { x: 0, width: canvas.width };
    const height = 220;
    const lines = large.map((observations, rank) => ({
      observations,
      stroke: color(rank === 0 ? flow : "quiet"),
      label: namesOf(data, observations[0]!.series).short,
    }));
    const top = drawHeading(canvas, { note: unit.caption }, whole, 0) + 16.5;
    let bottom = drawTrends(canvas, top, height, { series: lines, unit, numbers: "scale", nameRoom: 106 }) + 18;
    drawRule(canvas, bottom);
    const scale = height / largest(large.flat());
    const factor = enlargement(scale, largest(small.flat()), 70);
    const note = joinNotes(joinNotes(unit.caption, say(words.enlarged, factor)), words.below);
    bottom = drawHeading(canvas, { note }, whole, bottom + 8) + 6;
    const panels = small.map((observations): BarPanel => ({
      heading: { title: namesOf(data, observations[0]!.series).short },
      observations,
      scale: scale * factor,
      fill: color("rest"),
      unit: percentUnit(words.percentOfTotal, { bare: true }),
      labels: "all",
    }));
    const columns = canvas.size === "wide" ? 3 : 2;
    for (let start = 0; start < panels.length; start += columns) {
      bottom = drawBarRow(canvas, panels.slice(start, start + columns), bottom, columns) + 14;
    }
    return finish(canvas, bottom - 14);
  };
}
