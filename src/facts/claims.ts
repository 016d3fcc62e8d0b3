import type { Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { belowLimit } from "../data/vocabulary.ts";
import { formatQuantity } from "../i18n/format.ts";
import { everyLocale, type Locale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { Cell, Cells, isFall, Series } from "./cells.ts";
import type { Definition, Input, Words } from "./define.ts";
import type { ClaimFact, NumberFact } from "./fact.ts";
import { baseValue } from "./range.ts";
import { type Sum, termOf, termOfFact } from "./working.ts";

export type ClaimDefinition = Definition<ClaimFact>;

/** What a claim compares: a cell, a list of cells, or a number computed from some. */
type Operand = Cell | Cells | Definition<NumberFact>;

/** What `holds` is given of an operand: its value in base units, or the values of its cells. */
type ValueOf<O> = O extends Cell ? number : O extends Cells ? readonly number[] : number;

type ValuesOf<Of extends readonly Operand[]> = { [I in keyof Of]: ValueOf<Of[I]> };

/** What `sum` receives for each operand: the same values as text. */
type TextsOf<Of extends readonly Operand[]> = {
  [I in keyof Of]: ValueOf<Of[I]> extends number ? string : readonly string[];
};

export interface Comparison<Of extends readonly Operand[]> {
  readonly of: Of;
  readonly holds: (...values: ValuesOf<Of>) => boolean;
  /** What is compared with what; a function of the cells where it names their years. */
  readonly formula: Words | ((cells: readonly Observation[]) => Localized);
  /** The same in numbers; left out where they are many. `points` writes a number of percentage points. */
  readonly sum?: Sum<[...texts: TextsOf<Of>, points: (number: number, decimals?: number) => string]>;
  /** Compares no levels over time, but signs or parts of one year, so that it may span a break in a series. */
  readonly overBreaks?: boolean;
}

/**
 * A comparison of published numbers. It fails if one of its cells has no number, or if it compares levels across a break in their
 * series.
 */
export function claim<const Of extends readonly Operand[]>(comparison: Comparison<Of>): ClaimDefinition {
  const { of, holds, formula, sum, overBreaks } = comparison;
  return {
    words: typeof formula === "function" ? undefined : formula,
    make: (input, words) => {
      const operands = of.map((operand) => look(operand, input));
      const cells = operands.flatMap((operand) => operand.cells);
      const values = operands.map(({ value }) => value) as unknown as ValuesOf<Of>;
      const textsIn = (locale: Locale) => operands.map(({ text }) => text(locale)) as unknown as TextsOf<Of>;
      const pointsIn =
        (locale: Locale) =>
        (number: number, decimals = 0) =>
          formatQuantity(number / 100, { kind: "points" }, decimals, locale);
      const isGiven = !operands.flatMap(({ value }) => value).some(Number.isNaN);
      return verdict(cells, () => isGiven && holds(...values), {
        formula: typeof formula === "function" ? formula(cells) : words!,
        working: sum && everyLocale((locale) => sum(...textsIn(locale), pointsIn(locale))),
        overBreaks,
      });
    },
  };
}

/** An operand, looked up in the data: its cells, its value, and its text in a sum. */
interface Found {
  readonly cells: readonly Observation[];
  readonly value: number | readonly number[];
  readonly text: (locale: Locale) => string | readonly string[];
}

function look(operand: Operand, input: Input): Found {
  if (typeof operand !== "function") {
    const number = operand.make(input);
    return { ...number, text: (locale) => termOfFact(number, locale) };
  }
  const found = operand(input.data);
  return isList(found)
    ? { cells: found, value: found.map(baseValue), text: (locale) => found.map((cell) => termOf(cell, locale)) }
    : { cells: [found], value: baseValue(found), text: (locale) => termOf(found, locale) };
}

const isList = (found: Observation | readonly Observation[]): found is readonly Observation[] => Array.isArray(found);

/** A claim with its verdict, which is false if a cell is missing, or if the cells span a break without `overBreaks`. */
export function verdict(
  cells: readonly Observation[],
  holds: () => boolean,
  {
    formula,
    working,
    overBreaks = false,
  }: Pick<ClaimFact, "formula" | "working"> & { readonly overBreaks?: boolean | undefined },
): Omit<ClaimFact, "id"> {
  const canBeTold = cells.every(isKnown) && (overBreaks || areComparable(cells));
  return { kind: "claim", holds: canBeTold && holds(), cells: [...new Set(cells)], formula, working };
}

/** The numbers of cells, joined by a sign: `5 > 3 > 2`. */
export function inARow(cells: readonly Observation[], sign: ">" | "<"): Localized {
  return everyLocale((locale) => cells.map((cell) => termOf(cell, locale)).join(` ${sign} `));
}

const formulas = defineMessages("facts/claims", {
  above: {
    en: (later: number, earlier: number) => `the number for ${later} > that for ${earlier}`,
    "zh-hant": (later, earlier) => `${later} 年數字＞${earlier} 年數字`,
  },
  below: {
    en: (later: number, earlier: number) => `the number for ${later} < that for ${earlier}`,
    "zh-hant": (later, earlier) => `${later} 年數字＜${earlier} 年數字`,
  },
  share: {
    en: (low: string, high: number) => (high < 100 ? `a share from ${low}% to less than ${high}%` : `share > ${low}%`),
    "zh-hant": (low, high) => (high < 100 ? `比重介乎 ${low}% 至 ${high}% 以下` : `比重＞${low}%`),
  },
  shares: {
    en: (low: string, high: number) =>
      high < 100 ? `the shares together from ${low}% to less than ${high}%` : `the shares together > ${low}%`,
    "zh-hant": (low, high) => (high < 100 ? `比重合計介乎 ${low}% 至 ${high}% 以下` : `比重合計＞${low}%`),
  },
  times: {
    en: (low: number, high: number) =>
      high < Infinity
        ? `last level ÷ first level from ${low} to less than ${high}`
        : `last level ÷ first level ≥ ${low}`,
    "zh-hant": (low, high) =>
      high < Infinity ? `最後一年貨值÷首年貨值介乎 ${low} 至 ${high} 以下` : `最後一年貨值÷首年貨值≥${low}`,
  },
  outflowRose: {
    en: () => "amount below zero: last year > first year",
    "zh-hant": () => "低於零的幅度：最後一年＞首年",
  },
  outflowFell: {
    en: () => "amount below zero: last year < first year",
    "zh-hant": () => "低於零的幅度：最後一年＜首年",
  },
  sign: {
    en: (isAbove: boolean) => `the balance ${isAbove ? ">" : "<"} 0`,
    "zh-hant": (isAbove) => `結餘${isAbove ? "＞" : "＜"}0`,
  },
  highest: {
    en: (year: number) => `${year}: the highest of the years shown`,
    "zh-hant": (year) => `刊載各年以 ${year} 年最高`,
  },
  lowest: {
    en: (year: number) => `${year}: the lowest of the years shown`,
    "zh-hant": (year) => `刊載各年以 ${year} 年最低`,
  },
  furthestBelow: {
    en: (year: number) => `${year}: the furthest below zero of the years shown`,
    "zh-hant": (year) => `刊載各年以 ${year} 年低於零的幅度最大`,
  },
  inAll: {
    en: (things: string, total: number) => `${things} = ${total}`,
    "zh-hant": (things, total) => `${things}＝${total}`,
  },
  hidden: { en: `printed as § (less than ${belowLimit}%)`, "zh-hant": `刊載為 §（少於 ${belowLimit}%）` },
});

/** How the last year may compare with the first. For outflows, a balance below zero in both; the outflow is its size. */
const directions = {
  rose: { formula: formulas.above, sign: ">", holds: (latest: number, first: number) => latest > first },
  fell: { formula: formulas.below, sign: "<", holds: (latest: number, first: number) => latest < first },
  outflowRose: {
    formula: formulas.outflowRose,
    sign: "<",
    holds: (latest: number, first: number) => latest < first && first < 0,
  },
  outflowFell: {
    formula: formulas.outflowFell,
    sign: ">",
    holds: (latest: number, first: number) => first < latest && latest < 0,
  },
} as const;

/** That the last number of a series is higher than the first, or lower; likewise its outflow. */
export function ended({ first, latest }: Series, direction: keyof typeof directions): ClaimDefinition {
  const { formula, sign, holds } = directions[direction];
  return claim({
    of: [latest, first],
    holds,
    sum: (to, from) => `${to} ${sign} ${from}`,
    formula: ([to, from]) => say(formula, to!.year, from!.year),
  });
}

/**
 * That one year's number is above (or below) those of all other years shown. A later year may set a new record. The formula of a
 * lowest number that is negative says “furthest below zero”: the lowest balance is the widest deficit.
 */
export function record(kind: "highest" | "lowest", cell: Cell, all: Cells): ClaimDefinition {
  const [sign, written] = kind === "highest" ? [1, ">"] : [-1, "<"];
  const next: Cell = (data) => {
    const others = all(data).filter((other) => other !== cell(data) && isKnown(other));
    return others.toSorted((a, b) => sign * (baseValue(b) - baseValue(a)))[0] ?? cell(data);
  };
  return claim({
    of: [cell, all, next],
    holds: (top, values) => values.filter((value) => sign * value >= sign * top).length === 1,
    sum: (top, _, second) => `${top} ${written} ${second}`,
    formula: ([top]) => say(formulas[kind === "lowest" && baseValue(top!) < 0 ? "furthestBelow" : kind], top!.year),
  });
}

/** That the sum of shares, in percent, is at least `low` and less than `high`; where `high` is 100, that it exceeds `low`. */
export function sharesOf(cells: readonly Cell[], low: number, high: number): ClaimDefinition {
  const least = low.toFixed(1).replace(".0", "");
  return claim({
    of: [(data) => cells.map((cell) => cell(data))],
    holds: (shares) => {
      const share = shares.reduce((sum, part) => sum + part, 0);
      return high < 100 ? share >= low / 100 && share < high / 100 : share > low / 100;
    },
    sum: (shares) => {
      const sum = shares.join(" + ");
      return high < 100 ? `${least}% ≤ ${sum} < ${high}%` : `${sum} > ${least}%`;
    },
    formula: () => say(cells.length > 1 ? formulas.shares : formulas.share, least, high),
  });
}

/** That the last number of a series is at least `low` times the first and less than `high` times; both have the same sign. */
export function multiplied({ first, latest }: Series, low: number, high: number): ClaimDefinition {
  return claim({
    of: [latest, first],
    holds: (to, from) => to * from > 0 && to / from >= low && to / from < high,
    sum: (to, from) => (high < Infinity ? `${low} ≤ ${to} ÷ ${from} < ${high}` : `${to} ≥ ${low} × ${from}`),
    formula: () => say(formulas.times, low, high),
  });
}

/** That each of some balances is below zero. */
export function areDeficits(balances: Cells, formula: Words): ClaimDefinition {
  return claim({
    of: [balances],
    holds: (all) => all.every((balance) => balance < 0),
    sum: (all) => all.map((balance) => `${balance} < 0`).join("; "),
    formula,
    overBreaks: true,
  });
}

/** That so many of some cells, and no more, meet a condition. */
export function meetCondition(
  cells: Cells,
  { count, meets, formula }: { readonly count: number; readonly meets: typeof isFall; readonly formula: Words },
): ClaimDefinition {
  return claim({ of: [cells], holds: (all) => all.filter(meets).length === count, formula });
}

/** That a balance lies above zero, or below it. */
export function isSurplus(cell: Cell, wanted: boolean): ClaimDefinition {
  return claim({
    of: [cell],
    holds: (balance) => (wanted ? balance > 0 : balance < 0),
    formula: () => say(formulas.sign, wanted),
  });
}

/** That there are `total` things: one per cell, and one more that the source does not print by itself. */
export function areInAll(cells: Cells, total: number, things: Localized): ClaimDefinition {
  return claim({
    of: [cells],
    holds: (shown) => shown.length + 1 === total,
    sum: (shown) => `${shown.length} + 1 = ${shown.length + 1}`,
    formula: () => say(formulas.inAll, things, total),
    overBreaks: true,
  });
}

/** That each of some shares is printed as §. */
export function hidden(...picks: readonly Cell[]): ClaimDefinition {
  return {
    make: ({ data }) => {
      const cells = picks.map((pick) => pick(data));
      return verdict(cells, () => cells.every(({ value }) => value.kind === "below"), { formula: formulas.hidden });
    },
  };
}
