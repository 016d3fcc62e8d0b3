import type { Dataset } from "../data/dataset.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import type { Flow, Measure } from "../data/vocabulary.ts";
import { type Cell, type Cells, partsOf, type Series, series } from "./cells.ts";
import { areInAll, ended, isSurplus, multiplied, sharesOf } from "./claims.ts";
import type { Definition } from "./define.ts";
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

/** Series in themselves, by the beginning of the names: `exports.first`, `exports.rose`, `exports.nearlyQuadrupled`. */
const levels: Readonly<Record<string, Series>> = {
  exports: series("table-1", "total_exports"),
  imports: series("table-1", "imports"),
  domestic: series("table-1", "domestic_exports"),
  reExports: series("table-1", "re_exports"),
  "exports.merchandise": series("table-1", "merchandise_exports"),
  "imports.merchandise": series("table-1", "merchandise_imports"),
  "tbp.receipts": series("table-4", "receipts"),
  "tbp.payments": series("table-4", "payments"),
};

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

/** Shares whose size has words (`parts`), by the beginning of their names. */
const shares: Readonly<Record<string, Series>> = {
  "exports.share": series("table-1", "total_exports", "share_of_merchandise"),
  "imports.share": series("table-1", "imports", "share_of_merchandise"),
};

/** Balances, by the beginning of their names, and whether these speak of a surplus or of a deficit, given without its sign. */
const balances: Readonly<Record<string, readonly [of: Series, sign: "surplus" | "deficit"]>> = {
  surplus: [series("table-1", "trade_balance"), "surplus"],
  deficit: [series("table-1", "trade_balance"), "deficit"],
  "tbp.surplus": [series("table-4", "balance"), "surplus"],
  "tbp.deficit": [series("table-4", "balance"), "deficit"],
};

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

/** Things that a sentence may count: those with cells, and one more that the source does not print: `categories.areNine`. */
const counts: Readonly<Record<string, { readonly cells: Cells; readonly things: Localized }>> = {
  categories: {
    cells: partsOf("table-2", "value", "imports"),
    things: messages.categories,
  },
  "tbp.components": {
    cells: partsOf("chart-2", "value"),
    things: messages.components,
  },
};

const countWords = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

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

/** The definition of the fact with this name; `undefined` if there is no such series, or no such thing to say of it. */
export function familyMember(id: string, data: Dataset): Definition | undefined {
  const full = id.replace(/(?<=^[a-z]+\.)[a-z]+(?=\.)/, (short) => shortNames[short] ?? short);
  const group = groups.find(({ name }) => full.startsWith(`${name}.`));
  if (group) return memberOf(group, full.slice(group.name.length + 1), data);
  const dot = id.lastIndexOf(".");
  const [name, word] = [id.slice(0, dot), id.slice(dot + 1)];
  const [level, share, balance] = [levels[name], shares[name], balances[name]];
  if (share) return saidOf(share, word) ?? sizeOf([share.latest], word);
  if (balance)
    return balance[1] === "surplus" ? surplusOf(balance[0], word) : saidOf(balance[0], word, { magnitude: true });
  const [count, total] = [counts[name], countWords.findIndex((one) => word === `are${one}`) + 2];
  if (count) return total >= 2 ? areInAll(count.cells, total, count.things) : undefined;
  return level && saidOf(level, word);
}

function memberOf(group: Group, rest: string, data: Dataset): Definition | undefined {
  const { figure, flow, measure, outflows = false } = group;
  const [member = "", ...words] = rest.split(".");
  const cells = partsOf(figure, measure, flow);
  if (member === "order") {
    const names = words.join(".").split("-");
    return names.every((name) => data.series.has(name)) ? leads(cells, names, { outflows }) : undefined;
  }
  const said = words.join(".");
  const pair = member.split("-");
  if (!pair.every((name) => data.series.has(name))) return undefined;
  if (pair.length > 1)
    return measure === "share"
      ? sizeOf(
          pair.map((name) => series(figure, name, "share", flow).latest),
          said,
        )
      : undefined;
  if (said === places[0]) return leads(cells, [member], { outflows });
  if (places.includes(said)) return ranked(cells, member, places.indexOf(said) + 1, { outflows });
  const share = series(figure, member, "share", flow);
  if (measure === "share") return said === "" ? published(share.latest) : sizeOf([share.latest], said);
  if (said.startsWith("share."))
    return saidOf(share, said.slice("share.".length)) ?? sizeOf([share.latest], said.slice("share.".length));
  const own = series(figure, member, "value", flow);
  if (!outflows) return saidOf(own, said);
  if (said === "surplus" || said === "deficit") return isSurplus(own.latest, said === "surplus");
  if (said.startsWith("surplus.")) return surplusOf(own, said.slice("surplus.".length));
  return saidOf(own, said, { magnitude: true });
}

/** The size of a share, or of the sum of shares. */
function sizeOf(cells: readonly Cell[], word: string): Definition | undefined {
  const range = parts[word];
  return range && sharesOf(cells, ...range);
}

function surplusOf(of: Series, word: string): Definition | undefined {
  return word === "first" || word === "latest" ? published(of[word], { surplus: true }) : undefined;
}

/** What is said of a series. `magnitude`: it is a balance, given by how far it lies below zero, without the sign. */
function saidOf(of: Series, word: string, { magnitude = false } = {}): Definition | undefined {
  if (word === "first" || word === "latest") return published(of[word], { magnitude });
  if (word === "rose") return ended(of, magnitude ? "outflowRose" : "rose");
  if (word === "fell") return ended(of, magnitude ? "outflowFell" : "fell");
  const range = multiples[word];
  return range && multiplied(of, ...range);
}

/** The names of the facts that some data give, with the ranks that partners, categories and components have there. */
export function familyNames(data: Dataset): string[] {
  const ofGroups = groups.flatMap(({ name, figure, flow, measure, outflows }) => {
    const size = (cell: Observation) => (outflows ? -1 : 1) * baseValue(cell);
    const all = rank(partsOf(figure, measure, flow)(data), size).map((cell) => cell.series);
    const orders = all
      .slice(0, places.length + 1)
      .map((_, index) => `${name}.order.${all.slice(0, index + 1).join("-")}`);
    const ranks = all.slice(0, places.length).map((one, index) => `${name}.${one}.${places[index]!}`);
    const sizes =
      measure === "share" ? all.flatMap((one) => Object.keys(parts).map((part) => `${name}.${one}.${part}`)) : [];
    const pairs =
      measure === "share" && all.length > 1
        ? Object.keys(parts).map((part) => `${name}.${all.slice(0, 2).join("-")}.${part}`)
        : [];
    const signs = outflows ? all.flatMap((one) => [`${name}.${one}.surplus`, `${name}.${one}.deficit`]) : [];
    const changes = measure === "value" ? all.flatMap((one) => changesOf(`${name}.${one}`)) : [];
    return [...orders.slice(1), ...ranks, ...sizes, ...pairs, ...signs, ...changes];
  });
  const ofShares = Object.keys(shares).flatMap((name) => Object.keys(parts).map((part) => `${name}.${part}`));
  const ofCounts = Object.keys(counts).flatMap((name) => countWords.map((word) => `${name}.are${word}`));
  const named = [...Object.keys(levels), ...Object.keys(shares), ...Object.keys(balances)];
  const all = [...ofGroups, ...ofShares, ...ofCounts, ...named.flatMap(changesOf)];
  return all.filter((name) => familyMember(name, data));
}

const changesOf = (name: string): string[] =>
  ["first", "latest", "rose", "fell", ...Object.keys(multiples)].map((word) => `${name}.${word}`);
