import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { remembered } from "../cache/store.ts";
import { type Face, faceName } from "./faces.ts";
import { sourceFont } from "./sources.ts";

const require = createRequire(import.meta.url);

/** The features that the site's text uses: kerning, ligatures, proportional quotation marks, tightened punctuation. */
const keepFeatures = ["ccmp", "chws", "halt", "kern", "liga", "locl", "mark", "palt", "pwid"];

/** All but the text that a subset depends on. Another version of the tools makes other files. */
const recipe = JSON.stringify({
  keepFeatures,
  noHinting: true,
  tools: ["subset-font", "fontverter"].map(versionOf),
});

/** A face reduced to the characters given, as WOFF2. Remembers its results in a directory. */
export async function subset(face: Face, text: string, cache: string): Promise<Buffer> {
  const { bytes, sha256: source } = sourceFont(face);
  return remembered(cache, [faceName(face), source, text, recipe], () =>
    subsetFont(bytes, text, { targetFormat: "woff2", noHinting: true, keepFeatures }),
  );
}

function versionOf(name: string): string {
  return `${name}@${(require(`${name}/package.json`) as { version: string }).version}`;
}
