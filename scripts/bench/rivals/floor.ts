import { mkdirSync, writeFileSync } from "node:fs";
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { type Config, optimize } from "svgo";
import { root } from "../../lib/run.ts";
import { chartSpecs, type ChartSpec, type Content } from "./content.ts";

const charts = ["table-1", "table-2", "table-3", "table-4", "chart-2"];

/**
 * The floor: all tables and five drawn charts with condensed prose in both languages, as one bare document with no style, no
 * script and no other request. Nothing that says as much can be there sooner. Returns its folder.
 */
export function floorPage(contents: readonly Content[]): string {
  const drawn = chartSpecs("en").filter(({ id }) => charts.includes(id));
  const prose = contents.flatMap(({ blocks }) =>
    blocks
      .filter((block) => typeof block === "string" && /^<(h|p)/.test(block))
      .map((block) => condensed(block as string)),
  );
  const tables = contents[0]!.blocks
    .filter((block) => typeof block === "string")
    .filter((block) => /^<table/.test(block));
  const [title, ...rest] = prose;
  const directory = `${root}.cache/bench/floor/`;
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    `${directory}index.html`,
    `<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${contents[0]!.title}</title>${[title, ...drawn.map(draw), ...tables, ...rest].join("")}`,
  );
  return directory;
}

/** A heading as it is, a paragraph's first sentence. */
function condensed(block: string): string {
  return /^<p/.test(block) ? block.replace(/^(<p>.*?(?:\. |。)).*$/s, "$1") : block;
}

const { document } = new JSDOM("").window;

/** As Plot draws it, numbers rounded to what a pixel shows. */
function draw({ rows, kind }: ChartSpec): string {
  const mark =
    kind === "lines"
      ? Plot.lineY(rows, { x: "x", y: "y", stroke: "series" })
      : Plot.barY(rows, { fx: "x", x: "series", y: "y", fill: "series" });
  const svg = Plot.plot({
    document,
    width: 340,
    height: 300,
    marks: [mark],
    x: { type: kind === "lines" ? "point" : undefined },
  }).outerHTML;
  return optimize(svg, rounding).data;
}

const rounding: Config = { floatPrecision: 1, plugins: ["preset-default"] };
