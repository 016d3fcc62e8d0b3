import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { serve, type Server } from "../../scripts/lib/serve.ts";
import { addresses } from "../../src/data/addresses.ts";
import { brokenIn, writeHostileEdition } from "../support/hostile-edition.ts";
import { filesBelow } from "../../scripts/lib/files-below.ts";
import { textsOf } from "../support/texts-of.ts";
import { expect, test } from "./support/fixtures.ts";

/**
 * Every text of the data is text wherever it goes. One edition, whose texts would run or end whatever they stand in, is
 * built, opened in a browser, and read back from every file by a program for its format. Of one file of each kind, the unit
 * tests ask the same.
 */
test.describe.configure({ mode: "serial" });

let home: string;
let dist: string;
let ends: ReadonlyMap<string, string>;
let server: Server;

test.beforeAll(async () => {
  test.setTimeout(1_200_000);
  home = mkdtempSync(`${tmpdir()}/hostile-`);
  dist = `${home}/dist/`;
  ends = writeHostileEdition(`${home}/data`);
  const env = { ...process.env, DATA_DIRECTORY: `${home}/data`, SITE_URL: "https://example.org", BASE_PATH: "/" };
  await promisify(execFile)(process.execPath, ["scripts/lib/build-into.ts", dist], { env });
  server = await serve({ dir: dist, base: "/", port: 0 });
});

test.afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

test("every text reads back as itself from every file that has it", { tag: "@slow" }, async () => {
  const seen = new Map<string, Set<string>>();
  const broken: string[] = [];
  for (const file of filesBelow(dist)) {
    const texts = await textsOf(file, readFileSync(dist + file));
    broken.push(...texts.flatMap((text) => brokenIn(text, ends)).map((text) => `${file}: ${text}`));
    const kind = file.split(".").at(-1)!;
    const marks = texts.flatMap((text) =>
      [...text.replace(/\s+/g, "").matchAll(/~(\d+)~/g)].map(([, number]) => number!),
    );
    seen.set(kind, new Set([...(seen.get(kind) ?? []), ...marks]));
  }
  expect([...new Set(broken)]).toEqual([]);
  expect([...ends.keys()].filter((number) => ![...seen.values()].some((marks) => marks.has(number)))).toEqual([]);
  for (const kind of ["html", "json", "csv", "xml", "svg", "atom", "xlsx", "zip"]) {
    expect(seen.get(kind)?.size, kind).toBeGreaterThan(0);
  }
});

const pages = [
  addresses.parallel(),
  addresses.article("en"),
  addresses.article("zh-hant"),
  addresses.figure("en", "table-1"),
  addresses.figure("zh-hant", "chart-1"),
  addresses.embed("en", "table-2"),
  addresses.embed("zh-hant", "chart-3"),
  addresses.dataPage("en"),
  addresses.checks("zh-hant"),
  addresses.embedding("en"),
  "404.html",
];

test("nothing of a text runs on a page of any kind, whatever is opened there", { tag: "@slow" }, async ({ page }) => {
  for (const address of pages) {
    await page.goto(server.url + address);
    for (const details of await page.locator("details").all())
      await details.evaluate((element) => element.setAttribute("open", ""));
    for (const chosen of ["td[data-value]", "a.fact", ".claim", "svg [data-value]"]) {
      const first = page.locator(chosen).first();
      if (await first.isVisible()) await first.click();
    }
    for (const button of await page.locator("embed-panel select").all()) await button.selectOption({ index: 1 });
    expect(await page.evaluate(() => "pwned" in window), address).toBe(false);
    const added = page.locator("img[src=x],[onerror],script:has-text('pwned'):not([type='application/ld+json'])");
    expect(await added.count(), address).toBe(0);
  }
});
