/**
 * `npm run new:figure chart-4`: a figure in one file, with its test, its data file and its place in the lists of figures.
 * It is whole from the start: what is left to do is said at the end.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { root } from "./run.ts";

const [id = ""] = process.argv.slice(2);
const [, kind, number] = /^(table|chart)-([1-9]\d*)$/.exec(id) ?? [];
const name = `${kind}${number}`;
const file = { figure: `src/figures/${id}.ts`, test: `tests/figures/${id}.test.ts`, data: `data/${id}.csv` };

/** What stands for the placeholders of the templates. */
const values: Readonly<Record<string, string>> = {
  id,
  name,
  en: `${kind === "table" ? "Table" : "Chart"} ${number}`,
  zh: `${kind === "table" ? "表" : "圖"} ${number}`,
};

/** The lists that know every figure: the text before which the new one is put, and what is put there. */
const places: readonly (readonly [file: string, before: RegExp, text: string])[] = [
  ["src/data/observation.ts", /(?=\] as const;\nexport type FigureId)/, `, "${id}"`],
  [
    "src/data/tables.ts",
    /(?=};\n\n\/\*\* The data files, each once)/,
    `  "${id}": {
    file: "${id}.csv",
    flows: [""],
    columns: [{ measure: "value", unit: "HKD_millions", decimals: 0, ...signed }],
  },
`,
  ],
  ["src/figures/index.ts", /(?=import type { Figure })/, `import { ${name} } from "./${id}.ts";\n`],
  ["src/figures/index.ts", /(?=};\n\n\/\*\* Every figure by its id; after)/, `  "${id}": ${name},\n`],
  ["data/sources.json", /(?=\n {2}}\n}\n$)/, `,\n    "${id}": { "file": "${id}.csv", "page": "?" }`],
];

function fromTemplate(template: string): string {
  const text = readFileSync(`${root}scripts/templates/${template}`, "utf8");
  return text.replace(/\{(id|name|en|zh)\}/g, (_, key: string) => values[key] ?? "");
}

/** The files with the figure put in; by name. Throws where a list does not look as it should, before anything is written. */
function registered(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [path, before, text] of places) {
    const old = texts.get(path) ?? readFileSync(root + path, "utf8");
    if (!before.test(old)) throw new Error(`${path} has no place for a figure: is ${String(before)} still in it?`);
    texts.set(
      path,
      old.replace(before, () => text),
    );
  }
  return texts;
}

/** As all else is formatted; data stay as they are. */
async function formatted(path: string, text: string): Promise<string> {
  if (!path.endsWith(".ts")) return text;
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
  const made = new Map([
    ...registered(),
    [file.figure, fromTemplate("figure.txt")],
    [file.test, fromTemplate("figure-test.txt")],
    [file.data, "figure,year,flow,series,measure,unit,value,value_status\n"],
  ]);
  for (const [path, text] of made) writeFileSync(root + path, await formatted(path, text));
  console.log(`Made ${file.figure}, ${file.test} and ${file.data}. Now:
  1. Rows of the source into ${file.data}; names of new series into data/series.csv; its page into data/sources.json.
  2. Its title, headline and notes in ${file.figure}; other measures, units and decimals in src/data/tables.ts.
  3. npm run validate, then npx vitest run ${file.test}.`);
  return 0;
}

process.exitCode = await make();
