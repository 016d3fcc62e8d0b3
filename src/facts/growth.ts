import type { Dataset } from "../data/dataset.ts";
import { multipleOf } from "../data/measures.ts";
import type { Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import { baseValue, claim, published, yearOf } from "./build.ts";
import { spanOfSeries } from "./cells.ts";
import type { Cells } from "./fact.ts";
import { words } from "./words.ts";

/** Table 1: changes on the year before, as the source prints them. */
export function growthFacts(data: Dataset) {
  const changes = (series: string) => spanOfSeries(data, "table-1", series, "change_on_year");
  const [exports, imports, domestic] = [changes("total_exports"), changes("imports"), changes("domestic_exports")];
  const lowest = (cells: Cells) => cells.filter(isKnown).toSorted((a, b) => baseValue(a) - baseValue(b))[0] ?? cells[0];
  const [lowExports, lowImports] = [lowest(exports.all), lowest(imports.all)];
  const falls = (cells: readonly Observation[]) => cells.filter((cell) => baseValue(cell) < 0);
  const fellOnce =
    [...exports.all, ...imports.all].every(isKnown) &&
    falls(exports.all).length === 1 &&
    falls(imports.all).length === 1 &&
    lowExports.year === lowImports.year;
  const level = spanOfSeries(data, "table-1", "total_exports");
  const multiple = multipleOf(baseValue(level.latest), baseValue(level.first)) ?? 0;
  const alike = exports.all.every((cell, place) => baseValue(cell) * baseValue(imports.all[place]!) > 0);
  return {
    "exports.nearlyQuadrupled": claim(multiple >= 3.8 && multiple < 4, [level.latest, level.first], words.nearlyFour),
    "exports.change.latest": published(exports.latest),
    "imports.change.latest": published(imports.latest),
    "domestic.change.latest": published(domestic.latest),
    "exports.change.lowest": published(lowExports, { magnitude: true }),
    "imports.change.lowest": published(lowImports, { magnitude: true }),
    "trade.lowestYear": yearOf(lowExports),
    "trade.flowsMovedAlike": claim(alike, [...exports.all, ...imports.all], words.movedAlike, { overBreaks: true }),
    "trade.fellOnce": claim(fellOnce, [lowExports, lowImports], words.fellOnce),
  };
}
