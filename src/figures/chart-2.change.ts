import * as Plot from "@observablehq/plot";
import { type ChartContext, isWide } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { label } from "../charts/label.ts";
import { heading, plain, stack } from "../charts/layout.ts";
import { joinNotes, signNotes } from "../charts/words.ts";
import { spread } from "../charts/spread.ts";
import { measure } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { timeAxis } from "../charts/time-axis.ts";
import { type ChartUnit, moneyUnit } from "../charts/unit.ts";
import { extentWithZero } from "../charts/value-axis.ts";
import { seriesRows, yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const words = defineMessages("figures/chart-2.change", {
  label: { en: "Change", "zh-hant": "變動" },
  balance: { en: "Balance", "zh-hant": "結餘" },
  outflowUp: { en: (amount: string) => `outflow up ${amount}`, "zh-hant": (amount) => `淨流出增加 ${amount}` },
  outflowDown: { en: (amount: string) => `outflow down ${amount}`, "zh-hant": (amount) => `淨流出減少 ${amount}` },
  balanceUp: { en: (amount: string) => `balance up ${amount}`, "zh-hant": (amount) => `結餘增加 ${amount}` },
  balanceDown: { en: (amount: string) => `balance down ${amount}`, "zh-hant": (amount) => `結餘減少 ${amount}` },
});

/** The balance of each component over the years, with its change from the first to the latest. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const { languages, width } = context;
  const rows = shows(data);
  const unit = moneyUnit(context, "HKD_millions", "million");
  const domain = extentWithZero(rows.map(numberOf));
  const fill = color("balance");
  const ends = endLabels(context, rows, {
    y: numberOf,
    name: ({ series }) => namesOf(data, series).short,
    number: unit.label,
    detail: ({ series }) =>
      changeOf(
        rows.filter((row) => row.series === series),
        unit,
      ),
    fill,
    narrowRoom: 132,
  });
  const { first } = spanOf(data, "chart-2");
  const starts = seriesRows(rows).flatMap(([row]) => (row?.year === first ? [row] : []));
  const zero = { level: 0, text: "0", fill: color("quiet") };
  const marginLeft = Math.max(0, ...starts.map((row) => measure(unit.label(row)))) + 10;
  const x = timeAxis(context, rows, { left: marginLeft, right: width - ends.room, pad: 0.05 });
  return stack(
    context,
    heading(context, { note: joinNotes(words.balance, unit.caption) }),
    Plot.plot({
      ...plain(context),
      height: 18 + Math.max(isWide(context) || languages.length === 1 ? 320 : 400, ends.height) + 10 + x.room,
      marginLeft,
      marginRight: ends.room,
      insetTop: 18,
      insetBottom: 10 + x.room,
      x: x.x,
      y: { domain },
      marks: [
        yearLine(rows, { y: numberOf, stroke: fill, reachWidth: 2 }),
        x.marks,
        label(
          [...starts.map((row) => ({ level: numberOf(row) ?? 0, text: unit.label(row), fill })), zero],
          spread(
            { gap: 0 },
            { y: "level", text: ({ text }) => text, fill: "fill", frameAnchor: "left", textAnchor: "end", dx: -6 },
          ),
        ),
        ends.marks,
      ],
    }) as SVGSVGElement,
    ...signNotes(context, rows),
  );
}

/** How much larger or smaller the net outflow became or, where an end has none, the balance; nothing where that cannot be told. */
function changeOf(rows: readonly Observation[], unit: ChartUnit): Localized | undefined {
  const ends = [rows[0]!, rows.at(-1)!];
  if (!ends.every(isKnown) || !areComparable(ends)) return undefined;
  const [first, latest] = ends.map((row) => numberOf(row)!);
  const amount = unit.amount(Math.abs(first! - latest!));
  if (first! < 0 && latest! < 0) return say(first! > latest! ? words.outflowUp : words.outflowDown, amount);
  return say(first! < latest! ? words.balanceUp : words.balanceDown, amount);
}

const shows = (data: Dataset): Observation[] =>
  seriesOf(data, "chart-2").flatMap((series) => select(data, "chart-2", { series, measure: "value" }));

/** The components whose change the headline tells. */
const card = (data: Dataset): Observation[] => shows(data).filter(({ series }) => series !== "trade_in_techniques");

export const view: View = {
  id: "change",
  label: words.label,
  shows,
  card,
  draw,
};
