/**
 * `npm run new:figure chart-4`: makes a figure in one file, with its test, its description in each language, and in `data/` its
 * file of rows, what they measure and their page in the source. All but the article shows it from the start; the output says what
 * is left to do.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { applyEdits, modify } from "jsonc-parser";
import type { SourceLocale } from "../src/i18n/locales.ts";
import { root } from "./lib/run.ts";

const [id = ""] = process.argv.slice(2);
const [, kind, number] = /^(table|chart)-([1-9]\d*)$/.exec(id) ?? [];
const file = { figure: `src/figures/${id}.ts`, test: `tests/figures/${id}.test.ts`, data: `data/${id}.csv` };

const values: Readonly<Record<string, string>> = {
  id,
  en: `${kind === "table" ? "Table" : "Chart"} ${number}`,
  zh: `${kind === "table" ? "表" : "圖"} ${number}`,
};

/** What stands in place of its headline, alternative text and description until somebody writes them, in the languages of the source. */
const prose: Readonly<Record<SourceLocale, readonly [headline: string, alt: string, description: string]>> = {
  en: [
    "‹What one sees, with its years›",
    "‹What is drawn, from which year to which: where each line begins and ends›",
    "‹Describe the figure here for those who do not see it: the finding, the shape, the extremes, each with its years.›",
  ],
  "zh-hant": [
    "‹圖中所見，並註明年份›",
    "‹所繪何物，由哪年至哪年，每條線起於何處、止於何處›",
    "‹在此描述圖表，供看不見的讀者參考：有何發現、走勢如何、極值在何年出現。›",
  ],
};

const columns = [{ measure: "value", unit: "HKD_millions", decimals: 0, negative: true }];

/** The entries for the figure in the files of `data/`, which only people can complete. */
const entries: readonly (readonly [file: string, path: readonly string[], value: object])[] = [
  ["data/figures.json", [id], { file: `${id}.csv`, flows: [""], columns }],
  ["data/sources.json", ["figures", id], { page: "?" }],
];

function fromTemplate(template: string): string {
  const text = readFileSync(`${root}scripts/templates/${template}`, "utf8");
  return text.replace(/\{(id|en|zh)\}/g, (_, key: string) => values[key] ?? "");
}

function withEntry([file, path, value]: (typeof entries)[number]): readonly [file: string, text: string] {
  const old = readFileSync(root + file, "utf8");
  return [file, applyEdits(old, modify(old, [...path], value, {}))];
}

/** The text formatted by Prettier; CSV is left as it is. */
async function formatted(path: string, text: string): Promise<string> {
  if (/\.(csv|mdx)$/.test(path)) return text;
  const { format, resolveConfig } = await import("prettier");
  return format(text, { ...(await resolveConfig(root + path)), plugins: [], filepath: path });
}

async function make(): Promise<number> {
  if (!kind) {
    console.error("Say which: npm run new:figure chart-4 (table-N or chart-N, as the source numbers it)");
    return 2;
  }
  if (existsSync(root + file.figure)) {
    console.error(`There is a figure ${id} already: ${file.figure}`);
    return 1;
  }
  // The figure comes last: until then the command can be repeated.
  const made = new Map([
    ...entries.map(withEntry),
    ...Object.entries(prose).map(([locale, [headline, alt, description]]) => {
      const blocks = [`<Headline view="chart">${headline}</Headline>`, `<Alt view="chart">${alt}</Alt>`, description];
      return [`src/prose/${locale}/figures/${id}.mdx`, `${blocks.join("\n\n")}\n`] as const;
    }),
    [file.data, "figure,year,flow,series,measure,unit,value,value_status\n"],
    [file.test, fromTemplate("figure-test.txt")],
    [file.figure, fromTemplate("figure.txt")],
  ]);
  for (const [path, text] of made) writeFileSync(root + path, await formatted(path, text));
  console.log(`Made ${file.figure}, ${file.test} and ${file.data}. Now:
  1. Rows of the source into ${file.data}; names of new series into data/series.csv; its page into data/sources.json.
  2. Its title and notes in ${file.figure}; other measures, units and decimals in data/figures.json; its headline,
     alternative text and description in src/prose/en/figures/${id}.mdx and src/prose/zh-hant/figures/${id}.mdx.
     What stands in ‹ › is to be replaced: a build refuses it. Years are facts: endYear("${id}", …) in src/facts/years.ts.
  3. Its place in the article in src/prose/structure.ts: figure: "${id}", after the paragraphs that speak of it, or
     { paragraphs: [], figure: "${id}" } behind a passage that has a figure.
  4. npm run validate, then npx vitest run ${file.test}.`);
  return 0;
}

process.exitCode = await make();
