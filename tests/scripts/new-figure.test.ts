import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { check } from "prettier";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as Dataset from "../../src/data/dataset.ts";
import type * as Load from "../../src/data/load.ts";
import type { FigureId } from "../../src/data/observation.ts";
import type * as SourcesModule from "../../src/data/sources.ts";
import type * as Validate from "../../src/data/validate.ts";
import type * as Downloads from "../../src/downloads/files.ts";
import type * as SiteModule from "../../src/facts/site.ts";
import type * as Figures from "../../src/figures/index.ts";
import type * as Paths from "../../src/figures/paths.ts";
import type * as CardChart from "../../src/images/card-chart.ts";
import type * as Oembed from "../../src/metadata/oembed.ts";
import { chartDocument } from "../../src/charts/document.ts";

/** The README's walk-through, done by the letter in a copy of the project. */
const copy = `${process.cwd()}/.cache/walk-through-${process.pid}`;
const chapter = /\n## Add a figure\n(.*?)\n## /s.exec(readFileSync("README.md", "utf8"))![1]!;
/** The fenced blocks of a language, in order. */
const blocks = (language: string) =>
  [...chapter.matchAll(/```(\w+)\n(.*?)```/gs)].filter(([, of]) => of === language).map(([, , text]) => text!);

const [[make], [rows]] = [blocks("sh"), blocks("csv")] as [[string, string], [string]];
const id = /new:figure (\S+)/.exec(make)![1] as FigureId;

/** Runs `npm run NAME …` as package.json has it, in the copy. */
function npmRun(line: string) {
  const [, name, args = ""] = /^npm run (\S+)(.*)$/.exec(line.trim())!;
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const [, script] = /^node (\S+)$/.exec(scripts[name!]!)!;
  return spawnSync(process.execPath, [script!, ...args.trim().split(/\s+/)], { cwd: copy, encoding: "utf8" });
}

const read = (file: string) => readFileSync(`${copy}/${file}`, "utf8");
const load = <T>(file: string): Promise<T> => import(/* @vite-ignore */ `${copy}/${file}`) as Promise<T>;

beforeAll(() => {
  mkdirSync(copy, { recursive: true });
  cpSync(".prettierrc.json", `${copy}/.prettierrc.json`);
  for (const folder of ["src", "data", "scripts"]) cpSync(folder, `${copy}/${folder}`, { recursive: true });
  mkdirSync(`${copy}/tests/figures`, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a command makes the figure, and says what is left to do", () => {
  const { status, stdout } = npmRun(make);
  expect([status, stdout]).toEqual([0, expect.stringContaining(`data/${id}.csv`)]);
  for (const file of [`src/figures/${id}.ts`, `tests/figures/${id}.test.ts`])
    expect(existsSync(`${copy}/${file}`)).toBe(true);
  expect(npmRun(make)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(`a figure ${id} already`) as string,
  });
  expect(npmRun("npm run new:figure Chart4").status).toBe(2);
});

test("what it writes is formatted as all else is", async () => {
  const options = JSON.parse(readFileSync(".prettierrc.json", "utf8")) as object;
  for (const file of [
    `src/figures/${id}.ts`,
    `tests/figures/${id}.test.ts`,
    "src/data/observation.ts",
    "src/data/tables.ts",
  ]) {
    expect([file, await check(read(file), { ...options, plugins: [], filepath: file })]).toEqual([file, true]);
  }
});

test("without rows the data are refused; with those of the walk-through they are valid", async () => {
  const { readDataFiles } = await load<typeof Load>("src/data/load.ts");
  const { validate } = await load<typeof Validate>("src/data/validate.ts");
  const findings = () => validate(readDataFiles(`${copy}/data`)).findings;
  expect(findings().map(({ file }) => file)).toContain(`${id}.csv`);
  appendFileSync(`${copy}/data/${id}.csv`, rows);
  expect(findings()).toEqual([]);
});

test("then it is in the site: titles, table, drawings, description, embed, downloads", async () => {
  const { readDataFiles } = await load<typeof Load>("src/data/load.ts");
  const { validate } = await load<typeof Validate>("src/data/validate.ts");
  const { parseSources } = await load<typeof SourcesModule>("src/data/sources.ts");
  const { siteOf } = await load<typeof SiteModule>("src/facts/site.ts");
  const { figures } = await load<typeof Figures>("src/figures/index.ts");
  const site = siteOf(validate(readDataFiles(`${copy}/data`)), parseSources(read("data/sources.json")));
  const { select } = await load<typeof Dataset>("src/data/dataset.ts");
  const figure = figures[id];
  const cells = figure.tables(site.data).flatMap((table) => table.rows.flatMap((row) => row.cells));
  expect(cells).toHaveLength(select(site.data, id).length);
  expect(figure.description(site.data).en).toMatch(/^Receipts fell from HK\$/);
  const [view] = figure.views;
  for (const size of ["narrow", "wide"] as const) {
    const svg = view.draw(site.data, { document: chartDocument, size, languages: ["zh-hant", "en"] });
    expect(svg.querySelectorAll("circle[data-series]")).toHaveLength(cells.length);
  }
  const { figurePaths } = await load<typeof Paths>("src/figures/paths.ts");
  expect(figurePaths()).toContainEqual({ params: { locale: "zh-hant", figure: id } });
  const { oembedHtml } = await load<typeof Oembed>("src/metadata/oembed.ts");
  expect(oembedHtml(site, id, "en")).toMatch(new RegExp(`embed/en/${id}/".*height="\\d+"`));
  const { cardChart } = await load<typeof CardChart>("src/images/card-chart.ts");
  expect(cardChart(site.data, id, "en").kind).toBe("lines");
  const { dataFiles } = await load<typeof Downloads>("src/downloads/files.ts");
  const files = await dataFiles(site);
  expect([...files.keys()]).toEqual(expect.arrayContaining([`${id}.csv`, `${id}.excel.csv`, `${id}.json`]));
  expect(new TextDecoder().decode(files.get("datapackage.json"))).toContain(`"path": "${id}.csv"`);
});
