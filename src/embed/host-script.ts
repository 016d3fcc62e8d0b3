import { mean } from "d3";
import { build } from "esbuild";
import { absoluteUrl, defaultView } from "../data/addresses.ts";
import { type FigureId, figureIds } from "../data/observation.ts";
import { site } from "../facts/site.ts";
import { tableView } from "../figures/figure.ts";
import { figures } from "../figures/index.ts";
import { locales } from "../i18n/locales.ts";
import { heightAt } from "./heights.ts";
import type { KnownEmbeds } from "./host/address.ts";
import { embedHeights, embedWidth } from "./size.ts";

/** The script for other people's pages, as one classic script for browsers of the last years. */
export async function hostScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/embed/host/embed.ts"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    define: { BASE: JSON.stringify(absoluteUrl("")), EMBEDS: JSON.stringify(knownEmbeds()) },
  });
  return outputFiles[0]!.text;
}

function knownEmbeds(): KnownEmbeds {
  const known = figureIds.map((id) => {
    const views = [...figures[id].views.slice(1), tableView].map((view) => view.id);
    return [id, ...views, usualHeights(id).join()].join(" ");
  });
  return { locales, figures: known };
}

/** About how high a figure is on a phone, and in a column of text, in CSS pixels: half-way between the languages. */
function usualHeights(id: FigureId): number[] {
  const all = locales.map((locale) => embedHeights(site(), id, defaultView, { locale, letters: 1 }).full);
  return [360, embedWidth].map((width) => 20 * Math.round(mean(all, (heights) => heightAt(heights, width))! / 20));
}
