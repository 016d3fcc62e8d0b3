import type { Dataset } from "../data/dataset.ts";
import { averageAnnualGrowth, multipleOf, pointChange, shareOf } from "../data/measures.ts";
import type { Observation } from "../data/observation.ts";
import type { TradeFlow } from "../data/vocabulary.ts";
import { baseValue, claim, derived, prefixed, published, yearOf } from "./build.ts";
import { rises, someCells, type Span, spanOfSeries } from "./cells.ts";
import type { Cells } from "./fact.ts";
import { words } from "./words.ts";

const value = baseValue;
const ends = ({ first, latest }: Span): Cells => [latest, first];

/** Compound growth a year between the first and the latest year published. */
function growth(span: Span) {
  const years = span.latest.year - span.first.year;
  return derived("percent", 0, ends(span), (latest, first) => averageAnnualGrowth(first, latest, years), words.growth);
}

/** Whether a share lies in [low, high]. */
const within = (cell: Observation, low: number, high: number) => value(cell) >= low && value(cell) <= high;

/** Table 1: levels, growth and shares of merchandise trade of one flow. */
export function flowFacts<F extends TradeFlow>(data: Dataset, flow: F) {
  const level = spanOfSeries(data, "table-1", flow === "exports" ? "total_exports" : "imports");
  const share = spanOfSeries(data, "table-1", level.latest.series, "share_of_merchandise");
  const merchandise = spanOfSeries(data, "table-1", `merchandise_${flow}`);
  const [pace, otherPace] = [growth(level), growth(merchandise)];
  const gain = derived("points", 0, ends(share), (latest, first) => pointChange(first, latest), words.pointChange);
  const facts = {
    first: published(level.first),
    latest: published(level.latest),
    multiple: derived("number", 1, ends(level), multipleOf, words.multiple),
    growth: pace,
    "growth.merchandise": otherPace,
    "share.first": published(share.first),
    "share.latest": published(share.latest),
    "share.change": gain,
    rose: claim(value(level.latest) > value(level.first), ends(level), words.rose),
    outpacedMerchandise: claim(
      pace.value - otherPace.value > 0.03,
      [...ends(level), ...ends(merchandise)],
      words.outpaced,
    ),
    "share.rose": claim(gain.value > 0, ends(share), words.rose),
    "share.neverFell": claim(rises(share.all, false), share.all, words.neverFell),
    "share.nearlyHalf": claim(within(share.latest, 0.45, 0.4999), [share.latest], words.nearlyHalf),
  };
  return prefixed(flow, facts);
}

/** Table 1: what of the exports was made in Hong Kong, and what came through it. */
export function originFacts(data: Dataset) {
  const total = spanOfSeries(data, "table-1", "total_exports");
  const domestic = spanOfSeries(data, "table-1", "domestic_exports");
  const reExports = spanOfSeries(data, "table-1", "re_exports");
  const imports = spanOfSeries(data, "table-1", "imports");
  const part = (end: "first" | "latest", decimals: number) =>
    derived("percent", decimals, [domestic[end], total[end]], shareOf, words.domesticShare);
  const [before, now] = [part("first", 0), part("latest", 1)];
  const cells: Cells = [...ends(domestic), ...ends(total)];
  return {
    "domestic.first": published(domestic.first),
    "domestic.latest": published(domestic.latest),
    "reExports.first": published(reExports.first),
    "reExports.latest": published(reExports.latest),
    "domestic.share.first": before,
    "domestic.share.latest": now,
    /** What goes out again as re-exports against what comes in: the nearest the figures come to “mainly for re-export”. */
    "reExports.mostOfImports": claim(
      value(reExports.latest) * 2 > value(imports.latest),
      [reExports.latest, imports.latest],
      words.mostOfImports,
    ),
    "domestic.fell": claim(value(domestic.latest) < value(domestic.first), ends(domestic), words.fell),
    "domestic.share.fell": claim(now.value < before.value, cells, words.domesticShareFell),
    "reExports.replacedDomestic": claim(
      now.value < before.value && value(reExports.latest) > value(reExports.first),
      [...ends(reExports), ...cells],
      words.replaced,
    ),
  };
}

/** How many of the latest years count as recent. */
const recentYears = 5;

/** Table 1: the trade deficit and its ratio to imports. Deficits are said as positive amounts. */
export function deficitFacts(data: Dataset) {
  const balance = spanOfSeries(data, "table-1", "trade_balance");
  const ratio = spanOfSeries(data, "table-1", "trade_balance", "deficit_to_imports");
  const recent = someCells(ratio.all.slice(-recentYears).toSorted((a, b) => value(a) - value(b)));
  const [low, high] = [recent[0], recent.at(-1) ?? recent[0]];
  const from = ratio.all.at(-recentYears) as Observation;
  return {
    "balance.latest": published(balance.latest),
    "deficit.first": published(balance.first, { magnitude: true }),
    "deficit.latest": published(balance.latest, { magnitude: true }),
    "deficit.everyYear": claim(
      balance.all.every((cell) => value(cell) < 0),
      balance.all,
      words.deficitEveryYear,
      { overBreaks: true },
    ),
    "deficit.ratio.first": published(ratio.first),
    "deficit.ratio.latest": published(ratio.latest),
    "deficit.ratio.recentFrom": yearOf(from, words.recentFrom),
    "deficit.ratio.low": derived("percent", 0, recent, Math.min, words.lowest),
    "deficit.ratio.high": derived("percent", 0, someCells(recent.toReversed()), Math.max, words.highest),
    "deficit.ratio.narrow": claim(value(high) - value(low) <= 0.025, recent, words.narrow),
  };
}
