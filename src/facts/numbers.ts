import { type Dataset, gapsOf, select, spanOf } from "../data/dataset.ts";
import { type FigureId, type Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { belowLimit } from "../data/vocabulary.ts";
import type { Quantity } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { Cell, Cells } from "./cells.ts";
import type { Definition, Words } from "./define.ts";
import type { NumberFact } from "./fact.ts";
import { baseValue, exact, magnitude, rangeAcross, rangeOf, writtenDecimals } from "./range.ts";
import { type Sum, termOf, working } from "./working.ts";

type NumberDefinition = Definition<NumberFact>;

const money: Quantity = { kind: "money" };
/** In dollars: anything less would read as HK$0.0 billion. */
const leastBillions = 0.05e9;
const percent: Quantity = { kind: "percent" };

const formulas = defineMessages("facts/numbers", {
  ofCell: { en: "the year of this number", "zh-hant": "這個數字的年份" },
  first: { en: "the first of the years that the table or chart prints", "zh-hant": "圖表涵蓋的首年" },
  latest: { en: "the last of the years that the table or chart prints", "zh-hant": "圖表涵蓋的最後一年" },
  bound: { en: "printed as §: more than zero, less than this", "zh-hant": "刊載為 §：大於零但少於此數" },
  between: { en: "last − first of the years printed", "zh-hant": "最後一年－首年" },
  from: { en: "the first of the years left out", "zh-hant": "圖表未載的首年" },
  to: { en: "the last of the years left out", "zh-hant": "圖表未載的最後一年" },
});

interface Printing {
  readonly decimals?: number;
  /** Gives a deficit, a net outflow or a fall without its sign; NaN where the cell is above zero. */
  readonly magnitude?: boolean;
  /** Gives a surplus; NaN where the cell is not above zero. */
  readonly surplus?: boolean;
}

/**
 * A number that the source prints. Amounts are given in HK$ billion to one decimal, or with every digit where that would be
 * 0.0; percentages as printed.
 */
export function published(
  pick: Cell,
  { decimals, magnitude: unsigned = false, surplus = false }: Printing = {},
): NumberDefinition {
  return {
    make: ({ data }) => {
      const cell = pick(data);
      const value = baseValue(cell);
      const wrongSign = (unsigned && value > 0) || (surplus && value <= 0);
      return {
        kind: "number",
        value: wrongSign ? NaN : unsigned ? Math.abs(value) : value,
        interval: unsigned ? magnitude(rangeOf(cell)) : rangeOf(cell),
        ...shownAs(cell, decimals),
        cells: [cell],
        published: true,
      };
    },
  };
}

function shownAs(cell: Observation, decimals: number | undefined): Pick<NumberFact, "quantity" | "decimals"> {
  if (cell.unit === "percent") return { quantity: percent, decimals: decimals ?? writtenDecimals(cell) };
  const amount = Math.abs(baseValue(cell));
  if (amount > 0 && amount < leastBillions) return { quantity: money, decimals: writtenDecimals(cell) };
  return { quantity: money, decimals: decimals ?? 1 };
}

interface Derivation {
  /** The cells it is computed from; prose links to the first. */
  readonly of: readonly (Cell | Cells)[];
  /** Computes the number from their values in base units, monotone in each; not finite where there is no answer. */
  readonly compute: (...values: number[]) => number;
  readonly decimals: number;
  readonly formula: Words;
  /** The formula with the cells' numbers in it. */
  readonly sum: Sum;
}

/** A number computed from cells. NaN where one has no number, a break lies between two cells of a series, or there is no answer. */
export function derived(
  kind: "money" | "percent" | "points" | "number",
  { of, compute, decimals, formula, sum }: Derivation,
): NumberDefinition {
  return {
    words: formula,
    make: ({ data }, words) => {
      const cells = of.flatMap((pick) => pick(data));
      const isGiven = cells.every(isKnown) && areComparable(cells);
      const computed = compute(...cells.map(baseValue));
      const value = isGiven && Number.isFinite(computed) ? computed : NaN;
      const interval = Number.isNaN(value) ? exact(NaN) : rangeAcross(cells, compute);
      const quantity: Quantity = { kind };
      const shown = everyLocale((locale) => sum(...cells.map((cell) => termOf(cell, locale))));
      return {
        kind: "number",
        value,
        interval,
        quantity,
        decimals,
        cells,
        published: false,
        formula: words,
        working: working(shown, { value, quantity, decimals }),
      };
    },
  };
}

interface Count {
  readonly value: number;
  readonly cells: readonly Observation[];
  /** How it is computed, where it is. */
  readonly sum?: Localized;
}

/** A year, or a number of things: nothing about it is rounded. `formula` is left out where the definition has words. */
function counted(
  kind: "year" | "number" | "count",
  count: (data: Dataset) => Count,
  formula?: Localized,
): NumberDefinition {
  return {
    make: ({ data }, words = formula) => {
      const { value, cells, sum } = count(data);
      const shown = { quantity: { kind }, decimals: 0, published: false, formula: words } as const;
      return { kind: "number", value, interval: exact(value), cells, ...shown, working: sum };
    },
  };
}

/** The year of a cell: it moves with the data. */
export function yearOf(pick: Cell, formula = formulas.ofCell): NumberDefinition {
  const count = (cell: Observation) => ({ value: cell.year, cells: [cell] });
  return counted("year", (data) => count(pick(data)), formula);
}

const firstCellOf = (data: Dataset, figure: FigureId, year: number) => select(data, figure, { year })[0]!;

/** The first year of a figure, or the latest. */
export function endYear(figure: FigureId, end: "first" | "latest"): NumberDefinition {
  return yearOf((data) => firstCellOf(data, figure, spanOf(data, figure)[end]), formulas[end]);
}

/** How many years lie between a figure's first year and its last. */
export function yearsBetween(figure: FigureId): NumberDefinition {
  const count = (data: Dataset): Count => {
    const { first, latest } = spanOf(data, figure);
    const cells = [first, latest].map((year) => firstCellOf(data, figure, year));
    const sum = everyLocale(() => `${latest} − ${first} = ${latest - first}`);
    return { value: latest - first, cells, sum };
  };
  return counted("number", count, formulas.between);
}

/** The first (or last) of the years between its first and last that a figure leaves out. NaN where it leaves out none. */
export function gapYear(figure: FigureId, end: "from" | "to"): NumberDefinition {
  const count = (data: Dataset): Count => {
    const [gap] = gapsOf(data, figure);
    const years = gap ? [gap.from - 1, gap.to + 1] : [spanOf(data, figure).first];
    return { value: gap?.[end] ?? NaN, cells: years.map((year) => firstCellOf(data, figure, year)) };
  };
  return counted("year", count, formulas[end]);
}

/** How many cells there are, less some; written as a word. */
export function countOf(cells: Cells, formula: Words, less = 0): NumberDefinition {
  const count = (data: Dataset): Count => ({ value: cells(data).length - less, cells: cells(data) });
  return { ...counted("count", count), words: formula };
}

/** The number below which a cell printed as § lies. */
export function bound(pick: Cell): NumberDefinition {
  return {
    make: ({ data }) => {
      const value = belowLimit / 100;
      const fixed = { interval: exact(value), quantity: percent, decimals: 1, published: true } as const;
      return { kind: "number", value, ...fixed, cells: [pick(data)], formula: formulas.bound };
    },
  };
}
