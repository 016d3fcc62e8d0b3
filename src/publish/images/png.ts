import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { cached } from "../../lib/cache.ts";
import { sha256 } from "../../lib/sha256.ts";
import { familyName } from "../../fonts/faces.ts";
import { sourceFont } from "../../fonts/sources.ts";
import { asksForNarrowQuotes, imageCache, reduced, textOf, withFontRules } from "./frame.ts";

const require = createRequire(import.meta.url);

/** The renderer, and which one it is. */
const program = readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm"));
const renderer = sha256(program);

/** How much narrower than a Chinese character an English quotation mark is, in ems; it stands at the left or the right of it. */
const tighter = { "’": 0.74, "”": 0.53, "‘": 0.74, "“": 0.53 } as const;

/** What a PNG depends on besides what is drawn and with which program. */
const recipe = JSON.stringify(tighter);

let ready: Promise<unknown> | undefined;

/** An SVG of ours as a PNG of a width in pixels. The renderer is one program for all machines: the same bytes everywhere. */
export function png(svg: string, width: number): Promise<Buffer> {
  const fonts = [...textOf(svg).keys()].map((face) => sourceFont(face).sha256);
  return cached(imageCache, [svg, String(width), renderer, recipe, ...fonts], () => drawPng(svg, width));
}

/** `png`, drawn anew. */
export async function drawPng(svg: string, width: number): Promise<Buffer> {
  const markup = withFontRules(asksForNarrowQuotes(svg) ? tightenQuotes(svg) : svg, "");
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
