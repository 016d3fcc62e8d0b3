import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../scripts/lib/files-below.ts";
import { chartContext } from "../../src/charts/context.ts";
import { dataDirectory } from "../../src/data/directory.ts";
import type { FigureId } from "../../src/data/observation.ts";
import type * as Downloads from "../../src/publish/downloads/files.ts";
import type * as SiteModule from "../../src/facts/site.ts";
import type * as Figures from "../../src/figures/index.ts";
import type * as ProseCheck from "../../src/prose/check.ts";
import type * as Article from "../../src/prose/article.ts";
import type * as CardChart from "../../src/publish/images/card-chart.ts";
import type * as Oembed from "../../src/embed/oembed.ts";
import { isFirstEdition } from "../support/first-edition.ts";

/**
 * The walk-through of CONTRIBUTING, done by the letter in a copy of the project. It stands in one place in every run: what Vite
 * makes of a module is remembered by its path.
 */
const copy = `${process.cwd()}/.cache/walk-through`;
const chapter = /\n### A figure\n(.*?)\n### /s.exec(readFileSync("CONTRIBUTING.md", "utf8"))![1]!;
/** The fenced blocks of a language, in order. */
const blocks = (language: string) =>
  [...chapter.matchAll(/```(\w+)\n(.*?)```/gs)].filter(([, of]) => of === language).map(([, , text]) => text!);

const [[make, then], [rows]] = [blocks("sh"), blocks("csv")] as [[string, string], [string]];
const [validate, runTest] = then.trim().split("\n") as [string, string];
const id = /new:figure (\S+)/.exec(make)![1] as FigureId;

/** Runs `npm run NAME …` in the copy. */
function npmRun(line: string) {
  const [npm, ...args] = line.trim().split(/\s+/) as [string, ...string[]];
  return spawnSync(npm, ["--silent", ...args], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, DATA_DIRECTORY: "data" },
  });
}

/** Every file of the copy but for what commands remember, with what it holds. */
function listing(): Map<string, string> {
  const own = filesBelow(copy).filter((path) => !path.startsWith(".cache/"));
  return new Map(own.map((path) => [path, readFileSync(`${copy}/${path}`, "latin1")]));
}

rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const file of [".prettierrc.json", "package.json"]) cpSync(file, `${copy}/${file}`);
for (const folder of ["src", "scripts", "tests/charts"]) cpSync(folder, `${copy}/${folder}`, { recursive: true });
cpSync(dataDirectory, `${copy}/data`, { recursive: true });
mkdirSync(`${copy}/tests/figures`, { recursive: true });
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const before = listing();
const made = npmRun(make);
const after = listing();
const withoutRows = npmRun(validate);
appendFileSync(`${copy}/data/${id}.csv`, rows);
const withRows = npmRun(validate);

test("one command makes the figure: its file, its test, its description, and what only people can say in data/", () => {
  expect([made.status, made.stdout]).toEqual([0, expect.stringContaining(`data/${id}.csv`)]);
  const changed = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
  expect(changed.sort()).toEqual([
    `data/${id}.csv`,
    "data/figures.json",
    "data/sources.json",
    `src/figures/${id}.ts`,
    `src/prose/en/figures/${id}.mdx`,
    `src/prose/zh-hant/figures/${id}.mdx`,
    `tests/figures/${id}.test.ts`,
  ]);
});

test("a figure that is there is left as it is, and a name that is none is refused", () => {
  const left = listing();
  const stderr = expect.stringContaining(`a figure ${id} already`) as string;
  expect(npmRun(make)).toMatchObject({ status: 1, stderr });
  expect(npmRun("npm run new:figure Chart4").status).toBe(2);
  expect(listing()).toEqual(left);
});

test("without rows the data are refused; with those of the walk-through they are valid", () => {
  expect(withoutRows).toMatchObject({ status: 1, stderr: expect.stringContaining(`data/${id}.csv`) as string });
  expect(withRows).toMatchObject({ status: 0, stderr: "" });
});

/** The copy's modules read the copy's data. */
process.env.DATA_DIRECTORY = `${copy}/data`;
const load = <T>(file: string): Promise<T> => import(/* @vite-ignore */ `${copy}/${file}`) as Promise<T>;
const { site } = await load<typeof SiteModule>("src/facts/site.ts");
const { figures } = await load<typeof Figures>("src/figures/index.ts");

/**
 * The walk-through's last command runs the test that was made: so does this, which asks its tests beside our own. Nothing is
 * written yet, so that the one that asks for it must fail.
 */
const [, itsTest] = /^npx vitest run (\S+)$/.exec(runTest)!;
const asMade = readFileSync(`${copy}/${itsTest}`, "utf8");
writeFileSync(`${copy}/${itsTest}`, asMade.replace('test("says what it shows', 'test.fails("says what it shows'));
describe(runTest, async () => {
  await load(itsTest!);
});
process.env.DATA_DIRECTORY = dataDirectory;

test.runIf(isFirstEdition)("a build refuses what is still to be done, each with its place", async () => {
  const { unfinished } = await load<typeof ProseCheck>("src/prose/check.ts");
  const left = unfinished(site());
  const files = new Set(left.map((line) => line.slice(0, line.indexOf(":"))));
  expect([...files].sort()).toEqual([
    `data/sources.json figures.${id}.page`,
    `src/figures/${id}.ts`,
    `src/prose/en/figures/${id}.mdx`,
    "src/prose/structure.ts",
    `src/prose/zh-hant/figures/${id}.mdx`,
  ]);
  expect(left).toContain(`src/figures/${id}.ts: ‹The official title›`);
});

test("then it is in the site: description, pages, embed, card, downloads", async () => {
  expect(Object.keys(figures)).toContain(id);
  const { descriptionText } = await load<typeof Article>("src/prose/article.ts");
  expect(descriptionText(id).en).toMatch(/^‹Describe the figure here/);
  const { figurePaths } = await load<typeof Figures>("src/figures/index.ts");
  expect(figurePaths()).toContainEqual({ params: { locale: "zh-hant", figure: id } });
  const { oembedHtml } = await load<typeof Oembed>("src/embed/oembed.ts");
  expect(oembedHtml(site(), { id, locale: "en" })).toMatch(new RegExp(`embed/en/${id}/".*height="\\d+"`));
  const { cardChart } = await load<typeof CardChart>("src/publish/images/card-chart.ts");
  const card = cardChart(site().data, figures[id].views[0]).draw(chartContext(400, ["en"]), 160);
  expect(card.querySelectorAll("rect").length).toBeGreaterThan(1);
  const { dataFiles } = await load<typeof Downloads>("src/publish/downloads/files.ts");
  const files = await dataFiles(site(), []);
  expect([...files.keys()]).toEqual(expect.arrayContaining([`${id}.csv`, `${id}.excel.csv`, `${id}.json`]));
  expect(new TextDecoder().decode(files.get("datapackage.json"))).toContain(`"path": "${id}.csv"`);
});
