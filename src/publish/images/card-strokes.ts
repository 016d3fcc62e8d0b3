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
import { yearIndex } from "../../charts/year-index.ts";
import { yearLine } from "../../charts/year-line.ts";
import { numberOf, type Observation } from "../../data/observation.ts";
import { isKnown, printedOf } from "../../data/status.ts";
import { amountsOf } from "../../data/tables.ts";
import type { Trade, TradeFlow } from "../../data/vocabulary.ts";
import { baseValue, writtenDecimals } from "../../facts/range.ts";
import { formatQuantity } from "../../i18n/format.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";

/** The strokes of social cards: lines over the years, or bars. */

const messages = defineMessages("publish/images/card-strokes", {
  "goods-exports": { en: "High-tech exports", "zh-hant": "高科技產品出口" },
  "goods-imports": { en: "High-tech imports", "zh-hant": "高科技產品進口" },
  "technology-exports": { en: "Technology exports", "zh-hant": "技術輸出" },
  "technology-imports": { en: "Technology imports", "zh-hant": "技術輸入" },
});

/** What trade in goods or in technology is called outside its figure. */
export const tradeName = (trade: Trade, flow: TradeFlow): Localized => messages[`${trade}-${flow}`];

/** Draws a figure's simplified chart for a card, `height` user units high; text is as large as in every other chart. */
export type CardDrawing = (context: ChartContext, height: number) => SVGSVGElement;

/** A line of a card's chart: its observations, its colour, its name at the end. */
export interface Course {
  readonly rows: readonly Observation[];
  readonly fill: ColorRole;
  readonly name: Localized;
}

/** Numbers over the years, or an index of them, named at their ends. */
export function lines(courses: readonly Course[], { isIndex = false } = {}): CardDrawing {
  const rows = courses.flatMap((course) => course.rows);
  const index = yearIndex(rows);
  const number = isIndex ? index.of : numberOf;
  const of = ({ series }: Observation) => courses.find((course) => course.rows[0]?.series === series)!;
  const fill = (row: Observation) => color(of(row).fill);
  const domain = extentWithZero(rows, number);
  return (context, height) => {
    const { languages } = context;
    const ends = endLabels(context, rows, {
      ...{ y: number, fill, narrowRoom: 160, over: 0, under: 12 },
      name: (row) => of(row).name,
      number: (row) => (isIndex ? index.label(row) : numberText(row)[languages[0]]),
    });
    const unit = { tick: String };
    const frame = yearFrame(context, rows, { domain, height, unit, ticks: [0], ends, above: 10, pad: 0.3 });
    const marks = [frame.levels, yearLine(rows, { y: number, stroke: fill }), frame.years, ends.marks];
    return plot(context, { ...frame.plot, height, marks });
  };
}

/** A bar of a card: the number that it draws, its name, how the number is written, its colour. */
export interface Bar {
  readonly row: Observation;
  readonly name: Localized;
  readonly text: Localized;
  readonly fill: ColorRole;
}

/** Bars from a common zero, named beside them: to the right, or to the left where they are negative. */
export function bars(own: readonly Bar[]): CardDrawing {
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
