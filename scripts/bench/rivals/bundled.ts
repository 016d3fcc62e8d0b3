import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { build } from "vite";
import type { ChartSpec, Content } from "./content.ts";
import { toolbox } from "../toolbox.ts";

/** Libraries that draw in the reader's browser, each with the packages it needs and its file in `client/`. */
export const libraries = {
  "Chart.js": { file: "chart.js", dependencies: { "chart.js": "4.6.1" } },
  Plot: { file: "plot.js", dependencies: { "@observablehq/plot": "0.6.17" } },
  ECharts: { file: "echarts.js", dependencies: { echarts: "6.1.0" } },
  "Vega-Embed": {
    file: "vega.js",
    dependencies: { vega: "6.4.0", "vega-embed": "7.3.0", "vega-lite": "6.5.0" },
  },
} as const;

export type Library = keyof typeof libraries;

/**
 * Makes a static page whose charts a library draws, at its lightest: prose and data in the page, no font, no style sheet,
 * one bundle of what is used and no more. Returns its folder.
 */
export async function bundledPage(library: Library, name: string, content: Content): Promise<string> {
  const { file, dependencies } = libraries[library];
  const box = toolbox(file.replace(".js", ""), { dependencies });
  const out = `${box}${name}/`;
  mkdirSync(out, { recursive: true });
  cpSync(new URL(`client/${file}`, import.meta.url), `${box}draw.js`);
  writeFileSync(`${box}main.js`, main);
  await build({
    root: box,
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: out,
      emptyOutDir: true,
      lib: { entry: "main.js", formats: ["es"], fileName: () => "main.js" },
      minify: true,
    },
  });
  writeFileSync(`${out}index.html`, page(content));
  return out;
}

/** Draws every chart in its place. */
const main = `import { draw } from "./draw.js";
for (const spec of JSON.parse(document.getElementById("charts").textContent)) {
  draw(document.getElementById(spec.id), spec);
}`;

function page({ title, blocks, charts }: Content): string {
  const place = (id: string) => `<div class="chart" id="${id}"></div>`;
  const shown = (spec: ChartSpec) => blocks.some((block) => typeof block === "object" && block.chart === spec.id);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{max-width:46rem;margin:auto;padding:1rem;font:1rem/1.5 system-ui}.chart{height:400px;width:100%}table{overflow:auto;display:block}</style>
<script type="module" src="main.js"></script>
<script type="application/json" id="charts">${JSON.stringify(charts.filter(shown))}</script></head>
<body>${blocks.map((block) => (typeof block === "string" ? block : place(block.chart))).join("\n")}</body></html>`;
}
