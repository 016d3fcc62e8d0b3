import type { Dataset } from "../data/dataset.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import type { Flow, Measure } from "../data/vocabulary.ts";
import { type Cell, type Cells, partsOf, type Series, series } from "./cells.ts";
import { areInAll, ended, isSurplus, multiplied, sharesOf } from "./claims.ts";
import { type Definition, type Definitions, prefixed } from "./define.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { Localized } from "../i18n/locales.ts";
import { published } from "./numbers.ts";
import { baseValue } from "./range.ts";
import { leads, rank, ranked } from "./ranks.ts";

/**
 * Facts that need no definition of their own: about every partner, category and component of the data, and every order of them,
 * so that sentences about another edition find what they need. A name consists of a group, a series and what is said of it:
 * `exports.partner.SG.second`, `imports.partner.order.CN-SG-TW`, `imports.partner.CN-SG.overHalf`, `imports.category.aerospace.share.latest`.
 */
interface Group {
  /** What its names begin with. */
  readonly name: string;
  readonly figure: FigureId;
  readonly flow: Flow;
  /** Its members are ranked by this measure in the latest year. */
  readonly measure: Measure;
  /** Ranks by the size of negative numbers, the furthest below zero first. */
  readonly outflows?: boolean;
}

const groups: readonly Group[] = [
  { name: "imports.partner", figure: "chart-1", flow: "imports", measure: "share" },
  { name: "exports.partner", figure: "chart-1", flow: "exports", measure: "share" },
  { name: "tbp.imports.partner", figure: "chart-3", flow: "imports", measure: "share" },
  { name: "tbp.exports.partner", figure: "chart-3", flow: "exports", measure: "share" },
  { name: "imports.category", figure: "table-2", flow: "imports", measure: "value" },
  { name: "exports.category", figure: "table-3", flow: "exports", measure: "value" },
  { name: "tbp.component", figure: "chart-2", flow: "", measure: "value", outflows: true },
];

const messages = defineMessages("facts/families", {
  categories: {
    en: "the product categories shown + arms and ammunition",
    "zh-hant": "刊載的產品類別＋武器及彈藥",
  },
  components: {
    en: "the components shown, the merged one counted twice",
    "zh-hant": "刊載的組成部分（合併項計作兩項）",
  },
});

/** What prose calls some members of groups: `imports.telecoms` for `imports.category.telecommunications`. */
const shortNames: Readonly<Record<string, string>> = {
  telecoms: "category.telecommunications",
  office: "category.office_machines",
  instruments: "category.scientific_instruments",
  aerospace: "category.aerospace",
  electrical: "category.electrical_machinery",
  total: "category.total",
  techniques: "component.trade_in_techniques",
  trademarks: "component.trademarks_designs_patterns",
  services: "component.technical_services_and_rd",
};

const places = ["largest", "second", "third", "fourth", "fifth"];

/** Words for a share, with the percentages between which it lies. */
const parts: Readonly<Record<string, readonly [low: number, high: number]>> = {
  oneTenth: [9.5, 10.5],
  oneFifth: [19, 21],
  overFifth: [20, 100],
  oneQuarter: [24, 26],
  overQuarter: [25, 100],
  oneThird: [32, 35],
  overThird: [100 / 3, 100],
  nearlyHalf: [45, 50],
  half: [49.5, 50.5],
  overHalf: [50, 100],
  twoThirds: [65, 68.5],
  overTwoThirds: [200 / 3, 100],
  threeQuarters: [74, 76],
  overThreeQuarters: [75, 100],
};

/** Words for the ratio of a series' last number to its first, and the limits of that ratio. */
const multiples: Readonly<Record<string, readonly [low: number, high: number]>> = {
  nearlyDoubled: [1.8, 2],
  doubled: [2, Infinity],
  nearlyTripled: [2.8, 3],
  tripled: [3, Infinity],
  nearlyQuadrupled: [3.8, 4],
  quadrupled: [4, Infinity],
  nearlyQuintupled: [4.8, 5],
  quintupled: [5, Infinity],
};

const mapped = <T>(words: Readonly<Record<string, T>>, define: (value: T) => Definition): Definitions =>
  Object.fromEntries(Object.entries(words).map(([word, value]) => [word, define(value)]));

/** What is said of a series. `isBalance`: it is given by how far it lies below zero, without the sign. */
const changes = (of: Series, isBalance = false): Definitions => ({
  first: published(of.first, { magnitude: isBalance }),
  latest: published(of.latest, { magnitude: isBalance }),
  rose: ended(of, isBalance ? "outflowRose" : "rose"),
  fell: ended(of, isBalance ? "outflowFell" : "fell"),
  ...mapped(multiples, (range) => multiplied(of, ...range)),
});

const surpluses = (of: Series): Definitions => ({
  first: published(of.first, { surplus: true }),
  latest: published(of.latest, { surplus: true }),
});

/** The size of a share, or of the sum of shares. */
const sizes = (...cells: readonly Cell[]): Definitions => mapped(parts, (range) => sharesOf(cells, ...range));

const countWords = "Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** That there are so many things: those with cells, and one more that the source does not print. */
const counts = (cells: Cells, things: Localized): Definitions =>
  Object.fromEntries(countWords.map((word, index) => [`are${word}`, areInAll(cells, index + 2, things)]));

const ofShare = (share: Series): Definitions => ({ ...changes(share), ...sizes(share.latest) });

/** Facts of series in themselves: `exports.first`, `exports.rose`, `exports.share.nearlyHalf`, `categories.areNine`. */
const ofSeries: Definitions = {
  ...prefixed("exports", changes(series("table-1", "total_exports"))),
  ...prefixed("imports", changes(series("table-1", "imports"))),
  ...prefixed("domestic", changes(series("table-1", "domestic_exports"))),
  ...prefixed("reExports", changes(series("table-1", "re_exports"))),
  ...prefixed("exports.merchandise", changes(series("table-1", "merchandise_exports"))),
  ...prefixed("imports.merchandise", changes(series("table-1", "merchandise_imports"))),
  ...prefixed("exports.share", ofShare(series("table-1", "total_exports", "share_of_merchandise"))),
  ...prefixed("imports.share", ofShare(series("table-1", "imports", "share_of_merchandise"))),
  ...prefixed("deficit", changes(series("table-1", "trade_balance"), true)),
  ...prefixed("surplus", surpluses(series("table-1", "trade_balance"))),
  ...prefixed("tbp.receipts", changes(series("table-4", "receipts"))),
  ...prefixed("tbp.payments", changes(series("table-4", "payments"))),
  ...prefixed("tbp.deficit", changes(series("table-4", "balance"), true)),
  ...prefixed("tbp.surplus", surpluses(series("table-4", "balance"))),
  ...prefixed("categories", counts(partsOf("table-2", "value", "imports"), messages.categories)),
  ...prefixed("tbp.components", counts(partsOf("chart-2", "value"), messages.components)),
};

const cellsOf = ({ figure, measure, flow }: Group): Cells => partsOf(figure, measure, flow);

/** Facts of a member of a group, by what follows its code; its share itself under an empty name. */
function ofMember(group: Group, code: string): Definitions {
  const { figure, flow, measure, outflows = false } = group;
  const [largest = "", ...others] = places;
  const cells = cellsOf(group);
  const share = series(figure, code, "share", flow);
  const level = series(figure, code, "value", flow);
  return {
    [largest]: leads(cells, [code], group),
    ...Object.fromEntries(others.map((place, index) => [place, ranked(cells, code, index + 2, group)])),
    ...(measure === "share" && { "": published(share.latest), ...sizes(share.latest) }),
    ...(measure === "value" && changes(level, outflows)),
    ...(measure === "value" && !outflows && prefixed("share", ofShare(share))),
    ...(outflows && {
      surplus: isSurplus(level.latest, true),
      deficit: isSurplus(level.latest, false),
      ...prefixed("surplus", surpluses(level)),
    }),
  };
}

/** Facts of several members of a group: the size of their shares together. */
const ofSeveral = ({ figure, flow, measure }: Group, codes: readonly string[]): Definitions =>
  measure === "share" ? sizes(...codes.map((code) => series(figure, code, "share", flow).latest)) : {};

/** The definition of the fact with this name; `undefined` if there is no such series, or no such thing to say of it. */
export function familyMember(id: string, data: Dataset): Definition | undefined {
  if (Object.hasOwn(ofSeries, id)) return ofSeries[id];
  const full = id.replace(/(?<=^[a-z]+\.)[a-z]+(?=\.)/, (short) => shortNames[short] ?? short);
  const group = groups.find(({ name }) => full.startsWith(`${name}.`));
  if (!group) return undefined;
  const [member = "", ...rest] = full.slice(group.name.length + 1).split(".");
  const word = rest.join(".");
  const codes = (member === "order" ? word : member).split("-");
  if (!codes.every((code) => data.series.has(code))) return undefined;
  if (member === "order") return leads(cellsOf(group), codes, group);
  const facts = codes.length > 1 ? ofSeveral(group, codes) : ofMember(group, member);
  return Object.hasOwn(facts, word) ? facts[word] : undefined;
}

/** The names of the facts that some data give, with the orders in which partners, categories and components stand there. */
export function familyNames(data: Dataset): string[] {
  const ofGroups = groups.flatMap((group) => {
    const size = (cell: Observation) => (group.outflows ? -1 : 1) * baseValue(cell);
    const codes = rank(cellsOf(group)(data), size).map((cell) => cell.series);
    const top = (count: number) => codes.slice(0, count);
    const names = [
      ...codes.slice(1, places.length + 1).map((_, index) => `order.${top(index + 2).join("-")}`),
      ...Object.keys(ofSeveral(group, top(2))).map((word) => `${top(2).join("-")}.${word}`),
      ...codes.flatMap((code) => Object.keys(ofMember(group, code)).map((word) => (word ? `${code}.${word}` : code))),
    ];
    return names.map((name) => `${group.name}.${name}`);
  });
  return [...ofGroups, ...Object.keys(ofSeries)];
}
