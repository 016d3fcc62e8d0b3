import { knownWidths, type ReservedHeights } from "./host/reserve.ts";
import { figureIds } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { ours } from "./embed-lines.ts";
import { embedHeights } from "./embed-size.ts";
import { locales } from "../i18n/locales.ts";

/** The room that `<hk-figure>` keeps for each figure in each language before its frame has told a height. */
export function reservedHeights(site: Site): ReservedHeights {
  const entries = locales.flatMap((locale) =>
    figureIds.map((figure) => {
      const heights = knownWidths.map((width) => embedHeights(site, figure, { locale, width, letters: ours }));
      return [`${locale}/${figure}`, [heights.map(({ chart }) => chart), heights.map(({ table }) => table)]] as const;
    }),
  );
  return Object.fromEntries(entries);
}
