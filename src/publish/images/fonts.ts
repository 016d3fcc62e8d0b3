import { createRequire } from "node:module";
import { cached } from "../../lib/cache.ts";
import { type Face, faceName, faces, fontFaceRule } from "../../fonts/faces.ts";
import { readPage } from "../../fonts/lighten/glyphs.ts";
import { requireGlyphs } from "../../fonts/plan.ts";
import { sourceFont } from "../../fonts/sources.ts";
import { cutFont } from "../../fonts/stock.ts";

const require = createRequire(import.meta.url);

/** Where images and their fonts are cached. */
export const imageCache = ".cache/images";

/** The characters that an SVG shows in each face, in an order of their own. */
export function textOf(svg: string): ReadonlyMap<Face, string> {
  const page = readPage(`<html data-face="sans"><body>${svg}</body></html>`);
  requireGlyphs({ address: "an image", ...page });
  const { glyphs } = page;
  const found = faces.filter((face) => glyphs.has(face));
  return new Map(found.map((face) => [face, [...glyphs.get(face)!].sort().join("")]));
}

/** `@font-face` rules that bring an SVG's fonts along, reduced to what it shows. */
export async function embeddedFonts(svg: string): Promise<string> {
  const rules = [...textOf(svg)].map(async ([face, text]) => {
    const font = await reduced(face, text, "woff");
    return fontFaceRule(face, `url("data:font/woff;base64,${font.toString("base64")}") format("woff")`);
  });
  return (await Promise.all(rules)).join("");
}

const tools = ["subset-font", "fontverter"].map((name) => {
  return `${name}@${(require(`${name}/package.json`) as { version: string }).version}`;
});
const keepFeatures = ["ccmp", "kern", "liga", "locl", "mark", "pwid"];
/** The names by which a renderer finds a font's family. */
const preserveNameIds = [1, 2, 4, 6, 16, 17];

/** A face reduced to some characters. */
export function reduced(face: Face, text: string, targetFormat: "woff" | "truetype"): Promise<Buffer> {
  const { sha256 } = sourceFont(face);
  const options = { targetFormat, noHinting: true, keepFeatures, preserveNameIds } as const;
  return cached(imageCache, [faceName(face), sha256, text, JSON.stringify([options, tools])], () =>
    cutFont(face, text, options),
  );
}
