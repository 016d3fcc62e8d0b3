import type { ColorRole } from "../../charts/theme.ts";
import { type Dataset, namesOf } from "../../data/dataset.ts";
import { numberOf, type Observation } from "../../data/observation.ts";
import { isKnown } from "../../data/status.ts";
import type { View } from "../../figures/figure.ts";
import { formatYear } from "../../i18n/format.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import type { CardChart } from "./card-chart.ts";
import { type Bar, bars, type Course, lines, numberText, tradeName } from "./card-strokes.ts";

const words = defineMessages("publish/images/view-card-chart", {
  /** What a view shows, by its name, and of which years. */
  subject: {
    en: (view: string, years: string) => `${view}, ${years}`,
    "zh-hant": (view, years) => `${view}，${years}`,
  },
  place: {
    en: (flow: string, place: string) => `${flow}: ${place}`,
    "zh-hant": (flow, place) => `${flow}：${place}`,
  },
  inYear: {
    en: (year: string, number: string) => `${year}: ${number}`,
    "zh-hant": (year, number) => `${year} 年：${number}`,
  },
});

/** How many series a card tells apart, unless its view says which. */
const most = 2;

/** The chart of a view's card: what the view shows, in so few strokes as tell its headline. */
export function viewCardChart(data: Dataset, view: View): CardChart {
  const rows = (view.card?.(data) ?? firstSeries(view.shows(data))).filter(isKnown);
  const groups = [...Map.groupBy(rows, keyOf).values()];
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const isOverTime = years.length > 2 && groups.length > 1;
  return {
    subject: say(words.subject, view.label, yearsText(years)),
    draw: isOverTime ? lines(coursesOf(data, groups)) : bars(barsOf(data, groups)),
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

/** Each series' first number and its latest, or its only one; a series by itself is named by its years. */
function barsOf(data: Dataset, groups: readonly (readonly Observation[])[]): Bar[] {
  return groups.flatMap((group, place) => {
    const ends = group.length > 1 ? [group[0]!, group.at(-1)!] : group;
    const isOne = ends.length === 1;
    return ends.map((row, index): Bar => {
      const isLatest = index === ends.length - 1;
      const year = everyLocale((locale) => formatYear(row.year, locale));
      const number = numberText(row);
      if (groups.length === 1) return { row, name: year, text: number, fill: isLatest ? colourOf(row) : "rest" };
      return {
        row,
        name: index === 0 ? nameOf(data, row) : everyLocale(() => ""),
        text: isOne ? number : say(words.inYear, String(row.year), number),
        fill: isLatest && !(isOne && place > 0 && isCategory(row.figure)) ? colourOf(row) : "rest",
      };
    });
  });
}

/** A series as it is to be called outside its figure: of which trade, and a place with its flow. */
function nameOf(data: Dataset, { figure, flow, series, measure }: Observation): Localized {
  const { short } = namesOf(data, series);
  if (figure === "table-1" && series === "imports") return tradeName("goods", "imports");
  if (figure === "table-1" && series === "total_exports") return tradeName("goods", "exports");
  if (measure !== "share" || !flow || isCategory(figure)) return short;
  return say(words.place, tradeName(figure === "chart-3" ? "technology" : "goods", flow), short);
}

const isCategory = (figure: string) => figure === "table-2" || figure === "table-3";

function colourOf(row: Observation): ColorRole {
  if ((numberOf(row) ?? 0) < 0 && row.measure !== "change_on_year") return "balance";
  if (row.flow) return row.flow;
  return ["imports", "payments"].includes(row.series) ? "imports" : "exports";
}
