import * as Plot from "@observablehq/plot";
import type { ChartContext } from "../../charts/context.ts";
import { endLabels } from "../../charts/end-labels.ts";
import { label } from "../../charts/label.ts";
import { plain } from "../../charts/layout.ts";
import { nameRows } from "../../charts/name-rows.ts";
import { measure } from "../../charts/text.ts";
import { color, type ColorRole } from "../../charts/theme.ts";
import { timeAxis } from "../../charts/time-axis.ts";
import { moneyUnit, percentUnit } from "../../charts/unit.ts";
import { extentWithZero, valueAxis } from "../../charts/value-axis.ts";
import { yearLine } from "../../charts/year-line.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../../data/dataset.ts";
import { type FigureId, numberOf, type Observation } from "../../data/observation.ts";
import { isKnown } from "../../data/status.ts";
import type { Flow } from "../../data/vocabulary.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";

const words = defineMessages("publish/images/card-chart", {
  /** A place, named together with the flow that it belongs to. */
  imports: { en: (place: string) => `Imports: ${place}`, "zh-hant": (place) => `進口：${place}` },
  exports: { en: (place: string) => `Exports: ${place}`, "zh-hant": (place) => `出口：${place}` },
  /** An amount as the language writes it beside a bar: HK$ billion or million, 億元. */
  money: {
    en: (amount: string, scale: "billion" | "million") => `${amount.replace(/^−?/, "$&HK$")} ${scale}`,
    "zh-hant": (amount) => `${amount} 億元`,
  },
});

/** Draws a few strokes that say most of a figure, in so much height; text is as large as in any chart of ours. */
export type CardChart = (context: ChartContext, height: number) => SVGSVGElement;

const flows = ["imports", "exports"] as const;
type Fills = Readonly<Record<string, ColorRole>>;

/** The chart of a figure's card: two lines over the years, or a few bars of the latest one. */
export function cardChart(data: Dataset, figure: FigureId): CardChart {
  switch (figure) {
    case "table-1":
      return lines(data, figure, { imports: "imports", total_exports: "exports" });
    case "table-4":
      return lines(data, figure, { payments: "imports", receipts: "exports" });
    case "table-2":
      return bars(largest(data, figure, "imports", 3));
    case "table-3":
      return bars(largest(data, figure, "exports", 3));
    case "chart-2":
      return bars(balances(data, figure));
    case "chart-1":
    case "chart-3":
      return bars(flows.flatMap((flow) => largest(data, figure, flow, 2)));
    default: {
      const [first, second] = seriesOf(data, figure);
      return lines(data, figure, { [first!]: "exports", ...(second && { [second]: "rest" }) });
    }
  }
}

/** Levels over the years, named at their ends. */
function lines(data: Dataset, figure: FigureId, fills: Fills): CardChart {
  const rows = Object.keys(fills).flatMap((series) => select(data, figure, { series, measure: "value" }));
  const fill = ({ series }: Observation) => color(fills[series]!);
  const domain = extentWithZero(rows.map(numberOf));
  return (context, height) => {
    const { languages, width } = context;
    const ends = endLabels(context, rows, {
      ...{ y: numberOf, fill, narrowRoom: 140, over: 0, under: 12 },
      name: ({ series }) => namesOf(data, series).short,
      number: (row) => money(row)[languages[0]],
    });
    const unit = moneyUnit(rows[0]!.unit, scaleOf(rows[0]!), languages);
    const y = valueAxis(domain, unit, [0]);
    const x = timeAxis(rows, { languages, left: y.room, right: width - ends.room, pad: 0.3 });
    return Plot.plot({
      ...plain(context),
      height,
      marginLeft: y.room,
      marginRight: ends.room,
      insetTop: 10,
      insetBottom: x.room,
      x: x.x,
      y: { domain },
      marks: [y.marks, yearLine(rows, { y: numberOf, stroke: fill }), x.marks, ends.marks],
    }) as SVGSVGElement;
  };
}

/** A bar of a card: the number that it draws, its name, how the number is written, its colour. */
interface Bar {
  readonly row: Observation;
  readonly name: Localized;
  readonly text: Localized;
  readonly fill: ColorRole;
}

/** Bars from a common zero, named beside them: to the right, or to the left where they are negative. */
function bars(own: readonly Bar[]): CardChart {
  const domain = extentWithZero(own.map(({ row }) => numberOf(row)));
  const key = ({ row: { flow, series } }: Bar) => `${flow} ${series}`;
  return (context, height) => {
    const [locale] = context.languages;
    const thickness = Math.min(17, height / own.length - 4);
    const pad = Math.max(0, Math.min(6, (height / own.length - 17) / 2));
    const names = new Map(own.map((bar) => [key(bar), bar.name]));
    const layout = nameRows(context, names, { bars: [0], thickness, pad, beside: true, widest: Infinity });
    const room = Math.max(...own.map(({ text }) => measure(text[locale], undefined, true))) + 8;
    return Plot.plot({
      ...plain(context),
      ...layout.plot,
      marginRight: room,
      x: { domain },
      marks: [
        layout.names,
        Plot.barX(own, {
          fy: key,
          y: () => 0,
          x1: 0,
          x2: ({ row }: Bar) => numberOf(row),
          fill: ({ fill }: Bar) => color(fill),
        }),
        layout.zero,
        label(own, {
          fy: key,
          y: () => 0,
          x: ({ row }: Bar) => Math.max(0, numberOf(row) ?? 0),
          text: ({ text }) => text[locale],
          strong: () => true,
          textAnchor: "start",
          dx: 6,
          dy: -1,
        }),
      ],
    }) as SVGSVGElement;
  };
}

/** The largest shares of a flow in the latest year, what is not named among them left out. */
function largest(data: Dataset, figure: FigureId, flow: Exclude<Flow, "">, count: number): Bar[] {
  const { latest: year } = spanOf(data, figure);
  const hasBoth = new Set(select(data, figure).map((row) => row.flow)).size > 1;
  return select(data, figure, { flow, year, measure: "share" })
    .filter((row) => isKnown(row) && row.series !== "others" && row.series !== "total")
    .sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0))
    .slice(0, count)
    .map((row, index): Bar => {
      const { short } = namesOf(data, row.series);
      return {
        row,
        name: hasBoth ? say(words[flow], short) : short,
        text: everyLocale(() => percentUnit(short).label(row)),
        fill: hasBoth || index === 0 ? flow : "rest",
      };
    });
}

/** What is earned less what is paid, by component, in the latest year. */
function balances(data: Dataset, figure: FigureId): Bar[] {
  const { latest: year } = spanOf(data, figure);
  return select(data, figure, { year, measure: "value" })
    .filter(isKnown)
    .sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0))
    .map((row) => ({ row, name: namesOf(data, row.series).short, text: money(row), fill: "balance" }));
}

const scaleOf = ({ unit }: Observation) => (unit === "HKD_billions" ? "billion" : "million");

/** An amount with its unit, as each language writes it. */
function money(row: Observation): Localized {
  const scale = scaleOf(row);
  return everyLocale((locale) => words.money[locale](moneyUnit(row.unit, scale, [locale]).label(row), scale));
}
