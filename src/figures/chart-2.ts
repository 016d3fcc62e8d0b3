import * as Plot from "@observablehq/plot";
import { carry } from "../charts/carry.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { label } from "../charts/label.ts";
import { heading, plot, stack } from "../charts/layout.ts";
import { extentWithZero } from "../charts/levels.ts";
import { nameRows } from "../charts/name-rows.ts";
import { atBarEnds } from "../charts/numbers.ts";
import { spread } from "../charts/spread.ts";
import { measure, widestNumber } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { type ChartUnit, marked, moneyUnit } from "../charts/unit.ts";
import { joinNotes } from "../charts/messages.ts";
import { yearFrame } from "../charts/year-frame.ts";
import { seriesRows, yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf, yearsInText, yearsOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { dateIn, runsOf } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { listOf } from "../i18n/punctuation.ts";
import { joined } from "../i18n/writing.ts";
import { defaultView, type Figure, type View } from "./figure.ts";
import { bySite, notes } from "./notes.ts";
import { tableWords, yearTable } from "./table-view.ts";

const messages = defineMessages("figures/chart-2", {
  number: { en: "Chart 2", "zh-hant": "圖 2" },
  title: {
    en: (years: readonly string[], mark: string) =>
      `Technology Balance of Payments account balance${mark} by major component, ${joined(years, ", ", " and ")}`,
    "zh-hant": (years, mark) =>
      `${joined(
        years.map((year) => `${year} 年`),
        "、",
        "及 ",
      )}按主要組成部分劃分的技術國際收支平衡表結餘${mark}`,
  },
  /** What its card says that it shows. */
  subject: { en: "receipts less payments", "zh-hant": "收入減支出" },
  /** Note: how the components of the first year are known. */
  assigned: {
    en: (named: string, first: string, panels: string) =>
      `The source names the components of ${named} in its text; those of ${first} are assigned by the order of the bars, which is the same in ${panels}.`,
    "zh-hant": (named, first, panels) =>
      `原文文字說明了 ${named} 年各組成部分的數字；${first} 年的數字則按圖中棒條的次序對應，${panels}的次序相同。`,
  },
  /** The same, where another issue than the present one says so. */
  assignedBefore: {
    en: (named: string, first: string) =>
      `The text of the source named the components of ${named}; those of ${first} are assigned by the same order of the bars.`,
    "zh-hant": (named, first) =>
      `原文文字曾說明 ${named}各組成部分的數字；${first} 年的數字則按圖中棒條的相同次序對應。`,
  },
  yearInIssue: {
    en: (year: string, issue: string) => `${year} (${issue} issue)`,
    "zh-hant": (year, issue) => `${year} 年（${issue}號）`,
  },
  allPanels: { en: "all panels", "zh-hant": "各部分" },
  bothPanels: { en: "both panels", "zh-hant": "兩部分" },
  /** Views. */
  years: { en: "Years compared", "zh-hant": "各年比較" },
  change: { en: "Change", "zh-hant": "變動" },
  balance: { en: "Balance", "zh-hant": "結餘" },
  outflowUp: { en: (amount: string) => `outflow up ${amount}`, "zh-hant": (amount) => `淨流出增加 ${amount}` },
  outflowDown: { en: (amount: string) => `outflow down ${amount}`, "zh-hant": (amount) => `淨流出減少 ${amount}` },
  balanceUp: { en: (amount: string) => `balance up ${amount}`, "zh-hant": (amount) => `結餘增加 ${amount}` },
  balanceDown: { en: (amount: string) => `balance down ${amount}`, "zh-hant": (amount) => `結餘減少 ${amount}` },
});

/** The balance by component in the first year and the latest, components in the order of the source. */
function drawYears(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = endYears(data);
  const { first, latest } = spanOf(data, "chart-2");
  const unit = moneyUnit(context, "chart-2");
  const names = new Map(seriesOf(data, "chart-2").map((series) => [series, namesOf(data, series).short]));
  const yearRoom = measure(String(latest)) + 12;
  const layout = nameRows(context, names, {
    bars: [...new Set([first, latest])],
    thickness: isWide(context) ? 18 : 16,
    gutter: 16 + yearRoom,
  });
  const domain = extentWithZero(rows);
  const text = (row: Observation) => marked(unit, row);
  const room = widestNumber(rows.map(text)) + 10;
  const inset = { insetLeft: domain[0] < 0 ? room : 0, insetRight: domain[1] > 0 ? room : 1 };
  const place = { fy: "series", y: "year", dy: -1 } as const;
  const number = { ...place, x: numberOf, text, strong: ({ year }: Observation) => year === latest };
  const isLeft = (row: Observation) => (numberOf(row) ?? domain[0]) < 0;
  return stack(
    context,
    heading(context, { note: unit.caption }),
    plot(context, {
      ...layout.plot,
      x: { domain, ...inset },
      marks: [
        layout.names,
        Plot.barX(rows, carry({ fy: "series", y: "year", x1: 0, x2: numberOf, fill: color("balance") })),
        layout.zero,
        label(rows, {
          ...place,
          text: ({ year }) => String(year),
          frameAnchor: "left",
          textAnchor: "end",
          dx: -12,
          fill: color("quiet"),
        }),
        label(rows.filter(isLeft), atBarEnds(number, "left")),
        label(
          rows.filter((row) => !isLeft(row)),
          atBarEnds(number),
        ),
      ],
    }),
  );
}

function endYears(data: Dataset): Observation[] {
  const { first, latest } = spanOf(data, "chart-2");
  return [...new Set([first, latest])].flatMap((year) => select(data, "chart-2", { year, measure: "value" }));
}

/** The balance of each component over the years, with its change from the first to the latest. */
function drawChange(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = everyYear(data);
  const unit = moneyUnit(context, "chart-2");
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
  const frame = yearFrame(context, rows, {
    height: isWide(context) || context.languages.length === 1 ? 320 : 400,
    ends,
    before: Math.max(0, ...starts.map((row) => measure(unit.label(row)))) + 10,
    above: 18,
    below: 10,
    pad: 0.05,
  });
  return stack(
    context,
    heading(context, { note: joinNotes(messages.balance, unit.caption) }),
    plot(context, {
      ...frame.plot,
      marks: [
        frame.years,
        yearLine(rows, { y: numberOf, stroke: fill, gapStrokeWidth: 2 }),
        label(
          [...starts.map((row) => ({ level: numberOf(row) ?? 0, text: unit.label(row), fill })), zero],
          spread(
            { gap: 0 },
            { y: "level", text: ({ text }) => text, fill: "fill", frameAnchor: "left", textAnchor: "end", dx: -6 },
          ),
        ),
        ends.marks,
      ],
    }),
  );
}

/**
 * By how much the net outflow grew or shrank or, if either end has none, the balance. `undefined` if an end is missing or a break
 * lies between.
 */
function changeOf(rows: readonly Observation[], unit: ChartUnit): Localized | undefined {
  const ends = [rows[0]!, rows.at(-1)!];
  if (!ends.every(isKnown) || !areComparable(ends)) return undefined;
  const [first, latest] = ends.map((row) => numberOf(row)!);
  const amount = unit.amount(Math.abs(first! - latest!));
  if (first! < 0 && latest! < 0) return say(first! > latest! ? messages.outflowUp : messages.outflowDown, amount);
  return say(first! < latest! ? messages.balanceUp : messages.balanceDown, amount);
}

const everyYear = (data: Dataset) => select(data, "chart-2", { series: seriesOf(data, "chart-2"), measure: "value" });

/** The components of the latest year, the largest outflow first. */
const ofLatestYear = (data: Dataset): Observation[] =>
  select(data, "chart-2", { year: spanOf(data, "chart-2").latest, measure: "value" }).sort(
    (a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0),
  );

/** The components whose change the headline is about. */
const changed = (data: Dataset): Observation[] =>
  everyYear(data).filter(({ series }) => series !== "technical_services_and_rd");

const years: View = {
  id: defaultView,
  label: messages.years,
  subject: messages.subject,
  shows: endYears,
  card: ofLatestYear,
  draw: drawYears,
};

const change: View = { id: "change", label: messages.change, shows: everyYear, card: changed, draw: drawChange };

/** How the bars of those years were told apart in which no text names their numbers; `undefined` if there are none. */
function assignedNote(data: Dataset, { document }: Sources): Localized | undefined {
  const [years, named] = [yearsOf(data, "chart-2"), yearsInText(data, "chart-2")];
  const [first] = named;
  const assigned = years.filter((year) => first && year < first.year);
  if (assigned.length === 0) return undefined;
  const unnamed = listOf(assigned.map(String));
  if (named.some(({ issue }) => issue !== document.issue)) {
    const inIssues = named.map(({ year, issue }) => say(messages.yearInIssue, String(year), dateIn(issue)));
    return bySite(say(messages.assignedBefore, listOf(inIssues), unnamed));
  }
  const panels = years.length > 2 ? messages.allPanels : messages.bothPanels;
  return bySite(say(messages.assigned, listOf(named.map(({ year }) => String(year))), unnamed, panels));
}

export const figure: Figure = {
  id: "chart-2",
  number: messages.number,
  title: (data, mark) => say(messages.title, runsOf(yearsOf(data, "chart-2")), mark),
  notes: [
    { on: "title", text: notes.tbpBalance },
    { on: { series: "technical_services_and_rd" }, text: notes.confidential },
    { text: assignedNote },
  ],
  tables: (data) => [
    yearTable(data, "chart-2", {
      corner: tableWords.component,
      rows: seriesOf(data, "chart-2").map((series) => ({ series })),
    }),
  ],
  views: [years, change],
};
