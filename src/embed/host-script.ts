import { build } from "esbuild";
import { absoluteUrl } from "../data/addresses.ts";
import { figureIds } from "../data/observation.ts";
import { tableView } from "../figures/figure.ts";
import { figures } from "../figures/index.ts";
import { locales } from "../i18n/locales.ts";
import type { KnownEmbeds } from "./host/address.ts";

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
  const views = figureIds.map((id) => {
    const ids = [...figures[id].views, tableView].map((view) => view.id);
    return [id, ` ${ids.join(" ")} `] as const;
  });
  return { locales, views: Object.fromEntries(views) };
}
