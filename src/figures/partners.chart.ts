import { createCanvas, finish } from "../charts/canvas.ts";
import { drawHeading } from "../charts/heading.ts";
import { drawPartnerBars, type PartnerRow } from "../charts/partner-bars.ts";
import { drawPies } from "../charts/pies.ts";
import { color } from "../charts/theme.ts";
import { percentUnit } from "../charts/unit.ts";
import { words } from "../charts/words.ts";
import { namesOf, select, seriesOf, spanOf } from "../data/dataset.ts";
import { type FigureId, numberOf } from "../data/observation.ts";
import { isPart } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const captions = defineMessages("figures/partners.chart", {
  shares: { en: (year: number) => `Shares, ${year}`, "zh-hant": (year) => `${year} 年比重` },
});

const bothFlows = ["imports", "exports"] as const;

/** The titles of a pair of pies, given their year. */
type Titles = Readonly<Record<"imports" | "exports", (year: number) => Localized>>;

/** Where imports come from and where exports go: a pie each, of the latest year. */
export function partnerPies(figure: FigureId, titles: Titles): View["draw"] {
  return (data, context) => {
    const canvas = createCanvas(context);
    const { latest: year } = spanOf(data, figure);
    const pies = bothFlows.map((flow) => ({
      flow,
      title: titles[flow](year),
      observations: select(data, figure, { flow, year, measure: "share" }).filter(isPart),
      nameOf: ({ series }: { readonly series: string }) => namesOf(data, series).short,
    }));
    return finish(canvas, drawPies(canvas, pies));
  };
}

/** What the bars of each flow are a share of: 佔進口, `of imports`. */
type Wholes = Readonly<Record<"imports" | "exports", Localized>>;

/** Every partner's share of imports and of exports on one scale, the largest first, the rest last. */
export function partnerPairs(figure: FigureId, wholes: Wholes): View["draw"] {
  return (data, context) => {
    const canvas = createCanvas(context);
    const { latest: year } = spanOf(data, figure);
    const shares = bothFlows.map((flow) => select(data, figure, { flow, year, measure: "share" }).filter(isPart));
    const named = seriesOf(data, figure).filter((series) => shares.flat().some((one) => one.series === series));
    const rows = named.map((series): PartnerRow => ({
      name: namesOf(data, series).short,
      observations: shares.map((of) => of.find((one) => one.series === series)),
      fills: bothFlows.map((flow) => color(series === "others" ? "rest" : flow)),
    }));
    const unit = percentUnit(say(captions.shares, year));
    const top = drawHeading(canvas, { note: unit.caption }, { x: 0, width: canvas.width }, 0) + 6;
    const options = {
      rows: rows.sort(bySize),
      unit,
      wholes: bothFlows.map((flow) => wholes[flow]),
      unnamed: words.withinOthers,
    };
    return finish(canvas, drawPartnerBars(canvas, top, options));
  };
}

/** By the larger of both shares; the rest last. */
function bySize(a: PartnerRow, b: PartnerRow): number {
  const isRest = ({ observations }: PartnerRow) => Number(observations.some((one) => one?.series === "others"));
  const most = ({ observations }: PartnerRow) =>
    Math.max(...observations.map((one) => (one ? (numberOf(one) ?? 0) : 0)));
  return isRest(a) - isRest(b) || most(b) - most(a);
}
