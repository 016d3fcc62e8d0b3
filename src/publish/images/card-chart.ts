import type { ColorRole } from "../../charts/theme.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../../data/dataset.ts";
import { type FigureId, numberOf } from "../../data/observation.ts";
import { largest } from "../../data/order.ts";
import { isKnown } from "../../data/status.ts";
import type { Flow } from "../../data/vocabulary.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import { type Bar, bars, type CardDrawing, type Course, lines, numberText, tradeName } from "./card-strokes.ts";

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
  /** A place, named together with the flow that it belongs to: of goods, and of technology. */
  goodsImports: { en: (place: string) => `Imports: ${place}`, "zh-hant": (place) => `進口：${place}` },
  goodsExports: { en: (place: string) => `Exports: ${place}`, "zh-hant": (place) => `出口：${place}` },
  technologyImports: { en: (place: string) => `Imports: ${place}`, "zh-hant": (place) => `輸入：${place}` },
  technologyExports: { en: (place: string) => `Exports: ${place}`, "zh-hant": (place) => `輸出：${place}` },
  comesIn: { en: (amount: string) => `${amount} in`, "zh-hant": (amount) => `進口 ${amount}` },
  goesOut: { en: (amount: string) => `${amount} out`, "zh-hant": (amount) => `出口 ${amount}` },
});

/** The chart of a card, and what it says that it shows. */
export interface CardChart {
  /** Measure and years; nothing for a figure whose number says enough. */
  readonly subject?: Localized;
  readonly draw: CardDrawing;
}

const flows = ["imports", "exports"] as const;

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
        text: numberText(row),
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
          course("imports", "imports", tradeName("goods", "imports")),
          course("total_exports", "exports", tradeName("goods", "exports")),
        ]),
      };
    case "table-4":
      return {
        subject: say(words[figure], yearsOf(data, figure)),
        draw: lines([course("payments", "imports"), course("receipts", "exports")]),
      };
    case "table-2":
      return { subject: say(words[figure], latest), draw: bars(largestShares(data, figure, "imports", 3)) };
    case "table-3":
      return { subject: say(words[figure], latest), draw: bars(inAndOut(data)) };
    case "chart-2":
      return { subject: say(words[figure], latest), draw: bars(balances(data, figure)) };
    case "chart-1":
    case "chart-3":
      return {
        subject: say(words[figure], latest),
        draw: bars(flows.flatMap((flow) => largestShares(data, figure, flow, 2))),
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

/** The largest shares of a flow in the latest year. */
function largestShares(data: Dataset, figure: FigureId, flow: Exclude<Flow, "">, count: number): Bar[] {
  const { latest: year } = spanOf(data, figure);
  const hasBoth = new Set(select(data, figure).map((row) => row.flow)).size > 1;
  return largest(select(data, figure, { flow, year, measure: "share" }), count).map((row, index): Bar => {
    const { short } = namesOf(data, row.series);
    return {
      row,
      name: hasBoth
        ? say(
            words[`${figure === "chart-3" ? "technology" : "goods"}${flow === "imports" ? "Imports" : "Exports"}`],
            short,
          )
        : short,
      text: numberText(row),
      fill: hasBoth || index === 0 ? flow : "rest",
    };
  });
}

/** The largest categories of imports in the latest year, what came in of them over what went out. */
function inAndOut(data: Dataset): Bar[] {
  return largestShares(data, "table-2", "imports", 2).flatMap(({ row: { series, year } }) => {
    const amounts = (["table-2", "table-3"] as const).map(
      (figure) => select(data, figure, { series, year, measure: "value" })[0],
    );
    return amounts.flatMap((row, index): Bar[] => {
      if (!row || !isKnown(row)) return [];
      const amount = numberText(row);
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
    .map((row) => ({ row, name: namesOf(data, row.series).short, text: numberText(row), fill: "balance" }));
}
