import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { missingProse } from "../../src/prose/mdx.ts";
import { fileOf, passageIds } from "../../src/prose/structure.ts";
import { dataDirectory } from "../../src/data/directory.ts";
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

/** What `npm run validate` says in the copy, line by line. It runs beside the first tests; they read other data, it the copy's own. */
let validation: Promise<readonly string[]>;
const validate = (): typeof validation =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, DATA_DIRECTORY: "" };
    execFile(process.execPath, ["scripts/validate.ts"], { cwd: copy, env }, (error, _, stderr) => {
      if (error?.code === 1) resolve(stderr.split("\n"));
      else reject(new Error(`expected findings, and exit 1, got ${error?.code ?? 0}`));
    });
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

test("what was released before is read, without pages in it", async () => {
  const { readReleases } = await load<typeof Releases>("src/publish/releases/load.ts");
  const { pinnedPaths } = await load<typeof Pinned>("src/publish/releases/pinned.ts");
  const releases = readReleases(`${copy}/data`);
  const languages = new Set(pinnedPaths(releases).map(({ params }) => params.locale));
  expect([...languages].sort()).toEqual([...sourceLocales].sort());
  const { headline } = releases.at(-1)!.said["table-1"]!;
  expect(headline[added]).toBe(headline["zh-hant"]);
});

test("words and numbers are written in it; where one is missing, the first language stands in", async () => {
  const { strings } = await load<typeof Strings>("src/i18n/strings.ts");
  const { notes, asTable, phone } = strings;
  expect([notes, asTable, phone].map((text) => text[added])).toEqual(["注释", "以表格显示数字", "電話"]);
  const { formatDate, formatQuantity } = await load<typeof Format>("src/i18n/format.ts");
  expect(formatQuantity(409e9, { kind: "money" }, 1, added)).toBe("4,090 亿元");
  expect(formatQuantity(0.21, { kind: "points" }, 0, added)).toBe("21 个百分点");
  expect(formatDate("2013-08", added)).toBe("2013 年 8 月");
});

test("npm run validate tells every message that the dictionary lacks, with its words, and what is wrong with others", async () => {
  const start = `src/i18n/dictionaries/${added}.ts: `;
  const lines = (await validation).filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
  const modules = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const places = modules
    .map((file) => readFileSync(`src/${file}`, "utf8"))
    .filter((text) => text.includes("zh-hant"))
    .flatMap((text) => /\b(?:defineMessages|topic|identitiesOf)\("([^"]+)"/.exec(text)?.[1] ?? [])
    .filter((place) => !(place in dictionary));
  expect(places.length).toBeGreaterThan(60);
  expect(places.filter((place) => !lines.some((line) => line.startsWith(`${place}, `)))).toEqual([]);
  expect(lines).toContain("i18n/strings, phone: missing. zh-hant: 電話 | en: Tel.");
  expect(lines.filter((line) => !line.includes(": missing. ")).toSorted()).toEqual([
    "i18n/strings, embed: is a function, not a text",
    "i18n/strings, embedded: there is no such message",
  ]);
});

test("so it does names in the data, and prose, file by file; the build tells each paragraph", async () => {
  const lines = await validation;
  expect(lines.find((line) => line.startsWith("data/series.csv:1"))).toContain(
    "expected series,name_en,name_zh,name_zh_hans,",
  );
  expect(lines).toContain("data/sources.json:3 document.kind.zh-hans: expected text, got nothing");
  expect(lines).toContain(`src/prose/${added}/5-technology.mdx: missing, with 5.1, 5.2, 5.3, 5.4`);
  expect(lines).toContain(`src/prose/${added}/figures/table-1.mdx: missing, with table-1`);
  const files = new Set(passageIds.map(fileOf));
  expect(missingProse(added)).toEqual([...files].map((file) => `There is no src/prose/${added}/${file}.mdx`));
});
