import * as Plot from "@observablehq/plot";
import { carry } from "../charts/carry.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { label } from "../charts/label.ts";
import { heading, plot, stack } from "../charts/layout.ts";
import { nameRows } from "../charts/name-rows.ts";
import { atBarEnds } from "../charts/numbers.ts";
import { lineHeight, phrase, widestNumber } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { marked, percentUnit } from "../charts/unit.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../data/dataset.ts";
import { type FigureId, numberOf, type Observation } from "../data/observation.ts";
import { isRest, largest } from "../data/order.ts";
import { isPart } from "../data/status.ts";
import type { Flow, TradeFlow } from "../data/vocabulary.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const messages = defineMessages("figures/partner-wholes", {
  label: { en: "Goods and technology", "zh-hant": "貨品與技術" },
  goodsImports: {
    en: (year: number) => `High-tech imports, ${year}`,
    "zh-hant": (year) => `高科技產品進口，${year} 年`,
  },
  goodsExports: {
    en: (year: number) => `High-tech exports, ${year}`,
    "zh-hant": (year) => `高科技產品出口，${year} 年`,
  },
  technologyImports: {
    en: (year: number) => `Technology imports, ${year}`,
    "zh-hant": (year) => `技術輸入，${year} 年`,
  },
  technologyExports: {
    en: (year: number) => `Technology exports, ${year}`,
    "zh-hant": (year) => `技術輸出，${year} 年`,
  },
  note: {
    en: "Share of each whole, %; technology: disembodied",
    "zh-hant": "佔各自總值的百分比；技術指非具體形式技術",
  },
  /** Where a whole does not name a partner that another names. */
  blanks: {
    en: (note: string) => `${note}. Left blank: within Others`,
    "zh-hant": (note) => `${note}；留空者計入「其他」`,
  },
});

const wholes = [
  { key: "chart-1 imports", figure: "chart-1", flow: "imports", title: messages.goodsImports },
  { key: "chart-1 exports", figure: "chart-1", flow: "exports", title: messages.goodsExports },
  { key: "chart-3 imports", figure: "chart-3", flow: "imports", title: messages.technologyImports },
  { key: "chart-3 exports", figure: "chart-3", flow: "exports", title: messages.technologyExports },
] as const;

/** The shares of a flow in the latest year of its figure. */
export function shares(data: Dataset, { figure, flow }: { figure: FigureId; flow: Flow }): Observation[] {
  return select(data, figure, { flow, year: spanOf(data, figure).latest, measure: "share" }).filter(isPart);
}

/** The partners that have any of these shares, by the largest that each has, largest first; “others” last. */
export function byShare(partners: readonly string[], all: readonly Observation[]): string[] {
  const most = (series: string) => Math.max(...all.map((row) => (row.series === series ? (numberOf(row) ?? 0) : 0)));
  return partners
    .filter((series) => all.some((row) => row.series === series))
    .sort((a, b) => Number(isRest({ series: a })) - Number(isRest({ series: b })) || most(b) - most(a));
}

/** The colour of a partner's bar. */
export const barRole = ({ series, flow }: Pick<Observation, "series" | "flow">) =>
  isRest({ series }) ? "rest" : (flow as TradeFlow);

function drawWholes(own: FigureId, data: Dataset, context: ChartContext): SVGSVGElement {
  const wide = isWide(context);
  const gutter = wide ? 18 : 10;
  const unit = percentUnit(messages.note, { bare: true });
  const rows = wholes.flatMap((whole) => shares(data, whole));
  const partners = new Set([...seriesOf(data, "chart-1"), ...seriesOf(data, "chart-3")]);
  const names = new Map(byShare([...partners], rows).map((series) => [series, namesOf(data, series).short]));
  const widest = context.width * (wide ? 0.28 : 1);
  const layout = nameRows(context, names, { bars: [0], thickness: 14, widest });
  const width = (context.width - layout.left - (wholes.length - 1) * gutter) / wholes.length;
  const titles = wholes.map(({ key, figure, title }) => ({
    key,
    lines: phrase(context, say(title, spanOf(data, figure).latest), { width }),
  }));
  const marginTop = Math.max(...titles.map(({ lines }) => lines.length)) * lineHeight + 6;
  const text = (row: Observation) => marked(unit, row);
  const place = { fx: ({ figure, flow }: Observation) => `${figure} ${flow}`, fy: "series", y: () => 0 } as const;
  return stack(
    context,
    heading(context, {
      note: rows.length === wholes.length * names.size ? messages.note : say(messages.blanks, messages.note),
    }),
    6,
    plot(context, {
      ...layout.plot,
      height: marginTop + layout.plot.height,
      marginTop,
      insetRight: widestNumber(rows.map(text)) + 8,
      fx: { axis: null, domain: wholes.map(({ key }) => key), paddingInner: gutter / (width + gutter), round: false },
      marks: [
        label(titles, {
          fx: "key",
          facetAnchor: "top",
          frameAnchor: "top-left",
          dy: 3.5 - marginTop,
          text: ({ lines }) => lines,
          fill: color("quiet"),
        }),
        layout.names,
        Plot.barX(rows, carry({ ...place, x1: 0, x2: numberOf, fill: (row: Observation) => color(barRole(row)) }, own)),
        layout.zeroOf(rows, place),
        label(rows, atBarEnds({ ...place, x: numberOf, dx: 5, text })),
      ],
    }),
  );
}

/** The wholes that the headline is about, and how many partners of each it names. */
const imports = [
  { whole: wholes[0], count: 1 },
  { whole: wholes[2], count: 2 },
];

/** Where goods and technology come from and go to: four wholes in one frame, their partners in one order. */
export function partnerWholes(figure: FigureId): View {
  return {
    id: "wholes",
    label: messages.label,
    shows: (data) => wholes.flatMap((whole) => shares(data, whole)),
    card: (data) => imports.flatMap(({ whole, count }) => largest(shares(data, whole), count)),
    draw: (data, context) => drawWholes(figure, data, context),
  };
}
