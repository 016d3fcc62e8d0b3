import * as Plot from "@observablehq/plot";
import { barGrid } from "../charts/bar-panel.ts";
import { carry } from "../charts/carry.ts";
import { type ChartContext, isWide, sizeFor } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { enlargement } from "../charts/enlarge.ts";
import { label } from "../charts/label.ts";
import { heading, plain, row, rule, stack, column } from "../charts/layout.ts";
import { nameRows } from "../charts/name-rows.ts";
import { atDots } from "../charts/numbers.ts";
import { signNotes } from "../charts/sign-notes.ts";
import { measure } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { timeAxis } from "../charts/time-axis.ts";
import { marked, moneyUnit, percentUnit } from "../charts/unit.ts";
import { extentWithZero, valueAxis } from "../charts/value-axis.ts";
import { joinNotes, words as chartWords } from "../charts/words.ts";
import { levelOf } from "../charts/year-bar.ts";
import { yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, observe, select, seriesOf, spanOf } from "../data/dataset.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import { isPart } from "../data/status.ts";
import { figureSpecs } from "../data/tables.ts";
import { type Flow, type Measure, statusSigns } from "../data/vocabulary.ts";
import { formatYear } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";

/** Tables 2 and 3 tell of imports and of exports by category, in the same words and drawings. */
type FlowName = Exclude<Flow, "">;

const words = defineMessages("figures/categories", {
  imports: { en: "imports", "zh-hant": "進口" },
  exports: { en: "exports", "zh-hant": "出口" },
  years: { en: "Values by year", "zh-hant": "歷年貨值" },
  yearsHeadline: {
    en: (n: NumberText, flow: FlowName, name: string) =>
      `From ${n("categories.firstYear")} to ${n("categories.latestYear")} high-tech ${name} of telecoms and audio equipment grew from ${n(`${flow}.telecoms.first`)} to ${n(`${flow}.telecoms.latest`)}, those of office machines and computers from ${n(`${flow}.office.first`)} to ${n(`${flow}.office.latest`)}`,
    "zh-hant": (n, flow, name) =>
      `由 ${n("categories.firstYear")} 年至 ${n("categories.latestYear")} 年，電訊及音響設備${name}由 ${n(`${flow}.telecoms.first`)}增至 ${n(`${flow}.telecoms.latest`)}，辦公室機器及電腦由 ${n(`${flow}.office.first`)}增至 ${n(`${flow}.office.latest`)}`,
  },
  yearsAlt: {
    en: (n: NumberText, flow: FlowName, name: string) =>
      `Bars for ${n(`${flow}.categories.count`)} categories of high-tech ${name}, ${n("categories.firstYear")} to ${n("categories.latestYear")}. Telecoms and audio equipment, the largest in ${n("categories.latestYear")}, rises from ${n(`${flow}.telecoms.first`)} to ${n(`${flow}.telecoms.latest`)}; office machines and computers follow with ${n(`${flow}.office.latest`)}; the other ${n(`${flow}.categories.rest`)} are drawn on an enlarged scale.`,
    "zh-hant": (n, flow, name) =>
      `${n("categories.firstYear")} 年至 ${n("categories.latestYear")} 年${n(`${flow}.categories.count`)}個類別的高科技產品${name}棒形圖。${n("categories.latestYear")} 年最大的類別是電訊及音響設備，由 ${n(`${flow}.telecoms.first`)}升至 ${n(`${flow}.telecoms.latest`)}；其次是辦公室機器及電腦，達 ${n(`${flow}.office.latest`)}；其餘${n(`${flow}.categories.rest`)}類以放大比例顯示。`,
  },
  ranked: { en: "Ranked", "zh-hant": "排名" },
  rankedHeadline: {
    en: (n: NumberText, flow: FlowName, name: string) =>
      `In ${n("categories.latestYear")} telecoms and audio equipment led high-tech ${name} with ${n(`${flow}.telecoms.latest`)}, ahead of office machines and computers with ${n(`${flow}.office.latest`)}`,
    "zh-hant": (n, flow, name) =>
      `${n("categories.latestYear")} 年高科技產品${name}以電訊及音響設備居首，達 ${n(`${flow}.telecoms.latest`)}；辦公室機器及電腦居次，達 ${n(`${flow}.office.latest`)}`,
  },
  rankedAlt: {
    en: (n: NumberText, flow: FlowName, name: string) =>
      `Bars of the ${n(`${flow}.categories.count`)} categories of high-tech ${name} in ${n("categories.latestYear")}, the largest first: telecoms and audio equipment with ${n(`${flow}.telecoms.latest`)} or ${n(`${flow}.telecoms.share.latest`)} of the total, then office machines and computers with ${n(`${flow}.office.latest`)} or ${n(`${flow}.office.share.latest`)}.`,
    "zh-hant": (n, flow, name) =>
      `${n("categories.latestYear")} 年${n(`${flow}.categories.count`)}個類別的高科技產品${name}棒形圖，由大至小排列：電訊及音響設備達 ${n(`${flow}.telecoms.latest`)}，佔總計 ${n(`${flow}.telecoms.share.latest`)}；其次為辦公室機器及電腦，達 ${n(`${flow}.office.latest`)}，佔 ${n(`${flow}.office.share.latest`)}。`,
  },
  shares: { en: "Shares", "zh-hant": "比重" },
  sharesHeadline: {
    en: (n: NumberText, flow: FlowName, name: string) =>
      `Telecoms and audio equipment made up ${n(`${flow}.telecoms.share.latest`)} of high-tech ${name} in ${n("categories.latestYear")}, up from ${n(`${flow}.telecoms.share.first`)} in ${n("categories.firstYear")}`,
    "zh-hant": (n, flow, name) =>
      `電訊及音響設備佔高科技產品${name}的比重，由 ${n("categories.firstYear")} 年的 ${n(`${flow}.telecoms.share.first`)} 升至 ${n("categories.latestYear")} 年的 ${n(`${flow}.telecoms.share.latest`)}`,
  },
  sharesAlt: {
    en: (n: NumberText, flow: FlowName, name: string) =>
      `Shares of high-tech ${name}, ${n("categories.firstYear")} to ${n("categories.latestYear")}. Telecoms and audio equipment rises from ${n(`${flow}.telecoms.share.first`)} to ${n(`${flow}.telecoms.share.latest`)}, office machines and computers falls from ${n(`${flow}.office.share.first`)} to ${n(`${flow}.office.share.latest`)}; the other ${n(`${flow}.categories.rest`)} are drawn on an enlarged scale.`,
    "zh-hant": (n, flow, name) =>
      `${n("categories.firstYear")} 年至 ${n("categories.latestYear")} 年各類別佔高科技產品${name}的比重。電訊及音響設備由 ${n(`${flow}.telecoms.share.first`)} 升至 ${n(`${flow}.telecoms.share.latest`)}，辦公室機器及電腦由 ${n(`${flow}.office.share.first`)} 降至 ${n(`${flow}.office.share.latest`)}；其餘${n(`${flow}.categories.rest`)}類以放大比例顯示。`,
  },
  /** What shares are of. */
  ofImports: { en: "% of high-tech imports", "zh-hant": "佔高科技產品進口的百分比" },
  ofExports: { en: "% of high-tech exports", "zh-hant": "佔高科技產品出口的百分比" },
});

/** What shares of a flow are shares of. */
const wholes = { imports: words.ofImports, exports: words.ofExports } as const;

/** What a message says of one of the flows. */
function ofFlow(message: typeof words.yearsAlt, flow: FlowName): Localized<(n: NumberText) => string> {
  return everyLocale((locale) => (n) => message[locale](n, flow, words[flow][locale]));
}

/** The values over the years, the latest year ranked, the shares over the years. */
export function categoryViews(figure: FigureId, flow: FlowName): Readonly<Record<"years" | "ranked" | "shares", View>> {
  const of = { figure, flow };
  return { years: years(of), ranked: ranked(of), shares: shares(of) };
}

interface Of {
  readonly figure: FigureId;
  readonly flow: FlowName;
}

/** How many categories, the largest, are in focus: those of information and communication technology. */
const inFocus = 2;

/** Each category over the years, those in focus first; their total is left out. */
function categories(data: Dataset, { figure, flow }: Of, measure: Measure): Observation[][] {
  const series = seriesOf(data, figure, flow).filter((one) => one !== figureSpecs[figure].total);
  return series.map((one) => select(data, figure, { flow, series: one, measure }));
}

/** Small multiples of the categories over time: the two in focus, and the others enlarged. */
function years(of: Of): View {
  return {
    id: "years",
    label: words.years,
    headline: sentence(ofFlow(words.yearsHeadline, of.flow), [`${of.flow}.telecoms.rose`, `${of.flow}.office.rose`]),
    alt: sentence(ofFlow(words.yearsAlt, of.flow), [
      `${of.flow}.telecoms.rose`,
      `${of.flow}.telecoms.largest`,
      `${of.flow}.office.second`,
    ]),
    shows: (data) => categories(data, of, "value").flat(),
    card: (data) =>
      categories(data, of, "value")
        .slice(0, inFocus)
        .flatMap((rows) => [rows[0]!, rows.at(-1)!]),
    draw: (data, context) => {
      const wide = isWide(context);
      const height = wide ? 140 : 118;
      const unit = moneyUnit("HKD_millions", "billion", context.languages);
      const all = categories(data, of, "value");
      const density = extentWithZero(all.flat().map(levelOf))[1] / height;
      const small = all.slice(inFocus);
      const factor = enlargement(density, small.flat().map(levelOf), wide ? 100 : 96);
      const panels = (some: typeof all) => some.map((rows) => ({ title: namesOf(data, rows[0]!.series).short, rows }));
      return stack(
        context,
        heading(context, { note: unit.caption }),
        6,
        barGrid(context, panels(all.slice(0, inFocus)), inFocus, { unit, density, fill: color(of.flow) }),
        18,
        rule(context),
        8,
        heading(context, { note: joinNotes(unit.caption, say(chartWords.enlarged, factor)) }),
        6,
        barGrid(context, panels(small), wide ? 3 : 2, {
          ...{ unit, density: density / factor, fill: color("rest"), note: false },
        }),
        ...signNotes(context, all.flat()),
      );
    },
  };
}

/** The categories of the latest year on one scale, largest first, with their shares. */
function ranked(of: Of): View {
  const rows = (data: Dataset) =>
    categories(data, of, "value")
      .map((rows) => rows.find(({ year }) => year === spanOf(data, of.figure).latest)!)
      .filter(isPart)
      .sort((a, b) => (levelOf(b) ?? -1) - (levelOf(a) ?? -1));
  return {
    id: "ranked",
    label: words.ranked,
    headline: sentence(ofFlow(words.rankedHeadline, of.flow), [
      `${of.flow}.telecoms.largest`,
      `${of.flow}.office.second`,
    ]),
    alt: sentence(ofFlow(words.rankedAlt, of.flow), [`${of.flow}.telecoms.largest`, `${of.flow}.office.second`]),
    shows: rows,
    draw: (data, context) => drawRanked(data, context, of, rows(data)),
  };
}

function drawRanked(data: Dataset, context: ChartContext, of: Of, rows: readonly Observation[]): SVGSVGElement {
  const unit = moneyUnit("HKD_millions", "billion", context.languages);
  const percent = percentUnit(wholes[of.flow]);
  const shareOf = (row: Observation) => percent.label(observe(data, { ...row, measure: "share" }));
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => measure(text, undefined, true)));
  const room = widest(rows.map((row) => marked(unit, row))) + widest(rows.map(shareOf)) + 26;
  const names = new Map(rows.map(({ series }) => [series, namesOf(data, series).short]));
  const layout = nameRows(context, names, { bars: [0], thickness: isWide(context) ? 20 : 14 });
  const year = everyLocale((locale) => formatYear(spanOf(data, of.figure).latest, locale));
  const half = column(context, 2, 16);
  const below = rows.some((row) => shareOf(row) === statusSigns["lt_0.5"]);
  return stack(
    context,
    row(
      context,
      [heading(half, { note: joinNotes(year, unit.caption) }), heading(half, { note: percent.caption }, "right")],
      16,
    ),
    Plot.plot({
      ...plain(context),
      ...layout.plot,
      marginRight: room,
      x: { domain: extentWithZero(rows.map(levelOf)) },
      marks: [
        layout.names,
        Plot.barX(
          rows,
          carry({
            x1: 0,
            x2: levelOf,
            fy: "series",
            y: () => 0,
            fill: ({ series }: Observation) =>
              color(rows.findIndex((row) => row.series === series) < inFocus ? of.flow : "rest"),
          }),
        ),
        label(rows, {
          fy: "series",
          y: () => 0,
          x: (row: Observation) => levelOf(row) ?? 0,
          text: (row) => marked(unit, row),
          strong: () => true,
          textAnchor: "start",
          dx: 6,
          dy: -1,
        }),
        label(rows, { fy: "series", y: () => 0, text: shareOf, frameAnchor: "right", dx: room, dy: -1 }),
      ],
    }) as SVGSVGElement,
    ...(below ? [heading(context, { note: chartWords.below })] : []),
    ...signNotes(context, rows),
  );
}

/** Heights in a column of text, which a figure must not fill from top to bottom; and on a phone, which scrolls anyway. */
const sharesHeights = { narrow: [220, 70], medium: [102, 38], wide: [132, 42] } as const;

/** Shares over the years: the categories in focus as lines, the others as enlarged panels; § as an outline. */
function shares(of: Of): View {
  return {
    id: "share",
    label: words.shares,
    headline: sentence(ofFlow(words.sharesHeadline, of.flow), [`${of.flow}.telecoms.share.rose`]),
    alt: sentence(ofFlow(words.sharesAlt, of.flow), [`${of.flow}.telecoms.share.rose`, `${of.flow}.office.share.fell`]),
    shows: (data) => categories(data, of, "share").flat(),
    draw: (data, context) => drawShares(data, context, of),
  };
}

function drawShares(data: Dataset, context: ChartContext, of: Of): SVGSVGElement {
  const [height, panelHeight] = sharesHeights[sizeFor(context)];
  const all = categories(data, of, "share");
  const [lines, small] = [all.slice(0, inFocus).flat(), all.slice(inFocus)];
  const unit = percentUnit(wholes[of.flow]);
  const domain = extentWithZero(all.flat().map(levelOf));
  const density = domain[1] / height;
  const factor = enlargement(density, small.flat().map(levelOf), panelHeight);
  const name = ({ series }: Observation) => namesOf(data, series).short;
  const fill = ({ series }: Observation) => color(series === lines[0]!.series ? of.flow : "quiet");
  const ends = endLabels(context, lines, { y: levelOf, name, number: unit.label, fill, narrowRoom: 106 });
  const y = valueAxis(domain, unit, 5);
  const marginLeft = y.room + 10;
  const x = timeAxis(lines, {
    ...{ languages: context.languages, left: marginLeft, right: context.width - ends.room, pad: 0.3 },
  });
  return stack(
    context,
    heading(context, { note: unit.caption }),
    Plot.plot({
      ...plain(context),
      height: 16 + height + x.room,
      marginLeft,
      marginRight: ends.room,
      insetTop: 16,
      insetBottom: x.room,
      x: x.x,
      y: { domain },
      marks: [
        y.marks,
        yearLine(lines, { y: levelOf, stroke: fill }),
        x.marks,
        label(lines, atDots({ y: levelOf, text: unit.label, fill }, "first")),
        ends.marks,
      ],
    }) as SVGSVGElement,
    isWide(context) ? 10 : 18,
    rule(context),
    8,
    heading(context, { note: [unit.caption, say(chartWords.enlarged, factor), chartWords.below].reduce(joinNotes) }),
    6,
    barGrid(
      context,
      small.map((rows) => ({ title: name(rows[0]!), rows })),
      isWide(context) ? 3 : 2,
      {
        unit: percentUnit(wholes[of.flow], { bare: true }),
        ...{ density: density / factor, fill: color("rest"), note: false },
      },
    ),
    ...signNotes(context, all.flat()),
  );
}
