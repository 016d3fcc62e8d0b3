import * as Plot from "@observablehq/plot";
import { carry } from "../charts/carry.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { label } from "../charts/label.ts";
import { type Block, heading, plot, row, stack } from "../charts/layout.ts";
import { extentWithZero } from "../charts/levels.ts";
import { nameRows } from "../charts/name-rows.ts";
import { atBarEnds } from "../charts/numbers.ts";
import { widestNumber } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { marked, percentUnit } from "../charts/unit.ts";
import { type Dataset, namesOf, select, seriesOf, spanOf } from "../data/dataset.ts";
import { type FigureId, numberOf, type Observation } from "../data/observation.ts";
import { isRest, largest } from "../data/order.ts";
import { isPart } from "../data/status.ts";
import type { Flow } from "../data/vocabulary.ts";
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
  { figure: "chart-1", flow: "imports", title: messages.goodsImports },
  { figure: "chart-1", flow: "exports", title: messages.goodsExports },
  { figure: "chart-3", flow: "imports", title: messages.technologyImports },
  { figure: "chart-3", flow: "exports", title: messages.technologyExports },
] as const;

type Whole = (typeof wholes)[number];

/** The shares of a flow in the latest year of its figure. */
export function shares(data: Dataset, { figure, flow }: { figure: FigureId; flow: Flow }): Observation[] {
  return select(data, figure, { flow, year: spanOf(data, figure).latest, measure: "share" }).filter(isPart);
}

/** The partners that have any of these shares, by the largest that each has, largest first; “others” last. */
export function byShare(partners: readonly string[], all: readonly Observation[]): string[] {
  const most = (series: string) => Math.max(...all.map((one) => (one.series === series ? (numberOf(one) ?? 0) : 0)));
  return partners
    .filter((series) => all.some((one) => one.series === series))
    .sort((a, b) => Number(isRest({ series: a })) - Number(isRest({ series: b })) || most(b) - most(a));
}

function drawWholes(own: FigureId, data: Dataset, context: ChartContext): SVGSVGElement {
  const gutter = isWide(context) ? 18 : 10;
  const unit = percentUnit(messages.note, { bare: true });
  const rows = wholes.map((whole) => shares(data, whole));
  const partners = new Set([...seriesOf(data, "chart-1"), ...seriesOf(data, "chart-3")]);
  const names = new Map(byShare([...partners], rows.flat()).map((series) => [series, namesOf(data, series).short]));
  const widest = context.width * (isWide(context) ? 0.28 : 1);
  const isWhole = rows.every((shares) => shares.length === names.size);
  const layout = nameRows(context, names, { bars: [0], thickness: 14, gutter: 16, widest });
  const each = (context.width - layout.left - (wholes.length - 1) * gutter) / wholes.length;
  const number = (row: Observation) => marked(unit, row);
  const numberRoom = widestNumber(rows.flat().map(number)) + 8;
  const widthOf = (index: number) => each + (index === 0 ? layout.left : 0);
  const domain = extentWithZero(rows.flat());
  const bars = (index: number): Block =>
    plot(
      { ...context, width: widthOf(index) },
      {
        ...layout.plot,
        marginLeft: index === 0 ? layout.left : 0,
        marginRight: numberRoom,
        x: { domain },
        marks: [
          index === 0 ? layout.names : null,
          Plot.barX(
            rows[index],
            carry(
              {
                ...{ fy: "series", y: () => 0, x1: 0, x2: numberOf },
                fill: (one: Observation) => color(isRest(one) ? "rest" : wholes[index]!.flow),
              },
              own,
            ),
          ),
          layout.zeroOf(rows[index]!, "series"),
          label(rows[index]!, atBarEnds({ fy: "series", y: () => 0, x: numberOf, dx: 5, text: number })),
        ],
      },
    );
  const titleOf = ({ figure, title }: Whole) => say(title, spanOf(data, figure).latest);
  const indices = wholes.map((_, index) => index);
  const offset = isWide(context) ? layout.left : 0;
  const titles = wholes.map((whole, index) =>
    heading({ ...context, width: each + (index === 0 && !offset ? layout.left : 0) }, { note: titleOf(whole) }),
  );
  const blank = offset > 0 ? [heading({ ...context, width: offset - gutter }, {})] : [];
  return stack(
    context,
    heading(context, { note: isWhole ? messages.note : say(messages.blanks, messages.note) }),
    6,
    row(context, [...blank, ...titles], gutter),
    row(context, indices.map(bars), gutter),
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
