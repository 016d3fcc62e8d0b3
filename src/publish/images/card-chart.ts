import type { ColorRole } from "../../charts/theme.ts";
import { indexBase } from "../../charts/year-index.ts";
import { type Dataset, namesOf, select } from "../../data/dataset.ts";
import { numberOf, type Observation, yearsIn } from "../../data/observation.ts";
import { isKnown } from "../../data/status.ts";
import { figureSpecs } from "../../data/tables.ts";
import type { View } from "../../figures/figure.ts";
import { figures, tradeOf } from "../../figures/index.ts";
import { formatYear } from "../../i18n/format.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import { flowName } from "../metadata/cell-name.ts";
import { type Bar, bars, type CardDrawing, type Course, lines, numberText, tradeName } from "./card-strokes.ts";

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
  /** What the article's card shows. */
  article: { en: "share of merchandise exports", "zh-hant": "佔商品出口總貨值的比重" },
});

/** The chart of a card, and what it says that it shows: measure and years. */
export interface CardChart {
  readonly subject: Localized;
  readonly draw: CardDrawing;
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

/** The first series of a view, of its first measure. */
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
const isCounterpart = (one: Observation, other: Observation): boolean =>
  one.measure === "value" && one.series === other.series && one.flow !== other.flow;

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
