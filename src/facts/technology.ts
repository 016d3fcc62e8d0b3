import { type Dataset, select, spanOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import { isPart } from "../data/status.ts";
import { multipleOf } from "../data/measures.ts";
import type { Localized } from "../i18n/locales.ts";
import { baseValue, claim, counted, derived, published } from "./build.ts";
import { leads, rank, someCells, size, type Span, spanOfSeries } from "./cells.ts";
import type { Cells } from "./fact.ts";
import { words } from "./words.ts";

const ends = ({ first, latest }: Span): Cells => [latest, first];
const multiple = (level: Observation, of: Observation, formula: Localized) =>
  derived("number", 1, [level, of], multipleOf, formula);
const times = ({ first, latest }: Span) => multiple(latest, first, words.multiple);

/** Table 4: receipts, payments and balance. Amounts in HK$ billion; the deficit and its ratio said as positive. */
export function technologyFacts(data: Dataset) {
  const receipts = spanOfSeries(data, "table-4", "receipts");
  const payments = spanOfSeries(data, "table-4", "payments");
  const balance = spanOfSeries(data, "table-4", "balance");
  const ratio = spanOfSeries(data, "table-4", "balance", "ratio_to_gdp");
  const deficit = { magnitude: true };
  return {
    "tbp.receipts.first": published(receipts.first),
    "tbp.receipts.latest": published(receipts.latest),
    "tbp.receipts.multiple": times(receipts),
    "tbp.payments.first": published(payments.first),
    "tbp.payments.latest": published(payments.latest),
    "tbp.payments.multiple": times(payments),
    "tbp.payments.overReceipts": multiple(payments.latest, receipts.latest, words.overReceipts),
    "tbp.deficit.first": published(balance.first, deficit),
    "tbp.deficit.latest": published(balance.latest, deficit),
    "tbp.deficit.ratio.first": published(ratio.first, deficit),
    "tbp.deficit.ratio.latest": published(ratio.latest, deficit),
    "tbp.deficit.everyYear": claim(
      balance.all.every((cell) => baseValue(cell) < 0),
      balance.all,
      words.deficitEveryYear,
      { overBreaks: true },
    ),
    "tbp.payments.rose": claim(baseValue(payments.latest) > baseValue(payments.first), ends(payments), words.rose),
  };
}

const components = ["trade_in_techniques", "trademarks_designs_patterns", "technical_services_and_rd"] as const;

/** Chart 2: net outflow by component, said as positive amounts in HK$ billion. */
export function componentFacts(data: Dataset) {
  const span = (series: string) => spanOfSeries(data, "chart-2", series);
  const [techniques, trademarks, services] = components.map(span) as [Span, Span, Span];
  const { first, latest } = spanOf(data, "chart-2");
  const cells = (year: number) => select(data, "chart-2", { year });
  const ranked = (year: number) => someCells(rank(cells(year)));
  const [before, now] = [ranked(first), ranked(latest)];
  const known = someCells(cells(latest).filter(isPart));
  const outflow = { magnitude: true };
  const alike = now.every(({ series }, place) => series === before[place]?.series);
  const outflowsOnly = known.every((cell) => baseValue(cell) < 0);
  return {
    "tbp.techniques.first": published(techniques.first, outflow),
    "tbp.techniques.latest": published(techniques.latest, outflow),
    "tbp.trademarks.first": published(trademarks.first, outflow),
    "tbp.trademarks.latest": published(trademarks.latest, outflow),
    "tbp.services.first": published(services.first, outflow),
    "tbp.services.latest": published(services.latest, outflow),
    "tbp.components.allOutflow": claim(outflowsOnly, now, words.allOutflow),
    "tbp.techniques.largest": claim(outflowsOnly && leads(known, components[0]), now, words.largest),
    "tbp.trademarks.second": claim(leads(known, ...components.slice(0, 2)), now, words.second),
    "tbp.components.sameOrder": claim(alike, [...now, ...before], words.sameOrder, { overBreaks: true }),
    "tbp.trademarks.rose": claim(
      size(trademarks.latest) > 2 * size(trademarks.first),
      ends(trademarks),
      words.outflowRose,
    ),
    /** Four, since services with a technical content and R&D activities are published as one. */
    "tbp.components.areFour": claim(known.length + 1 === 4, now, words.four),
    "tbp.components.count": counted("count", known.length, known, words.componentsListed),
  };
}
