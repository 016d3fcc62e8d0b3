import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { runTool, toolbox } from "../toolbox.ts";
import type { ChartSpec, Content } from "./content.ts";

const packages = {
  "@evidence-dev/core-components": "5.4.2",
  "@evidence-dev/evidence": "40.1.8",
  typescript: "5.4.2",
};

const overrides = {
  jsonwebtoken: "9.0.0",
  "trim@<0.0.3": ">0.0.3",
  sqlite3: "5.1.5",
  axios: "^1.7.4",
  codemirror: "6.0.1",
};

/**
 * The article as a page of Evidence, its data in the page: from a source they would come by an extension of DuckDB, which the
 * build fetches from elsewhere than npm. Returns the built folder.
 */
export function evidencePage({ blocks, charts }: Content): string {
  const box = toolbox("evidence", { dependencies: packages, overrides });
  for (const made of ["pages", "sources", ".evidence", "build"]) rmSync(box + made, { recursive: true, force: true });
  mkdirSync(`${box}pages`);
  mkdirSync(`${box}sources`);
  writeFileSync(`${box}evidence.config.yaml`, 'plugins:\n  components:\n    "@evidence-dev/core-components": {}\n');
  const place = (id: string) => component(charts.find((chart) => chart.id === id)!);
  const text = blocks.map((block) => (typeof block === "string" ? block : place(block.chart)));
  const data = charts.map(({ id, rows }) => `const ${nameOf(id)} = ${JSON.stringify(rows)};`).join("\n");
  writeFileSync(`${box}pages/index.md`, [`<script>\n${data}\n</script>`, ...text].join("\n\n"));
  runTool(box, "evidence", ["build"], 10);
  return `${box}build`;
}

const nameOf = (id: string) => id.replace("-", "");

function component({ id, kind }: ChartSpec): string {
  const Chart = kind === "lines" ? "LineChart" : "BarChart";
  return `<${Chart} data={${nameOf(id)}} x=x y=y series=series />`;
}
