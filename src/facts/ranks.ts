import { type Dataset, keyOf, namesOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import { figureSpecs } from "../data/tables.ts";
import { type TradeFlow, tradeLabels } from "../data/vocabulary.ts";
import { formatYear } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { punctuation } from "../i18n/punctuation.ts";
import type { Cells } from "./cells.ts";
import { type ClaimDefinition, inARow, verdict } from "./claims.ts";
import type { Words } from "./define.ts";
import { baseValue } from "./range.ts";

/** Claims about the rank of cells among others of their year. */

const formulas = defineMessages("facts/ranks", {
  /** The order of some, before all others named. */
  order: {
    en: (names: readonly string[]) => `${names.join(" > ")} > each of the others named`,
    "zh-hant": (names) => `${names.join("＞")}＞其他列出的各項`,
  },
  outflows: {
    en: (names: readonly string[]) => `net outflow: ${names.join(" > ")} > each of the others`,
    "zh-hant": (names) => `淨流出額：${names.join("＞")}＞其他各項`,
  },
  rank: {
    en: (name: string, place: number) => `${name}: number ${place} of those named`,
    "zh-hant": (name, place) => `${name}在列出的各項中排第 ${place}`,
  },
});

interface Ranking {
  /** Ranks by the size of negative numbers; those that the claim names must be negative. */
  readonly outflows?: boolean;
}

/** That these series have the largest of `cells`, in this order and without ties. */
export function leads(cells: Cells, names: readonly string[], { outflows = false }: Ranking = {}): ClaimDefinition {
  const size = (cell: Observation) => (outflows ? -1 : 1) * baseValue(cell);
  return {
    make: ({ data }) => {
      const all = cells(data);
      const ranked = rank(all, size);
      const hidden = mostHidden(all, data);
      const holds = names.every((name, place) => {
        const [cell, next] = [ranked[place], ranked[place + 1]];
        const toBeat = [next ? size(next) : -Infinity, hidden, outflows ? 0 : -Infinity];
        return cell?.series === name && size(cell) > Math.max(...toBeat);
      });
      const formula = say(
        outflows ? formulas.outflows : formulas.order,
        names.map((name) => namesOf(data, name).short),
      );
      const working = inARow(ranked.slice(0, names.length + 1), outflows ? "<" : ">");
      return verdict(ranked, () => holds, { formula, working });
    },
  };
}

/** That a series has the nth largest of `cells`, with no tie and none of them suppressed. */
export function ranked(cells: Cells, name: string, place: number, { outflows = false }: Ranking = {}): ClaimDefinition {
  const size = (cell: Observation) => (outflows ? -1 : 1) * baseValue(cell);
  return {
    make: ({ data }) => {
      const all = rank(cells(data), size);
      const at = all.findIndex(({ series }) => series === name);
      const [above, own, below] = [all[at - 1], all[at], all[at + 1]];
      const holds = () =>
        at === place - 1 &&
        !cells(data).some(({ status }) => status === "suppressed") &&
        (!above || size(above) > size(own!)) &&
        (!below || size(own!) > size(below)) &&
        (!outflows || size(own!) > 0);
      const formula = say(formulas.rank, namesOf(data, name).short, place);
      const working = inARow(
        [above, own, below].filter((cell) => cell !== undefined),
        outflows ? "<" : ">",
      );
      return verdict(all, holds, { formula, working });
    },
  };
}

/** That two lists of cells rank the same series in the same order, by size and with the same signs: all, or the first `top`. */
export function ranksAlike(
  pair: readonly [Cells, Cells],
  { formula, top }: { readonly formula: Words; readonly top?: number },
): ClaimDefinition {
  return {
    words: formula,
    make: ({ data }, words) => {
      const size = (cell: Observation) => Math.abs(baseValue(cell));
      const lists = pair.map((cells) => rank(cells(data), size));
      const [a, b] = lists.map((list) => list.slice(0, top)) as [Observation[], Observation[]];
      const isAlike = (cell: Observation, other: Observation | undefined) =>
        cell.series === other?.series && Math.sign(baseValue(cell)) === Math.sign(baseValue(other));
      const holds = () => a.length === b.length && a.every((cell, place) => isAlike(cell, b[place]));
      // The next after the top shows that these are above it.
      const shown = lists.map((list) => list.slice(0, top && top + 1));
      return verdict(shown.flat(), holds, { formula: words!, overBreaks: true, working: sideBySide(shown) });
    },
  };
}

/** Ranked lists in numbers, each under the year or the flow in which they differ: `2011: −5.02 < −3.34; 2001: −1.23 < −1.01`. */
function sideBySide(lists: readonly (readonly Observation[])[]): Localized {
  const tops = lists.flatMap(([top]) => (top ? [top] : []));
  const isOfYears = new Set(tops.map(({ year }) => year)).size > 1;
  return everyLocale((locale) =>
    lists
      .map((list, index) => {
        const { year, flow } = tops[index]!;
        const name = isOfYears ? formatYear(year, locale) : tradeLabels.goods[flow as TradeFlow][locale];
        const sign = baseValue(list[0]!) < 0 ? "<" : ">";
        return `${name}${punctuation.colon[locale]}${inARow(list, sign)[locale]}`;
      })
      .join("; "),
  );
}

/** Cells with a number, the largest first. */
export function rank(cells: readonly Observation[], size: (cell: Observation) => number): Observation[] {
  return cells.filter(({ value }) => value.kind === "number").toSorted((a, b) => size(b) - size(a));
}

/**
 * The largest that a suppressed cell can be, in base units: what the others leave of the total, or `Infinity` where that is not
 * known. `-Infinity` if no cell is suppressed.
 */
function mostHidden(cells: readonly Observation[], data: Dataset): number {
  const suppressed = cells.find(({ status }) => status === "suppressed");
  if (!suppressed) return -Infinity;
  const { figure, flow, measure, year } = suppressed;
  const series = figureSpecs[figure].total;
  const total = series && data.byKey.get(keyOf({ figure, flow, series, measure, year }));
  if (!total || !isKnown(total)) return Infinity;
  return cells.filter(isKnown).reduce((rest, cell) => rest - baseValue(cell), baseValue(total));
}
