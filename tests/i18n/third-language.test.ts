import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missingProse } from "../../src/article/load.ts";
import { paragraphIds, fileOf } from "../../src/article/structure.ts";
import type * as Compare from "../../src/data/compare.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { dataDirectory, readDataFiles } from "../../src/data/load.ts";
import type * as Validate from "../../src/data/validate.ts";
import type { Figure } from "../../src/figures/figure.ts";
import type * as Format from "../../src/i18n/format.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import type * as Strings from "../../src/i18n/strings.ts";
import type * as Releases from "../../src/releases/load.ts";
import type * as Pinned from "../../src/releases/pinned.ts";

/** A third language, tried on a copy of the project: Simplified Chinese, as far as a small dictionary goes. */
const added = "zh-hans" as Locale;
const dictionary = JSON.parse(readFileSync("tests/fixtures/zh-hans.json", "utf8")) as Readonly<Record<string, string>>;

const withLocale = (text: string) =>
  text.replace('["zh-hant", "en"] as const', `["zh-hant", "en", "${added}"] as const`);

describe("what the compiler says when a language is added to the list", () => {
  const files = [
    ...readdirSync("src/i18n").map((file) => `src/i18n/${file}`),
    ...["facts/words", "figures/notes", "metadata/columns", "metadata/codes"].map((file) => `src/${file}.ts`),
  ];
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    /** Not the types of browsers, which take longer to read than all else. */
    lib: ["lib.esnext.d.ts"],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (file) => (file.endsWith("i18n/locales.ts") ? withLocale(readFile(file)!) : readFile(file));
  const program = ts.createProgram(files, options, host);

  test.each(files)("%s: every text that lacks it is pointed at, and nothing else", (file) => {
    const source = program.getSourceFile(file)!;
    const places = program.getSemanticDiagnostics(source).map(({ start }) => start!);
    const texts = localizedIn(source);
    const isFor = (text: ts.Node) => (place: number) => holderOf(text).getStart() <= place && place < text.end;
    expect(texts.filter((text) => !places.some(isFor(text))).map((text) => text.getText())).toEqual([]);
    expect(places.filter((place) => !texts.some((text) => isFor(text)(place)))).toEqual([]);
  });
});

/** What the compiler points at: the property or the argument that a text is, or the statement that picks a language of it. */
function holderOf({ parent }: ts.Node): ts.Node {
  return ts.isElementAccessExpression(parent) ? parent.parent : parent;
}

/** The object literals that give a value to each language. */
function localizedIn(node: ts.Node): ts.ObjectLiteralExpression[] {
  const inside: ts.ObjectLiteralExpression[] = [];
  node.forEachChild((child) => void inside.push(...localizedIn(child)));
  if (!ts.isObjectLiteralExpression(node)) return inside;
  const names = node.properties.map(({ name }) => (name && !ts.isComputedPropertyName(name) ? name.text : ""));
  return names.includes("en") && names.includes("zh-hant") ? [node, ...inside] : inside;
}

test("prose that is missing is told all at once, by file and paragraph", () => {
  const missing = missingProse(added);
  expect(missing).toEqual(
    paragraphIds.map((one) => `paragraph ${one}: There is no src/article/${added}/${fileOf(one)}.mdx`),
  );
});

/** Puts the dictionary's words behind the Traditional ones; what it lacks stays missing. */
function translated(text: string): string {
  const source = ts.createSourceFile("any.ts", text, ts.ScriptTarget.ESNext, true);
  const entries = localizedIn(source).flatMap((literal) =>
    literal.properties.filter((one) => ts.isPropertyAssignment(one) && one.name.getText() === '"zh-hant"'),
  ) as ts.PropertyAssignment[];
  return entries
    .toSorted((a, b) => b.end - a.end)
    .reduce((done, { initializer, end }) => {
      const [quote, words] = [initializer.getText()[0]!, initializer.getText().slice(1, -1)];
      const found = dictionary[words];
      return found === undefined
        ? done
        : `${done.slice(0, end)}, "${added}": ${quote}${found}${quote}${done.slice(end)}`;
    }, text);
}

describe("with the words of a dictionary", () => {
  const copy = `${process.cwd()}/.cache/third-language-${process.pid}`;
  const load = <T>(file: string): Promise<T> => import(/* @vite-ignore */ `${copy}/${file}`) as Promise<T>;

  beforeAll(() => {
    mkdirSync(copy, { recursive: true });
    cpSync("src", `${copy}/src`, { recursive: true });
    cpSync(dataDirectory, `${copy}/data`, { recursive: true });
    for (const file of readdirSync(`${copy}/src`, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts")) continue;
      const path = `${copy}/src/${file}`;
      const text = readFileSync(path, "utf8");
      if (text.includes('"zh-hant"')) writeFileSync(path, translated(withLocale(text)));
    }
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** The published data, their series named by the dictionary as well, in columns of their own. */
  async function data(): Promise<Dataset> {
    const { readData } = await load<typeof Validate>("src/data/validate.ts");
    const files = readDataFiles();
    const text = new TextDecoder().decode(files.get("series.csv"));
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const named = rows.map((row) => ({
      ...row,
      name_zh_hans: dictionary[row.name_zh!] ?? row.name_zh,
      short_zh_hans: dictionary[row.short_zh!] ?? row.short_zh,
    }));
    const columns = ["series", "name_en", "name_zh", "name_zh_hans", "short_en", "short_zh", "short_zh_hans"];
    expect(readData(files).findings.map(({ file, line }) => `${file}:${line}`)).toEqual(["series.csv:1"]);
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
    const texts = [figure.number, figure.title(named), corner, unit, ...rows.map(({ label }) => label)];
    const words = [...texts, ...columns.map(({ label }) => label)].map((text) => text[added]);
    expect(words.filter((word) => !word)).toEqual([]);
    // Characters that only Traditional Chinese has.
    expect(
      words
        .join("")
        .match(/[產進總億萬額貿佔變動術餘]/g)
        ?.filter((one) => one !== "动"),
    ).toBeUndefined();
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
  });

  test("what was released before is read, without pages in it, and nothing in it is called changed", async () => {
    const { readReleases } = await load<typeof Releases>("src/releases/load.ts");
    const { pinnedPaths } = await load<typeof Pinned>("src/releases/pinned.ts");
    const { compareData } = await load<typeof Compare>("src/data/compare.ts");
    const releases = readReleases(`${copy}/data/releases`);
    const languages = new Set(pinnedPaths(releases).map(({ params }) => params.locale));
    expect([...languages].sort()).toEqual([...locales].sort());
    const { data: before, said, languages: own } = releases.at(-1)!;
    expect(compareData(before, await data(), own)).toEqual({ cells: [], labels: [] });
    expect(said["table-1"]!.headline[added]).toBe(said["table-1"]!.headline["zh-hant"]);
  });

  test("interface words and numbers are written in it", async () => {
    const { strings } = await load<typeof Strings>("src/i18n/strings.ts");
    expect([strings.notes[added], strings.source[added], strings.asTable[added]]).toEqual([
      "注释",
      "资料来源",
      "以表格显示数字",
    ]);
    const { formatDate, formatQuantity } = await load<typeof Format>("src/i18n/format.ts");
    expect(formatQuantity(409e9, { kind: "money", scale: "billion" }, 1, added)).toBe("4,090 亿元");
    expect(formatQuantity(0.21, { kind: "points" }, 0, added)).toBe("21 个百分点");
    expect(formatDate("2013-08", added)).toBe("2013 年 8 月");
  });
});
