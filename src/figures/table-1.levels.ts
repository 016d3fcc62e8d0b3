import * as Plot from "@observablehq/plot";
import { barPanel } from "../charts/bar-panel.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { enlargement } from "../charts/enlarge.ts";
import { label } from "../charts/label.ts";
import { type Block, grid, heading, type Panel, plain, stack } from "../charts/layout.ts";
import { atDots } from "../charts/numbers.ts";
import { signNotes } from "../charts/sign-notes.ts";
import { phrase } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { timeAxis } from "../charts/time-axis.ts";
import { type ChartUnit, moneyUnit } from "../charts/unit.ts";
import { extentWithZero, valueAxis } from "../charts/value-axis.ts";
import { joinNotes, words as chartWords } from "../charts/words.ts";
import { observedRuns, yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { defaultView, type View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";

const words = defineMessages("figures/table-1.levels", {
  label: { en: "Levels", "zh-hant": "貨值" },
  alt: {
    en: (n: NumberText) =>
      `Lines and bars over the years: imports rise from ${n("imports.first")} to ${n("imports.latest")}, total exports from ${n("exports.first")} to ${n("exports.latest")}, nearly all of them re-exports; domestic exports fall from ${n("domestic.first")} to ${n("domestic.latest")}; the trade balance is negative in every year.`,
    "zh-hant": (n) =>
      `歷年折線圖及棒形圖：進口由 ${n("imports.first")}升至 ${n("imports.latest")}，整體出口由 ${n("exports.first")}升至 ${n("exports.latest")}，幾乎全屬轉口；港產品出口由 ${n("domestic.first")}跌至 ${n("domestic.latest")}；貿易平衡年年為負值。`,
  },
  title: { en: "Imports and total exports", "zh-hant": "進口與整體出口" },
  sameScale: { en: "same scale as imports", "zh-hant": "比例同進口" },
  gap: { en: "Trade deficit", "zh-hant": "貿易逆差" },
});

const flows = ["imports", "total_exports"];
const parts = ["trade_balance", "re_exports", "domestic_exports"];
const fills = new Map([
  ["imports", color("imports")],
  ["trade_balance", color("balance")],
]);
const fill = ({ series }: Observation) => fills.get(series) ?? color("exports");

const levels = (data: Dataset, series: readonly string[]) =>
  series.flatMap((one) => select(data, "table-1", { series: one, measure: "value" }));

/** Imports and exports over time with the gap between them; the balance, re-exports and domestic exports below. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const wide = isWide(context);
  const unit = moneyUnit("HKD_billions", "billion", context.languages);
  const rows = levels(data, flows);
  const domain = extentWithZero(rows.map(numberOf));
  const height = wide ? 180 : 160;
  const density = domain[1] / height;
  const panel = (series: string): Panel => {
    const own = levels(data, [series]);
    const factor = enlargement(density, own.map(numberOf), height);
    const scale = factor === 1 ? words.sameScale : say(chartWords.enlarged, factor);
    return {
      title: namesOf(data, series).short,
      note: joinNotes(unit.caption, scale),
      plot: (each) => barPanel(each, own, { unit, fill, density: density / factor, height, note: false }),
    };
  };
  const [balance, ...exports] = parts.map(panel);
  return stack(
    context,
    heading(context, { title: words.title, note: unit.caption }),
    flowsPlot(data, context, { rows, unit, domain, height }),
    20,
    ...(wide
      ? [grid(context, [balance!, ...exports], 3)]
      : [grid(context, [balance!], 1), 20, grid(context, exports, 2)]),
    ...signNotes(context, shows(data)),
  );
}

interface Flows {
  readonly rows: readonly Observation[];
  readonly unit: ChartUnit;
  readonly domain: readonly [number, number];
  readonly height: number;
}

function flowsPlot(data: Dataset, context: ChartContext, { rows, unit, domain, height }: Flows): Block {
  const { languages, width } = context;
  const [imports, exports] = flows.map((series) => rows.findLast((one) => one.series === series && isKnown(one)));
  const between = {
    level: ((imports && numberOf(imports)!) ?? 0) / 2 + ((exports && numberOf(exports)!) ?? 0) / 2,
    lines: phrase(words.gap, languages),
    fill: color("balance"),
  };
  const name = ({ series }: Observation) => namesOf(data, series).short;
  const others = isWide(context) ? [between] : [];
  const ends = endLabels(context, rows, { y: numberOf, name, number: unit.label, fill, others });
  const y = valueAxis(domain, unit);
  const x = timeAxis(rows, { languages, left: y.room, right: width - ends.room, pad: 0.3 });
  return Plot.plot({
    ...plain(context),
    height: 16 + height + x.room,
    marginLeft: y.room,
    marginRight: ends.room,
    insetTop: 16,
    insetBottom: x.room,
    x: x.x,
    y: { domain },
    marks: [
      y.marks,
      Plot.areaY(deficit(rows), { x: "year", y1: "exports", y2: "imports", z: "run", fill: color("band") }),
      yearLine(rows, { y: numberOf, stroke: fill }),
      x.marks,
      label(rows, atDots({ y: numberOf, text: unit.label, fill }, "first")),
      ends.marks,
    ],
  }) as SVGSVGElement;
}

/** Imports and exports of each year that has both; a year that stands alone is as wide as a hair. */
function deficit(rows: readonly Observation[]) {
  const [imports, exports] = flows.map((series) => observedRuns(rows.filter((one) => one.series === series)));
  const both = imports!.flatMap((one) => {
    const other = exports!.find(({ year }) => year === one.year);
    return other
      ? [{ year: one.year, run: `${one.run} ${other.run}`, imports: numberOf(one), exports: numberOf(other) }]
      : [];
  });
  return [...Map.groupBy(both, ({ run }) => run).values()].flatMap((run) =>
    run.length > 1 ? run : [-0.04, 0.04].map((aside) => ({ ...run[0]!, year: run[0]!.year + aside })),
  );
}

function shows(data: Dataset): Observation[] {
  return levels(data, [...flows, ...parts]);
}

export const view: View = {
  id: defaultView,
  label: words.label,
  alt: sentence(words.alt, ["exports.rose", "imports.rose", "deficit.everyYear", "domestic.fell"]),
  shows,
  draw,
};
