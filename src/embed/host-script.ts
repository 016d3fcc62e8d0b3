import { build } from "esbuild";
import { absoluteUrl } from "../data/addresses.ts";
import { figureIds } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { locales } from "../i18n/locales.ts";
import type { ReservedHeights } from "./heights.ts";
import { ours } from "./lines.ts";
import { embedHeights } from "./size.ts";

/** The script for other people's pages, as one classic script for browsers of the last years. */
export async function hostScript(site: Site): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/embed/host/embed.ts"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    define: { BASE: JSON.stringify(absoluteUrl("")), HEIGHTS: JSON.stringify(reservedHeights(site)) },
  });
  return outputFiles[0]!.text;
}

/** The room that `<hk-figure>` keeps for each figure in each language before its frame has told a height. */
function reservedHeights(site: Site): ReservedHeights {
  const entries = locales.flatMap((locale) =>
    figureIds.map((figure) => {
      const { chart, table } = embedHeights(site, figure, { locale, letters: ours });
      return [`${locale}/${figure}`, [chart, table]] as const;
    }),
  );
  return Object.fromEntries(entries);
}
