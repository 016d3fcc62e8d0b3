import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { type Face, faceName, faces, familyName, fontFaceRule } from "../../fonts/faces.ts";
import { readPage } from "../../fonts/page-text.ts";
import { requireGlyphs } from "../../fonts/plan.ts";
import { sourceFont } from "../../fonts/sources.ts";
import { cutFont } from "../../fonts/stock.ts";
import { cached } from "../../lib/cache.ts";
import { sha256 } from "../../lib/sha256.ts";
import { narrowQuotes, type Picture } from "./pictures.ts";

/** Pictures as files: an SVG that brings its fonts, a PNG. */

const cache = ".cache/images";
const require = createRequire(import.meta.url);

/** A picture as an SVG that brings its fonts along, reduced to what it shows. */
export async function svgFile({ svg }: Picture): Promise<Buffer> {
  const rules = [...textOf(svg)].map(async ([face, text]) => {
    const font = await reduced(face, text, "woff");
    return fontFaceRule(face, `url("data:font/woff;base64,${font.toString("base64")}") format("woff")`);
  });
  return Buffer.from(withFontRules(svg, (await Promise.all(rules)).join("")));
}

/**
 * A document with `@font-face` rules. The fonts are named after it: they hold its own characters only, and a page that it is
 * pasted into may have fonts of the same families.
 */
function withFontRules(svg: string, rules: string): string {
  const [, name] = / id="([^"]+)"/.exec(svg)!;
  return Object.values(familyName).reduce(
    (all, family) => all.replaceAll(`"${family}"`, `"${family} ${name!}"`),
    svg.replace("</style>", () => `${rules}</style>`),
  );
}

/** The characters that an SVG shows in each face, in an order of their own. */
export function textOf(svg: string): ReadonlyMap<Face, string> {
  const page = readPage(`<html data-face="sans"><body>${svg}</body></html>`);
  requireGlyphs({ address: "an image", ...page });
  const { glyphs } = page;
  const found = faces.filter((face) => glyphs.has(face));
  return new Map(found.map((face) => [face, [...glyphs.get(face)!].sort().join("")]));
}

const tools = ["subset-font", "fontverter"].map((name) => {
  return `${name}@${(require(`${name}/package.json`) as { version: string }).version}`;
});
const keepFeatures = ["ccmp", "kern", "liga", "locl", "mark", "pwid"];
/** The names by which a renderer finds a font's family. */
const preserveNameIds = [1, 2, 4, 6, 16, 17];

function reduced(face: Face, text: string, targetFormat: "woff" | "truetype"): Promise<Buffer> {
  const { sha256 } = sourceFont(face);
  const options = { targetFormat, noHinting: true, keepFeatures, preserveNameIds } as const;
  return cached(cache, [faceName(face), sha256, text, JSON.stringify([options, tools])], () =>
    cutFont(face, text, options),
  );
}

/** The renderer, and which one it is. */
const program = readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm"));
const renderer = sha256(program);

/** How much narrower than a Chinese character an English quotation mark is, in ems; it stands at the left or the right of it. */
const tighter = { "’": 0.74, "”": 0.53, "‘": 0.74, "“": 0.53 } as const;

/** What a PNG depends on besides what is drawn and with which program. */
const recipe = JSON.stringify(tighter);

let ready: Promise<unknown> | undefined;

/** A picture as a PNG of a width in pixels. The renderer is one program for all machines: the same bytes everywhere. */
export function pngFile({ svg }: Picture, width: number): Promise<Buffer> {
  const fonts = faces.map((face) => sourceFont(face).sha256);
  return cached(cache, [svg, String(width), renderer, recipe, ...fonts], () => drawPng(svg, width));
}

export async function drawPng(svg: string, width: number): Promise<Buffer> {
  const markup = svg.includes(narrowQuotes) ? tightenQuotes(svg) : svg;
  // The renderer sets a whole line in each of its faces and then takes its pick: each must have all characters of the line.
  const shown = textOf(markup);
  const text = [...new Set([...shown.values()].join(""))].sort().join("");
  ready ??= initWasm(program);
  const fontBuffers = await Promise.all([...shown.keys()].map((face) => reduced(face, text, "truetype")));
  await ready;
  const font = { fontBuffers, defaultFontFamily: familyName.sans };
  const resvg = new Resvg(markup, { font, fitTo: { mode: "width", value: width } });
  const image = resvg.render();
  const bytes = Buffer.from(image.asPng());
  image.free();
  resvg.free();
  return bytes;
}

/** The renderer cannot ask a font for its narrow quotation marks: what follows one, or itself, is moved instead. */
function tightenQuotes(svg: string): string {
  return svg.replace(/<text[^>]*>.*?<\/text>/gs, (text) =>
    text.replace(/(?<=>)[^<]*[‘’“”][^<]*(?=<)/g, (words) => tightened(words)),
  );
}

function tightened(words: string): string {
  const at = /[‘’“”]/.exec(words);
  if (!at) return words;
  const mark = at[0] as keyof typeof tighter;
  const isOpening = mark === "‘" || mark === "“";
  const before = words.slice(0, at.index) + (isOpening ? "" : mark);
  const after = words.slice(at.index + 1);
  return `${before}<tspan dx="-${tighter[mark]}em">${isOpening ? mark : ""}${tightened(after)}</tspan>`;
}
