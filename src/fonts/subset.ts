import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { convert } from "fontverter";
import { cached } from "../lib/cache.ts";
import { sha256 } from "../lib/sha256.ts";
import { type Face, faceName } from "./faces.ts";
import { lighten } from "./lighten/lighten.ts";
import { sourceFont } from "./sources.ts";
import { cutFont } from "./stock.ts";

const require = createRequire(import.meta.url);

/** The features that the site's text uses: ligatures, proportional quotation marks, tightened punctuation; kerning. */
const features = ["ccmp", "chws", "halt", "liga", "locl", "pwid"];
const kerning = "kern";

/** Our own part in making a font: whoever changes it makes other fonts. */
const code = [
  ...["glyf", "curves", "simplify", "scale", "gpos", "lighten"].map((name) => `lighten/${name}.ts`),
  "sfnt.ts",
  "stock.ts",
].map((file) => readFileSync(new URL(file, import.meta.url), "utf8"));

/** All but the text that a subset depends on. Another version of the tools makes other files. */
const recipe = JSON.stringify({
  features: [...features, kerning],
  tools: ["subset-font", "fontverter", "wawoff2"].map(versionOf),
  code: sha256(code.join()),
});

/** A face reduced to the characters given and its outlines lightened, as WOFF2. Remembers its results in a directory. */
export async function subset(face: Face, text: string, cache: string): Promise<Buffer> {
  const { sha256: source } = sourceFont(face);
  return cached(cache, [faceName(face), source, text, recipe], async () =>
    convert(lighten(await cut(face, text), face), "woff2", "truetype"),
  );
}

/** A face reduced to the characters given, as TrueType. A few Latin words among Chinese do without kerning, which is long. */
export function cut(face: Face, text: string): Promise<Buffer> {
  const isWritten = text.replace(/[^a-z]/g, "").length > 20;
  const keepFeatures = isWritten ? [...features, kerning] : features;
  return cutFont(face, text, { targetFormat: "truetype", noHinting: true, keepFeatures });
}

function versionOf(name: string): string {
  return `${name}@${(require(`${name}/package.json`) as { version: string }).version}`;
}
