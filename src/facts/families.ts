import { type Dataset, seriesOf } from "../data/dataset.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import type { Flow, Measure } from "../data/vocabulary.ts";
import { latestParts, type Series, series } from "./cells.ts";
import { fell, isSurplus, multiplied, rose, sharesOf } from "./claims.ts";
import type { Definition } from "./define.ts";
import { published } from "./numbers.ts";
import { baseValue } from "./range.ts";
import { leads, rank, ranked } from "./ranks.ts";

/**
 * Facts that need no definition of their own: of every partner, category and component of the data, and of every order that they
 * can have, so that another edition finds the words for its own. Their names are made of a group, a series and what is said:
 * `exports.partner.SG.second`, `imports.partner.order.CN-SG-TW`, `imports.category.aerospace.share.latest`.
 */
interface Group {
  /** What its names begin with. */
  readonly name: string;
  readonly figure: FigureId;
  readonly flow: Flow;
  /** What ranks its members: the measure of the latest year. */
  readonly measure: Measure;
  /** Ranked by how far each lies below zero. */
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

/** Series of which more can be said than that they rose or fell, by the beginning of the names. */
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

/** Words for how many times as high a series ended as it began. */
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

/** How a fact of that name is computed; nothing where the data have no such series, or nothing of that name can be said of it. */
export function familyMember(id: string, data: Dataset): Definition | undefined {
  const group = groups.find(({ name }) => id.startsWith(`${name}.`));
  if (group) return memberOf(group, id.slice(group.name.length + 1), data);
  const dot = id.lastIndexOf(".");
  const [name, word] = [id.slice(0, dot), id.slice(dot + 1)];
  const level = levels[name];
  return level && saidOf(level, word);
}

function memberOf(group: Group, rest: string, data: Dataset): Definition | undefined {
  const { figure, flow, measure, outflows = false } = group;
  const known = seriesOf(data, figure, flow);
  const [member = "", ...words] = rest.split(".");
  const cells = latestParts(figure, measure, flow);
  if (member === "order") {
    const names = words.join(".").split("-");
    return names.every((one) => known.includes(one)) ? leads(cells, names, { outflows }) : undefined;
  }
  if (!known.includes(member)) return undefined;
  const said = words.join(".");
  if (places.includes(said)) return ranked(cells, member, places.indexOf(said) + 1, { outflows });
  const shares = series(figure, member, "share", flow);
  if (measure === "share") return said === "" ? published(shares.latest) : shareOf(shares, said);
  if (said.startsWith("share."))
    return saidOf(shares, said.slice("share.".length)) ?? shareOf(shares, said.slice("share.".length));
  const own = series(figure, member, "value", flow);
  if (!outflows) return saidOf(own, said);
  if (said === "surplus" || said === "deficit") return isSurplus(own.latest, said === "surplus");
  return saidOf(own, said, { magnitude: true });
}

function shareOf({ latest }: Series, word: string): Definition | undefined {
  const range = parts[word];
  return range && sharesOf(latest, ...range);
}

/** A balance that is given without its sign rises where it falls. */
function saidOf(of: Series, word: string, { magnitude = false } = {}): Definition | undefined {
  if (word === "first" || word === "latest") return published(of[word], { magnitude });
  if (word === "rose") return magnitude ? fell(of) : rose(of);
  if (word === "fell") return magnitude ? rose(of) : fell(of);
  const range = multiples[word];
  return range && multiplied(of, ...range);
}

/** The names of the claims that may hold of some data: of the places that partners, categories and components have there. */
export function familyClaims(data: Dataset): string[] {
  const ofGroups = groups.flatMap(({ name, figure, flow, measure, outflows }) => {
    const size = (cell: Observation) => (outflows ? -1 : 1) * baseValue(cell);
    const all = rank(latestParts(figure, measure, flow)(data), size).map((cell) => cell.series);
    const orders = all
      .slice(0, places.length + 1)
      .map((_, index) => `${name}.order.${all.slice(0, index + 1).join("-")}`);
    const ranks = all.slice(0, places.length).map((one, index) => `${name}.${one}.${places[index]!}`);
    const sizes =
      measure === "share" ? all.flatMap((one) => Object.keys(parts).map((part) => `${name}.${one}.${part}`)) : [];
    const signs = outflows ? all.flatMap((one) => [`${name}.${one}.surplus`, `${name}.${one}.deficit`]) : [];
    const changes = measure === "value" ? all.flatMap((one) => changesOf(`${name}.${one}`)) : [];
    return [...orders.slice(1), ...ranks, ...sizes, ...signs, ...changes];
  });
  return [...ofGroups, ...Object.keys(levels).flatMap(changesOf)];
}

const changesOf = (name: string): string[] =>
  ["rose", "fell", ...Object.keys(multiples)].map((word) => `${name}.${word}`);
