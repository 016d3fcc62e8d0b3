import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { type Face, faceName } from "./faces.ts";
import { sha256, sourceFont } from "./sources.ts";

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
  const key = `${faceName(face)}-${sha256([source, text, recipe].join("\n")).slice(0, 32)}`;
  const known = recall(cache, key);
  if (known) return known;
  const made = await subsetFont(bytes, text, { targetFormat: "woff2", noHinting: true, keepFeatures });
  remember(cache, key, made);
  return made;
}

/** What the cache has under a key, if it is still what was put there: each entry begins with its own checksum. */
function recall(cache: string, key: string): Buffer | undefined {
  try {
    const entry = readFileSync(`${cache}/${key}`);
    const content = entry.subarray(64);
    return entry.toString("latin1", 0, 64) === sha256(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Writes aside and renames, so that no reader ever meets half an entry. */
function remember(cache: string, key: string, content: Buffer): void {
  mkdirSync(cache, { recursive: true });
  const aside = `${cache}/${key}.${process.pid}`;
  writeFileSync(aside, Buffer.concat([Buffer.from(sha256(content), "latin1"), content]));
  renameSync(aside, `${cache}/${key}`);
}

function versionOf(name: string): string {
  return `${name}@${(require(`${name}/package.json`) as { version: string }).version}`;
}
