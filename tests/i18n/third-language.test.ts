import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missingProse } from "../../src/prose/mdx.ts";
import { fileOf, passageIds } from "../../src/prose/structure.ts";
import type * as Compare from "../../src/data/compare.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { dataDirectory, readDataFiles } from "../../src/data/directory.ts";
import type * as Validate from "../../src/data/validate.ts";
import type { Figure } from "../../src/figures/figure.ts";
import type * as Format from "../../src/i18n/format.ts";
import { type Locale, type Localized, sourceLocales } from "../../src/i18n/locales.ts";
import type * as Strings from "../../src/i18n/strings.ts";
import type * as Releases from "../../src/publish/releases/load.ts";
import type * as Pinned from "../../src/publish/releases/pinned.ts";
import { dictionary } from "../fixtures/zh-hans.ts";

/** A third language, tried on a copy of the project: Simplified Chinese, as far as a small dictionary goes. */
const added = "zh-hans" as Locale;
/** In one place in every run: what Vite makes of a module is remembered by its path. */
const copy = `${process.cwd()}/.cache/third-language`;
const load = <T>(file: string): Promise<T> => import(/* @vite-ignore */ `${copy}/${file}`) as Promise<T>;

/** `npm run validate` in the copy, which runs beside the first tests. They read other data; this is about the copy's own. */
let validation: Promise<{ readonly status: number; readonly stderr: string }>;
const validate = (): typeof validation =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIRECTORY: "" };
    const child = execFile(process.execPath, ["scripts/validate.ts"], { cwd: copy, env }, (_, __, stderr) =>
      resolve({ status: child.exitCode ?? NaN, stderr }),
    );
  });

function edit(file: string, ...changes: readonly (readonly [from: string, to: string])[]): void {
  const text = changes.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    },
    readFileSync(`${copy}/${file}`, "utf8"),
  );
  writeFileSync(`${copy}/${file}`, text);
}

/** What somebody who adds a language does, with three slips in the dictionary. */
beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(`${copy}/src/i18n/dictionaries`, { recursive: true });
  for (const folder of ["src", "scripts"]) cpSync(folder, `${copy}/${folder}`, { recursive: true });
  cpSync(dataDirectory, `${copy}/data`, { recursive: true });
  cpSync("tests/fixtures/zh-hans.ts", `${copy}/src/i18n/dictionaries/zh-hans.ts`);
  edit(
    "src/i18n/dictionaries/zh-hans.ts",
    ["../../src/i18n/", "../"],
    ['embed: "嵌入"', 'embed: () => "嵌入", embedded: "已嵌入"'],
  );
  edit(
    "src/i18n/dictionaries.ts",
    [
      "export type Dictionary",
      'import { dictionary as zhHans } from "./dictionaries/zh-hans.ts";\nexport type Dictionary',
    ],
    ["dictionaries = {", `dictionaries = { "${added}": zhHans,`],
  );
  validation = validate();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("to the compiler two languages are never all", () => {
  // @ts-expect-error: there may be another, so all places that need a value for each are made by `everyLocale`.
  const text: Localized = { en: "Source", "zh-hant": "資料來源" };
  expect(Object.keys(text).sort()).toEqual([...sourceLocales].sort());
});

describe("with the words of a dictionary", () => {
  /** The published data with the names that the two tables need, in columns of their own. */
  async function data(): Promise<Dataset> {
    const { readData } = await load<typeof Validate>("src/data/validate.ts");
    const files = readDataFiles();
    const text = new TextDecoder().decode(files.get("series.csv"));
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const named = rows.map((row) => {
      const name = names[row.series!] ?? row.name_zh!;
      return { ...row, name_zh_hans: name, short_zh_hans: name };
    });
    const columns = ["series", "name_en", "name_zh", "name_zh_hans", "short_en", "short_zh", "short_zh_hans"];
    const series = new TextEncoder().encode(`${Papa.unparse(named, { columns, newline: "\n" })}\n`);
    const read = readData(new Map([...files, ["series.csv", series]]));
    expect(read.findings).toEqual([]);
    return read.data;
  }

  test.each(["table-1", "table-4"])("the title and the whole table of %s are in it", async (id) => {
    const { figure } = await load<{ figure: Figure }>(`src/figures/${id}.ts`);
    const named = await data();
    const [table] = figure.tables(named);
    const { corner, unit, columns, rows } = table!;
    const texts = [figure.number, figure.title(named, ""), corner, unit, ...rows.map(({ label }) => label)];
    const words = [...texts, ...columns.map(({ label }) => label)].map((text) => text[added]);
    expect(words.filter((word) => !word)).toEqual([]);
    // Characters that only Traditional Chinese has.
    expect(words.join("").match(/[產進總億萬額貿佔變動術餘]/g)).toBeNull();
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
  });

  test("what was released before is read, without pages in it, and nothing in it is called changed", async () => {
    const { readReleases } = await load<typeof Releases>("src/publish/releases/load.ts");
    const { pinnedPaths } = await load<typeof Pinned>("src/publish/releases/pinned.ts");
    const { compareData } = await load<typeof Compare>("src/data/compare.ts");
    const releases = readReleases(`${copy}/data`);
    const languages = new Set(pinnedPaths(releases).map(({ params }) => params.locale));
    expect([...languages].sort()).toEqual([...sourceLocales].sort());
    const { data: before, said, languages: own } = releases.at(-1)!;
    expect(compareData(before, await data(), own)).toEqual({ cells: [], labels: [] });
    expect(said["table-1"]!.headline[added]).toBe(said["table-1"]!.headline["zh-hant"]);
  });

  test("interface words and numbers are written in it; where one is missing, the first language stands in", async () => {
    const { strings } = await load<typeof Strings>("src/i18n/strings.ts");
    const { notes, source, asTable, phone } = strings;
    expect([notes, source, asTable, phone].map((text) => text[added])).toEqual([
      "注释",
      "资料来源",
      "以表格显示数字",
      "電話",
    ]);
    const { formatDate, formatQuantity } = await load<typeof Format>("src/i18n/format.ts");
    expect(formatQuantity(409e9, { kind: "money" }, 1, added)).toBe("4,090 亿元");
    expect(formatQuantity(0.21, { kind: "points" }, 0, added)).toBe("21 个百分点");
    expect(formatDate("2013-08", added)).toBe("2013 年 8 月");
  });
});

/** The names of all messages with their places, as the source has them. */
function messagesOf(node: ts.Node): string[] {
  const inside: string[] = [];
  node.forEachChild((child) => void inside.push(...messagesOf(child)));
  if (!ts.isCallExpression(node) || node.expression.getText() !== "defineMessages") return inside;
  const [place, given] = node.arguments as unknown as [ts.StringLiteral, ts.Expression];
  const messages = (ts.isSatisfiesExpression(given) ? given.expression : given) as ts.ObjectLiteralExpression;
  return [...inside, ...messages.properties.map(({ name }) => `${place.text}, ${(name as ts.Identifier).text}`)];
}

describe("what npm run validate says of a language that is not whole", () => {
  let [status, lines]: [number, string[]] = [0, []];
  beforeAll(async () => {
    const ran = await validation;
    [status, lines] = [ran.status, ran.stderr.split("\n")];
  });
  const inDictionary = () => {
    const start = `src/i18n/dictionaries/${added}.ts: `;
    return lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
  };

  test("it fails", () => expect(status).toBe(1));

  test("every message that the dictionary lacks is told with its words", () => {
    const all = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(`src/${file}`, "utf8"))
      .filter((text) => text.includes("defineMessages("))
      .flatMap((text) => messagesOf(ts.createSourceFile("any.ts", text, ts.ScriptTarget.ESNext, true)));
    const given = Object.entries(dictionary).flatMap(([place, messages]) =>
      Object.keys(messages).map((name) => `${place}, ${name}`),
    );
    const missing = inDictionary().flatMap((line) => /^(.*): missing\. /.exec(line)?.[1] ?? []);
    // Those of facts and of checks stand beside what they say.
    const ofFacts = missing.filter((one) => !all.includes(one));
    expect(missing.filter((one) => all.includes(one)).toSorted()).toEqual(
      all.filter((one) => !given.includes(one)).toSorted(),
    );
    expect(ofFacts.filter((one) => !/^(?:facts|data\/checks)\//.test(one))).toEqual([]);
    expect(inDictionary()).toContain("i18n/strings, phone: missing. zh-hant: 電話 | en: Tel.");
  });

  test("so are the formulas of the facts, which stand with their definitions, and what the source says", () => {
    const files = readdirSync("src/facts").map((file) => readFileSync(`src/facts/${file}`, "utf8"));
    const texts = files
      .filter((text) => text.includes("topic("))
      .flatMap((text) => [...text.matchAll(/\ben:\s+"((?:[^"\\]|\\.)*)"/g)].map(([, words]) => words!));
    expect(texts.length).toBeGreaterThan(40);
    const told = inDictionary().join("\n");
    expect(texts.filter((words) => !told.includes(`| en: ${words}`))).toEqual([]);
  });

  test("so is what cannot stand for a message, and what nobody asks for", () => {
    const others = inDictionary().filter((line) => !line.includes(": missing. "));
    expect(others.toSorted()).toEqual([
      "i18n/strings, embed: is a function, not a text",
      "i18n/strings, embedded: there is no such message",
    ]);
  });

  test("so are names in the data", () => {
    expect(lines.find((line) => line.startsWith("data/series.csv:1"))).toContain("got no name_zh_hans, short_zh_hans");
    expect(lines.filter((line) => line.startsWith("data/sources.json"))).toContain(
      "data/sources.json:3 document.kind.zh-hans: expected text, got nothing",
    );
  });

  test("so is prose, file by file; the build tells each paragraph", () => {
    expect(lines).toContain(`src/prose/${added}/5-technology.mdx: missing, with paragraphs 5.1, 5.2, 5.3, 5.4`);
    expect(lines).toContain(`src/prose/${added}/figures/table-1.mdx: missing, the description of table-1`);
    const files = new Set(passageIds.map(fileOf));
    expect(missingProse(added)).toEqual([...files].map((file) => `There is no src/prose/${added}/${file}.mdx`));
  });
});

/** Names of series, which the data would have. */
const names: Readonly<Record<string, string>> = {
  total_exports: "高科技产品整体出口",
  domestic_exports: "港产高科技产品出口",
  re_exports: "高科技产品转口",
  imports: "高科技产品进口",
  trade_balance: "高科技产品贸易平衡",
  merchandise_exports: "商品出口总货值",
  merchandise_imports: "商品进口总货值",
  receipts: "收入",
  payments: "支出",
  balance: "结余",
};
