import * as Plot from "@observablehq/plot";
import type { ChartContext } from "../../charts/context.ts";
import { endLabels } from "../../charts/end-labels.ts";
import { label } from "../../charts/label.ts";
import { plot } from "../../charts/layout.ts";
import { extentWithZero } from "../../charts/levels.ts";
import { nameRows } from "../../charts/name-rows.ts";
import { atBarEnds } from "../../charts/numbers.ts";
import { widestNumber } from "../../charts/text.ts";
import { color, type ColorRole } from "../../charts/theme.ts";
import { percentUnit } from "../../charts/unit.ts";
import { yearFrame } from "../../charts/year-frame.ts";
import { yearIndex, indexBase } from "../../charts/year-index.ts";
import { yearLine } from "../../charts/year-line.ts";
import { numberOf, type Observation, yearsIn } from "../../data/observation.ts";
import { isKnown, printedOf } from "../../data/status.ts";
import { amountsOf, figureSpecs } from "../../data/tables.ts";
import type { Trade, TradeFlow } from "../../data/vocabulary.ts";
import { baseValue, writtenDecimals } from "../../facts/range.ts";
import { formatQuantity, formatYear } from "../../i18n/format.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import { type Dataset, namesOf, select } from "../../data/dataset.ts";
import type { View } from "../../figures/figure.ts";
import { figures, tradeOf } from "../../figures/index.ts";
import { flowName } from "../metadata/cell-name.ts";

const messages = defineMessages("publish/images/card-chart", {
  /** What a view shows, and of which years. */
  subject: {
    en: (view: string, years: string) => `${view}, ${years}`,
    "zh-hant": (view, years) => `${view}，${years}`,
  },
  /** Of what is drawn as an index: which year is its base. */
  index: {
    en: (view: string, year: string) => `${view}, ${year} = ${indexBase}`,
    "zh-hant": (view, year) => `${view}，${year} 年＝${indexBase}`,
  },
  place: {
    en: (flow: string, place: string) => `${flow}: ${place}`,
    "zh-hant": (flow, place) => `${flow}：${place}`,
  },
  comesIn: { en: (amount: string) => `${amount} in`, "zh-hant": (amount) => `進口 ${amount}` },
  goesOut: { en: (amount: string) => `${amount} out`, "zh-hant": (amount) => `出口 ${amount}` },
  inYear: {
    en: (year: string, number: string) => `${year}: ${number}`,
    "zh-hant": (year, number) => `${year} 年：${number}`,
  },
  "goods-exports": { en: "High-tech exports", "zh-hant": "高科技產品出口" },
  "goods-imports": { en: "High-tech imports", "zh-hant": "高科技產品進口" },
  "technology-exports": { en: "Technology exports", "zh-hant": "技術輸出" },
  "technology-imports": { en: "Technology imports", "zh-hant": "技術輸入" },
  /** What the article's card shows. */
  article: { en: "share of merchandise exports", "zh-hant": "佔商品出口總貨值的比重" },
});

/** The chart of a card, and what it says that it shows: measure and years. */
export interface CardChart {
  readonly subject: Localized;
  /** As high as asked for, in user units; text is as large as in every other chart. */
  readonly draw: (context: ChartContext, height: number) => SVGSVGElement;
}

/** How many series a card tells apart, unless its view says which. */
const most = 2;

/** The chart of the article's card: the shares that its headline speaks of, of the first year and of the latest. */
export function articleChart(data: Dataset): CardChart {
  const rows = select(data, "table-1", { series: "total_exports", measure: "share_of_merchandise" }).filter(isKnown);
  return { subject: messages.article, draw: bars(barsOf(data, [rows])) };
}

/** The chart of a view's card: what the view shows, in so few strokes as tell its headline. */
export function cardChart(data: Dataset, view: View): CardChart {
  const rows = (view.card?.(data) ?? firstSeries(view.shows(data))).filter(isKnown);
  const groups = [...Map.groupBy(rows, keyOf).values()];
  const years = yearsIn(rows);
  const isOverTime = years.length > 2 && groups.length > 1;
  if (isOverTime && view.isIndex)
    return {
      subject: say(messages.index, view.label, String(years[0])),
      draw: lines(coursesOf(data, groups), { isIndex: true }),
    };
  const isTold = view.subject !== undefined;
  return {
    subject: say(messages.subject, view.subject ?? view.label, yearsText(years)),
    draw: isOverTime ? lines(coursesOf(data, groups)) : bars(barsOf(data, groups, isTold)),
  };
}

function firstSeries(rows: readonly Observation[]): Observation[] {
  const own = rows.filter(({ measure }) => measure === rows[0]?.measure);
  return [...Map.groupBy(own, keyOf).values()].slice(0, most).flat();
}

const keyOf = ({ figure, flow, series }: Observation) => [figure, flow, series].join();

function yearsText(years: readonly number[]): Localized {
  const [first, latest] = [years[0]!, years.at(-1)!];
  return everyLocale((locale) => formatYear(first === latest ? first : `${first}–${latest}`, locale));
}

/** Lines in the colours of their trade; a second one of the same colour steps back. */
function coursesOf(data: Dataset, groups: readonly (readonly Observation[])[]): Course[] {
  const roles = groups.map(([row]) => colourOf(row!));
  return groups.map((rows, index) => ({
    rows,
    name: nameOf(data, rows[0]!),
    fill: roles.indexOf(roles[index]!) < index ? "rest" : roles[index]!,
  }));
}

/**
 * Each series' first number and its latest, or its only one; a series by itself is named by its years. What comes in and goes out of
 * one series is named once. `isTold`: the card says which trade it shows.
 */
function barsOf(data: Dataset, groups: readonly (readonly Observation[])[], isTold = false): Bar[] {
  return groups.flatMap((group, place) => {
    const ends = group.length > 1 ? [group[0]!, group.at(-1)!] : group;
    const isOne = ends.length === 1;
    const before = groups[place - 1]?.[0];
    const isPair = groups.some(([other]) => isCounterpart(other!, group[0]!));
    return ends.map((row, index): Bar => {
      const isLatest = index === ends.length - 1;
      const year = everyLocale((locale) => formatYear(row.year, locale));
      const number = numberText(row);
      if (groups.length === 1) return { row, name: year, text: number, fill: isLatest ? colourOf(row) : "rest" };
      return {
        row,
        name: index > 0 || (before && isCounterpart(before, row)) ? everyLocale(() => "") : nameOf(data, row, isTold),
        text: isPair
          ? say(row.flow === "imports" ? messages.comesIn : messages.goesOut, number)
          : isOne
            ? number
            : say(messages.inYear, String(row.year), number),
        fill: isLatest && (isPair || !(isOne && place > 0 && figureSpecs[row.figure].total)) ? colourOf(row) : "rest",
      };
    });
  });
}

/** Whether two numbers are what comes in and what goes out of one series. */
const isCounterpart = (row: Observation, other: Observation): boolean =>
  row.measure === "value" && row.series === other.series && row.flow !== other.flow;

/** A series' name outside its figure. A partner has its flow before it, and the trade unless the card names that (`isTold`). */
function nameOf(data: Dataset, { figure, flow, series, measure }: Observation, isTold = false): Localized {
  const { short } = namesOf(data, series);
  const { trade: own, flowSeries } = figures[figure];
  const whole = flowSeries?.[series];
  if (own && whole) return tradeName(own, whole);
  if (measure !== "share" || !flow || figureSpecs[figure].flows.length === 1) return short;
  const trade = isTold ? flowName(figure, flow) : tradeName(tradeOf(figure), flow);
  return say(messages.place, trade, short);
}

function colourOf(row: Observation): ColorRole {
  if ((numberOf(row) ?? 0) < 0 && row.measure !== "change_on_year") return "balance";
  return row.flow || (figures[row.figure].flowSeries?.[row.series] ?? "exports");
}

/** What trade in goods or in technology is called outside its figure. */
const tradeName = (trade: Trade, flow: TradeFlow): Localized => messages[`${trade}-${flow}`];

/** A line of a card's chart: its observations, its colour, its name at the end. */
interface Course {
  readonly rows: readonly Observation[];
  readonly fill: ColorRole;
  readonly name: Localized;
}

/** Numbers over the years, or an index of them, named at their ends. */
function lines(courses: readonly Course[], { isIndex = false } = {}): CardChart["draw"] {
  const rows = courses.flatMap((course) => course.rows);
  const index = yearIndex(rows);
  const number = isIndex ? index.of : numberOf;
  const of = ({ series }: Observation) => courses.find((course) => course.rows[0]?.series === series)!;
  const fill = (row: Observation) => color(of(row).fill);
  const domain = extentWithZero(rows, number);
  return (context, height) => {
    const { languages } = context;
    const ends = endLabels(context, rows, {
      y: number,
      fill,
      narrowRoom: 160,
      over: 0,
      under: 12,
      name: (row) => of(row).name,
      number: (row) => (isIndex ? index.label(row) : numberText(row)[languages[0]]),
    });
    const unit = { tick: String };
    const frame = yearFrame(context, rows, { domain, height, unit, ticks: [0], ends, above: 10, pad: 0.3 });
    const marks = [frame.levels, frame.years, yearLine(rows, { y: number, stroke: fill }), ends.marks];
    return plot(context, { ...frame.plot, height, marks });
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
function bars(own: readonly Bar[]): CardChart["draw"] {
  const key = ({ row: { year, flow, series, figure } }: Bar) => [year, flow, series, figure].join();
  return (context, height) => {
    const [locale] = context.languages;
    const thickness = Math.min(17, height / own.length - 4);
    const pad = Math.max(0, Math.min(6, (height / own.length - 17) / 2));
    const names = new Map(own.map((bar) => [key(bar), bar.name]));
    const layout = nameRows(context, names, { bars: [0], thickness, pad, beside: true, widest: Infinity });
    const room = widestNumber(own.map(({ text }) => text[locale])) + 8;
    return plot(context, {
      ...layout.plot,
      marginRight: room,
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
        label(
          own,
          atBarEnds({
            fy: key,
            y: () => 0,
            x: ({ row }) => Math.max(0, numberOf(row) ?? 0),
            text: ({ text }) => text[locale],
            strong: () => true,
          }),
        ),
      ],
    });
  };
}

/** A number with its unit, with as many digits as its figure’s headlines have. */
export function numberText(row: Observation): Localized {
  if (row.unit === "percent") {
    const signed = row.measure === "change_on_year";
    return everyLocale(() =>
      percentUnit(
        everyLocale(() => ""),
        { signed },
      ).label(row),
    );
  }
  const decimals = amountsOf(row.figure)?.drawnTo ?? writtenDecimals(row);
  return everyLocale((locale) =>
    isKnown(row) ? formatQuantity(baseValue(row), { kind: "money", currency: true }, decimals, locale) : printedOf(row),
  );
}
