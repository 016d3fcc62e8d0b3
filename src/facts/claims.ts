import { digitsOf, numberOf, type Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { belowLimit } from "../data/vocabulary.ts";
import { formatQuantity } from "../i18n/format.ts";
import { everyLocale, type Locale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { Cell, Cells, Series } from "./cells.ts";
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
  readonly formula: Words;
  /** The same in numbers; left out where they are many. `points` writes a number of percentage points. */
  readonly sum?: Sum<[...texts: TextsOf<Of>, points: (number: number, decimals?: number) => string]>;
  /** Changes of cells, with their new digits, that must make the claim fail when all are made. */
  readonly breaks: readonly (readonly [cell: Cell, digits: string])[];
  /** Compares no levels over time, but signs or parts of one year, so that it may span a break in a series. */
  readonly overBreaks?: boolean;
}

/**
 * A comparison of published numbers. It fails if one of its cells has no number, or if it compares levels across a break in their
 * series.
 */
export function claim<const Of extends readonly Operand[]>({
  of,
  holds,
  formula,
  sum,
  breaks,
  overBreaks,
}: Comparison<Of>): ClaimDefinition {
  return {
    words: formula,
    make: (input, words) => {
      const operands = of.map((operand) => look(operand, input));
      const cells = operands.flatMap((operand) => operand.cells);
      const values = operands.map(({ value }) => value) as unknown as ValuesOf<Of>;
      const change = () => breaks.map(([pick, digits]) => [pick(input.data), digits] as const);
      const textsIn = (locale: Locale) => operands.map(({ text }) => text(locale)) as unknown as TextsOf<Of>;
      const pointsIn =
        (locale: Locale) =>
        (number: number, decimals = 0) =>
          formatQuantity(number / 100, { kind: "points" }, decimals, locale);
      const working = sum && everyLocale((locale) => sum(...textsIn(locale), pointsIn(locale)));
      return claimFact(() => holds(...values), cells, words!, change, { overBreaks, working });
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
export function claimFact(
  holds: () => boolean,
  cells: readonly Observation[],
  formula: Localized,
  breaks: ClaimFact["breaks"],
  { overBreaks = false, isRecord = false, working }: ClaimOptions = {},
): Omit<ClaimFact, "id"> {
  const canBeTold = cells.every(isKnown) && (overBreaks || areComparable(cells));
  const verdict = canBeTold && holds();
  return { kind: "claim", holds: verdict, cells: [...new Set(cells)], formula, isRecord, breaks, working };
}

/** What else there is to a verdict. */
interface ClaimOptions {
  readonly overBreaks?: boolean | undefined;
  readonly isRecord?: boolean;
  readonly working?: Localized | undefined;
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

interface Direction {
  readonly formula: typeof formulas.above;
  readonly sign: ">" | "<";
  readonly holds: (latest: number, first: number) => boolean;
}

/** How the last year may compare with the first. For outflows, a balance below zero in both; the outflow is its size. */
const directions = {
  rose: { formula: formulas.above, sign: ">", holds: (latest, first) => latest > first },
  fell: { formula: formulas.below, sign: "<", holds: (latest, first) => latest < first },
  outflowRose: { formula: formulas.outflowRose, sign: "<", holds: (latest, first) => latest < first && first < 0 },
  outflowFell: { formula: formulas.outflowFell, sign: ">", holds: (latest, first) => first < latest && latest < 0 },
} satisfies Record<string, Direction>;

/** That the last number of a series is higher than the first, or lower; likewise its outflow. */
export function ended({ first, latest }: Series, direction: keyof typeof directions): ClaimDefinition {
  const { formula, sign, holds }: Direction = directions[direction];
  return {
    make: ({ data }) => {
      const [to, from] = [latest(data), first(data)];
      const words = say(formula, to.year, from.year);
      return claimFact(
        () => holds(baseValue(to), baseValue(from)),
        [to, from],
        words,
        () => [[to, digitsOf(from)]],
        { working: inARow([to, from], sign) },
      );
    },
  };
}

/**
 * That one year's number is above (or below) those of all other years shown. A later year may set a new record. The formula of a
 * lowest number that is negative says “furthest below zero”: the lowest balance is the widest deficit.
 */
export function record(kind: "highest" | "lowest", cell: Cell, all: Cells): ClaimDefinition {
  const sign = kind === "highest" ? 1 : -1;
  return {
    make: ({ data }) => {
      const top = cell(data);
      const others = all(data).filter((one) => one !== top);
      const holds = () => others.every((one) => sign * baseValue(one) < sign * baseValue(top));
      const breaks = () => others.slice(0, 1).map((one) => [one, digitsOf(top)] as const);
      const [next] = others.filter(isKnown).toSorted((a, b) => sign * (baseValue(b) - baseValue(a)));
      const working = next && inARow([top, next], sign > 0 ? ">" : "<");
      const formula = formulas[kind === "lowest" && baseValue(top) < 0 ? "furthestBelow" : kind];
      return claimFact(holds, [top, ...others], say(formula, top.year), breaks, { isRecord: true, working });
    },
  };
}

/** That the sum of shares, in percent, is at least `low` and less than `high`; where `high` is 100, that it exceeds `low`. */
export function sharesOf(cells: readonly Cell[], low: number, high: number): ClaimDefinition {
  return {
    make: ({ data }) => {
      const all = cells.map((cell) => cell(data));
      const share = all.reduce((sum, cell) => sum + (numberOf(cell) ?? NaN), 0);
      const holds = () => (high < 100 ? share >= low && share < high : share > low);
      const least = low.toFixed(1).replace(".0", "");
      const words = say(all.length > 1 ? formulas.shares : formulas.share, least, high);
      const working = everyLocale((locale) => {
        const sum = all.map((cell) => termOf(cell, locale)).join(" + ");
        return high < 100 ? `${least}% ≤ ${sum} < ${high}%` : `${sum} > ${least}%`;
      });
      return claimFact(holds, all, words, () => all.map((cell) => [cell, "0.1"]), { working });
    },
  };
}

/** That the last number of a series is at least `low` times the first and less than `high` times; both have the same sign. */
export function multiplied({ first, latest }: Series, low: number, high: number): ClaimDefinition {
  return {
    make: ({ data }) => {
      const [to, from] = [latest(data), first(data)];
      const times = () => baseValue(to) / baseValue(from);
      const holds = () => baseValue(to) * baseValue(from) > 0 && times() >= low && times() < high;
      const working = everyLocale((locale) => {
        const [last, first] = [termOf(to, locale), termOf(from, locale)];
        return high < Infinity ? `${low} ≤ ${last} ÷ ${first} < ${high}` : `${last} ≥ ${low} × ${first}`;
      });
      const words = say(formulas.times, low, high);
      return claimFact(holds, [to, from], words, () => [[to, digitsOf(from)]], { working });
    },
  };
}

/** That a balance lies above zero, or below it. */
export function isSurplus(cell: Cell, wanted: boolean): ClaimDefinition {
  return {
    make: ({ data }) => {
      const own = cell(data);
      const holds = () => (wanted ? baseValue(own) > 0 : baseValue(own) < 0);
      return claimFact(holds, [own], say(formulas.sign, wanted), () => [[own, "0"]]);
    },
  };
}

/** That there are `total` things: one per cell, and one more that the source does not print by itself. */
export function areInAll(cells: Cells, total: number, things: Localized): ClaimDefinition {
  return {
    make: ({ data }) => {
      const shown = cells(data);
      const words = say(formulas.inAll, things, total);
      return claimFact(
        () => shown.length + 1 === total,
        shown,
        words,
        () => [[shown[0]!, ""]],
        { overBreaks: true, working: everyLocale(() => `${shown.length} + 1 = ${shown.length + 1}`) },
      );
    },
  };
}

/** That each of some shares is printed as §. */
export function hidden(...picks: readonly Cell[]): ClaimDefinition {
  return {
    make: ({ data }) => {
      const cells = picks.map((pick) => pick(data));
      const holds = () => cells.every(({ value }) => value.kind === "below");
      return claimFact(holds, cells, formulas.hidden, () => [[cells[0]!, "1"]]);
    },
  };
}
