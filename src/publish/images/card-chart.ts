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
  /** What a card's chart shows, and of which years. */
  articleSubject: {
    en: "share of merchandise exports",
    "zh-hant": "佔商品出口總貨值的比重",
  },
  "table-1": {
    en: (years: string) => `exports and imports, ${years}`,
    "zh-hant": (years) => `高科技產品出口及進口，${years} 年`,
  },
  "table-2": {
    en: (years: string) => `share of high-tech imports, ${years}`,
    "zh-hant": (years) => `佔高科技產品進口的比重，${years} 年`,
  },
  "table-3": {
    en: (years: string) => `high-tech imports and exports, ${years}`,
    "zh-hant": (years) => `高科技產品進口及出口，${years} 年`,
  },
  "table-4": {
    en: (years: string) => `payments and receipts, ${years}`,
    "zh-hant": (years) => `技術國際收支平衡，${years} 年`,
  },
  "chart-1": {
    en: (years: string) => `share of high-tech trade, ${years}`,
    "zh-hant": (years) => `佔高科技產品進口（出口）的比重，${years} 年`,
  },
  "chart-2": {
    en: (years: string) => `receipts less payments, ${years}`,
    "zh-hant": (years) => `收入減支出，${years} 年`,
  },
  "chart-3": {
    en: (years: string) => `share of disembodied technology, ${years}`,
    "zh-hant": (years) => `佔非具體形式技術輸入（輸出）的比重，${years} 年`,
  },
  highTechExports: { en: "High-tech exports", "zh-hant": "高科技產品出口" },
  highTechImports: { en: "High-tech imports", "zh-hant": "高科技產品進口" },
  /** A place, named together with the flow that it belongs to: of goods, and of technology. */
  goodsImports: { en: (place: string) => `Imports: ${place}`, "zh-hant": (place) => `進口：${place}` },
  goodsExports: { en: (place: string) => `Exports: ${place}`, "zh-hant": (place) => `出口：${place}` },
  technologyImports: { en: (place: string) => `Imports: ${place}`, "zh-hant": (place) => `輸入：${place}` },
  technologyExports: { en: (place: string) => `Exports: ${place}`, "zh-hant": (place) => `輸出：${place}` },
  /** An amount as the language writes it beside a bar. */
  money: {
    en: (amount: string) => `${amount.replace(/^−?/, "$&HK$")} billion`,
    "zh-hant": (amount) => `${amount} 億港元`,
  },
  comesIn: { en: (amount: string) => `${amount} in`, "zh-hant": (amount) => `進口 ${amount}` },
  goesOut: { en: (amount: string) => `${amount} out`, "zh-hant": (amount) => `出口 ${amount}` },
});

/** Draws a few strokes that say most of a figure, in so much height; text is as large as in any chart of ours. */
export type CardDrawing = (context: ChartContext, height: number) => SVGSVGElement;

/** The chart of a card, and what it says that it shows. */
export interface CardChart {
  /** Measure and years; nothing for a figure whose number says enough. */
  readonly subject?: Localized;
  readonly draw: CardDrawing;
}

const flows = ["imports", "exports"] as const;

/** A line of a card's chart: its observations, its colour, its name at the end. */
interface Course {
  readonly rows: readonly Observation[];
  readonly fill: ColorRole;
  readonly name: Localized;
}

/** The chart of the article's card: the shares that its headline speaks of, of the first year and of the latest. */
export function articleChart(data: Dataset): CardChart {
  const rows = select(data, "table-1", { series: "total_exports", measure: "share_of_merchandise" }).filter(isKnown);
  const ends = rows.length > 1 ? [rows[0]!, rows.at(-1)!] : rows;
  return {
    subject: words.articleSubject,
    draw: bars(
      ends.map((row, index) => ({
        row,
        name: everyLocale(() => String(row.year)),
        text: everyLocale(() => percentUnit(words.articleSubject).label(row)),
        fill: index === ends.length - 1 ? "exports" : "rest",
      })),
    ),
  };
}

/** The chart of a figure's card: two lines over the years, or a few bars of the latest one. */
export function cardChart(data: Dataset, figure: FigureId): CardChart {
  const levels = (series: string) => select(data, figure, { series, measure: "value" });
  const course = (series: string, fill: ColorRole, name = namesOf(data, series).short): Course => ({
    rows: levels(series),
    fill,
    name,
  });
  const latest = String(spanOf(data, figure).latest);
  switch (figure) {
    case "table-1":
      return {
        subject: say(words[figure], yearsOf(data, figure)),
        draw: lines([
          course("imports", "imports", words.highTechImports),
          course("total_exports", "exports", words.highTechExports),
        ]),
      };
    case "table-4":
      return {
        subject: say(words[figure], yearsOf(data, figure)),
        draw: lines([course("payments", "imports"), course("receipts", "exports")]),
      };
    case "table-2":
      return { subject: say(words[figure], latest), draw: bars(largest(data, figure, "imports", 3)) };
    case "table-3":
      return { subject: say(words[figure], latest), draw: bars(inAndOut(data)) };
    case "chart-2":
      return { subject: say(words[figure], latest), draw: bars(balances(data, figure)) };
    case "chart-1":
    case "chart-3":
      return {
        subject: say(words[figure], latest),
        draw: bars(flows.flatMap((flow) => largest(data, figure, flow, 2))),
      };
    default: {
      const [first, second] = seriesOf(data, figure);
      return { draw: lines([course(first!, "exports"), ...(second ? [course(second, "rest")] : [])]) };
    }
  }
}

function yearsOf(data: Dataset, figure: FigureId): string {
  const { first, latest } = spanOf(data, figure);
  return `${first}–${latest}`;
}

/** Amounts over the years, named at their ends. */
function lines(courses: readonly Course[]): CardDrawing {
  const rows = courses.flatMap((course) => course.rows);
  const of = ({ series }: Observation) => courses.find((course) => course.rows[0]?.series === series)!;
  const fill = (row: Observation) => color(of(row).fill);
  const domain = extentWithZero(rows.map(numberOf));
  return (context, height) => {
    const { languages, width } = context;
    const ends = endLabels(context, rows, {
      ...{ y: numberOf, fill, narrowRoom: 160, over: 0, under: 12 },
      name: (row) => of(row).name,
      number: (row) => money(row)[languages[0]],
    });
    const unit = moneyUnit(rows[0]!.unit, "billion", languages);
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
function bars(own: readonly Bar[]): CardDrawing {
  const domain = extentWithZero(own.map(({ row }) => numberOf(row)));
  const key = ({ row: { year, flow, series, figure } }: Bar) => [year, flow, series, figure].join();
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
        name: hasBoth
          ? say(
              words[`${figure === "chart-3" ? "technology" : "goods"}${flow === "imports" ? "Imports" : "Exports"}`],
              short,
            )
          : short,
        text: everyLocale(() => percentUnit(short).label(row)),
        fill: hasBoth || index === 0 ? flow : "rest",
      };
    });
}

/** The largest categories of imports in the latest year, what came in of them over what went out. */
function inAndOut(data: Dataset): Bar[] {
  return largest(data, "table-2", "imports", 2).flatMap(({ row: { series, year } }) => {
    const amounts = (["table-2", "table-3"] as const).map(
      (figure) => select(data, figure, { series, year, measure: "value" })[0],
    );
    return amounts.flatMap((row, index): Bar[] => {
      if (!row || !isKnown(row)) return [];
      const amount = money(row);
      const text = everyLocale((locale) => words[index === 0 ? "comesIn" : "goesOut"][locale](amount[locale]));
      return [
        { row, name: index === 0 ? namesOf(data, series).short : everyLocale(() => ""), text, fill: flows[index]! },
      ];
    });
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

/** An amount with its unit, with as many digits as the headline above it has. */
function money(row: Observation): Localized {
  return everyLocale((locale) => words.money[locale](moneyUnit(row.unit, "billion", [locale]).label(row)));
}
