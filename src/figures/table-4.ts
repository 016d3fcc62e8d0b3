import type { ChartContext } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { label } from "../charts/label.ts";
import { heading, plot, stack } from "../charts/layout.ts";
import { linePanel } from "../charts/line-panel.ts";
import { atBars } from "../charts/numbers.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit, percentUnit } from "../charts/unit.ts";
import { yearBar } from "../charts/year-bar.ts";
import { yearFrame } from "../charts/year-frame.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import type { Measure } from "../data/vocabulary.ts";
import { dateIn } from "../i18n/format.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { defaultView, type Figure, type View } from "./figure.ts";
import { notes } from "./notes.ts";
import { type RowSpec, tableWords, yearTable } from "./table-view.ts";

const messages = defineMessages("figures/table-4", {
  number: { en: "Table 4", "zh-hant": "表 4" },
  title: {
    en: "Overall Technology Balance of Payments statistics",
    "zh-hant": "技術國際收支平衡表整體統計數字",
  },
  /** What its card says that it shows. */
  subject: { en: "payments and receipts", "zh-hant": "技術國際收支平衡" },
  /** Notes. */
  rounding: {
    en: "Because of rounding, receipts less payments of a year may differ from its balance.",
    "zh-hant": "由於四捨五入，個別年份收入與支出的差額未必與結餘一致。",
  },
  ratios: {
    en: (released: string) =>
      `Numbers in square brackets are percentages to Gross Domestic Product (GDP) at current market prices, based on the expenditure-based GDP estimates released on ${released}.`,
    "zh-hant": (released) =>
      `方括號內數字為相當於以當時市價計算的本地生產總值的百分比，根據 ${released}發表的以開支面編製的本地生產總值估算計算。`,
  },
  /** Views. */
  amounts: { en: "Amounts", "zh-hant": "金額" },
  ratio: { en: "Ratio to GDP", "zh-hant": "相當於本地生產總值的百分比" },
  percentToGdp: { en: "% of GDP", "zh-hant": "相當於本地生產總值的百分比" },
});

const fills = { payments: color("imports"), receipts: color("exports"), balance: color("balance") } as const;
const series = Object.keys(fills) as (keyof typeof fills)[];
const fill = (row: Observation) => fills[row.series as keyof typeof fills];

const shows = (data: Dataset, measure: Measure) => select(data, "table-4", { series, measure });

/** Where in its year each bar stands: what is paid and what is received side by side, their balance in the middle. */
const spans = { payments: [-0.42, 0], receipts: [0, 0.42], balance: [-0.21, 0.21] } as const;
const span = (row: Observation) => spans[row.series as keyof typeof spans];

/** Payments and receipts side by side over the years, and their balance from the same zero line. */
function drawAmounts(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = shows(data, "value");
  const unit = moneyUnit(context, "table-4");
  const name = (row: Observation) => namesOf(data, row.series).short;
  const ends = endLabels(context, rows, { y: numberOf, name, number: unit.label, fill, apart: true });
  const frame = yearFrame(context, rows, { unit, ends, height: 320, below: 18 });
  return stack(
    context,
    heading(context, { note: unit.caption }),
    plot(context, {
      ...frame.plot,
      marks: [
        frame.levels,
        yearBar(rows, { y: numberOf, fill, span }),
        frame.years,
        label(rows, atBars({ y: numberOf, text: unit.label, fill, which: "first", span })),
        ends.marks,
      ],
    }),
  );
}

/** Payments, receipts and balance as ratios to gross domestic product, on one scale. */
function drawRatio(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = shows(data, "ratio_to_gdp");
  const unit = percentUnit(messages.percentToGdp);
  const name = (row: Observation) => namesOf(data, row.series).short;
  return stack(
    context,
    heading(context, { note: unit.caption }),
    linePanel(context, rows, { unit, name, fill, ticks: 3, height: 300, below: 10 }),
  );
}

const amounts: View = {
  id: defaultView,
  label: messages.amounts,
  subject: messages.subject,
  shows: (data) => shows(data, "value"),
  draw: drawAmounts,
};

const ratio: View = {
  id: "ratio",
  label: messages.ratio,
  shows: (data) => shows(data, "ratio_to_gdp"),
  card: (data) => ratio.shows(data).filter((row) => row.series === "balance"),
  draw: drawRatio,
};

const rows = ["receipts", "payments", "balance"].flatMap((series): RowSpec[] => [
  { series },
  { series, measure: "ratio_to_gdp", label: tableWords.ratioToGdp },
]);

export const figure: Figure = {
  id: "table-4",
  flowSeries: { payments: "imports", receipts: "exports" },
  number: messages.number,
  title: () => messages.title,
  notes: [
    { on: { series: "balance" }, text: notes.tbpBalance },
    { text: messages.rounding },
    { text: (_, { gdpEstimatesReleased }) => say(messages.ratios, dateIn(gdpEstimatesReleased)) },
    { text: notes.tbpStandard },
  ],
  tables: (data) => [yearTable(data, "table-4", { corner: tableWords.item, rows })],
  views: [amounts, ratio],
};
