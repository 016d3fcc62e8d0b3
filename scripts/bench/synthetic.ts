import { cpSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { root } from "../lib/run.ts";

/** The figure that the synthetic ones are copies of: a printed table with two drawings. */
export const model = "table-4";
export const modelFile = "tbp.csv";

/** What a build makes, or does not need, or must not have: releases that know nothing of the synthetic figures. */
const left = [
  ".astro",
  ".build",
  ".cache",
  ".git",
  "bench",
  "data/releases",
  "dist",
  "node_modules",
  "test-results",
  "tests",
];

/** The id of a synthetic figure. Its number is past those of the source. */
export const syntheticId = (index: number) => `table-${1000 + index}`;

/**
 * A copy of the project with that many more figures, each with code, rows, numbers and a title of its own, as if they had
 * been written by hand. It has no releases behind it, and no PNG of a figure where
 * none is wanted. Returns its directory, which the caller removes.
 */
export function syntheticProject(count: number, withPngs = true): string {
  const directory = mkdtempSync(`${tmpdir()}/figures-${count}-`);
  cpSync(root, directory, { recursive: true, filter: (source) => !left.includes(relative(root, source)) });
  symlinkSync(`${root}node_modules`, join(directory, "node_modules"));
  const ids = Array.from({ length: count }, (_, index) => syntheticId(index));
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(directory, file), change(readFileSync(join(directory, file), "utf8")));
  const code = readdirSync(`${directory}/src/figures`).filter((file) => file.startsWith(`${model}.`));
  const han = [...new Set(readFileSync(`${root}data/series.csv`, "utf8").match(/\p{Script=Han}/gu))];
  ids.forEach((id, index) => {
    for (const file of code) {
      const text = readFileSync(join(directory, "src/figures", file), "utf8");
      writeFileSync(join(directory, "src/figures", file.replace(model, id)), codeOf(text, id, titleOf(index, han)));
    }
  });
  edit(`data/${modelFile}`, (text) => text + ids.map((id, index) => rowsOf(text, id, index)).join(""));
  for (const [file, change] of Object.entries(registry(ids))) edit(file, change);
  if (!withPngs) edit("src/publish/images/files.ts", (text) => text.replace('["svg", "png", "og.png"]', '["svg"]'));
  return directory;
}

/** The model's code under another id, with another title. */
function codeOf(text: string, id: string, title: string): string {
  return text.replaceAll(model, id).replace(/(title: \{.*?"zh-hant": ")/s, `$1${title}`);
}

/** Six characters in an order of their own: no two figures show the same text, so none shares its fonts. */
function titleOf(index: number, han: readonly string[]): string {
  return Array.from({ length: 6 }, (_, place) => han[(index * 7 + place * (11 + (index % 13))) % han.length]!).join("");
}

/** The model's rows, its amounts raised. */
function rowsOf(text: string, id: string, index: number): string {
  const rows = text.split("\n").filter((line) => line.startsWith(`${model},`));
  return rows
    .map((row) => row.replace(model, id).replace(/,value,HKD_millions,(-?\d+)/, raise(index + 1)))
    .map((row) => `${row}\n`)
    .join("");
}

const raise = (by: number) => (_: string, amount: string) => `,value,HKD_millions,${Number(amount) + by}`;

/** The files of the data that know every figure, each with the edit that adds some. */
function registry(ids: readonly string[]): Record<string, (text: string) => string> {
  type Figures = Record<string, object>;
  const withAll = (figures: Figures) => ({
    ...figures,
    ...Object.fromEntries(ids.map((id) => [id, figures[model]])),
  });
  const json = (value: object) => JSON.stringify(value, null, 2);
  return {
    "data/figures.json": (text) => json(withAll(JSON.parse(text) as Figures)),
    "data/sources.json": (text) => {
      const sources = JSON.parse(text) as { figures: Figures };
      return json({ ...sources, figures: withAll(sources.figures) });
    },
  };
}
