import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { runTool, toolbox } from "../toolbox.ts";
import type { Content } from "./content.ts";

const packages = { "@observablehq/framework": "1.13.4", "@observablehq/plot": "0.6.17" };

/** A project's settings at their lightest: no side bar, no search, no fonts of others. */
const config = {
  title: "Article",
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  footer: "",
  globalStylesheets: [],
};

/** The article as a page of Observable Framework, its charts by Plot, its data in files. Returns the built folder. */
export function frameworkPage({ blocks, charts }: Content): string {
  const box = toolbox("framework", { dependencies: packages });
  rmSync(`${box}src`, { recursive: true, force: true });
  mkdirSync(`${box}src`);
  writeFileSync(`${box}observablehq.config.js`, `export default ${JSON.stringify(config)};`);
  for (const { id, rows } of charts) writeFileSync(`${box}src/${id}.json`, JSON.stringify(rows));
  const code = (id: string) => {
    const { kind } = charts.find((chart) => chart.id === id)!;
    return `\`\`\`js\n{ const rows = await FileAttachment("${id}.json").json(); display(${plots[kind]}); }\n\`\`\``;
  };
  const text = blocks.map((block) => (typeof block === "string" ? block : code(block.chart)));
  const imports = '```js\nimport * as Plot from "@observablehq/plot";\n```';
  writeFileSync(`${box}src/index.md`, [imports, ...text].join("\n\n"));
  runTool(box, "observable", ["build"], 5);
  return `${box}dist`;
}

/** What draws each kind of chart. */
const plots: Readonly<Record<Content["charts"][number]["kind"], string>> = {
  lines: 'Plot.lineY(rows, { x: "x", y: "y", stroke: "series" }).plot({ width, color: { legend: true } })',
  bars: 'Plot.barY(rows, { fx: "x", x: "series", y: "y", fill: "series" }).plot({ width })',
  shares: 'Plot.barX(rows, { fy: "series", y: "x", x: "y", fill: "series" }).plot({ width, marginLeft: 110 })',
};
