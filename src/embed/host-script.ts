import { build } from "esbuild";
import type { Site } from "../facts/site.ts";
import { absoluteUrl } from "../data/addresses.ts";
import { reservedHeights } from "./reserved-heights.ts";

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
