import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { figureIds } from "../../src/data/observation.ts";
import { formatSize } from "../../src/publish/downloads/file-descriptions.ts";
import { locales } from "../../src/i18n/locales.ts";
import { tidyColumns } from "../../src/publish/metadata/columns.ts";
import { addresses } from "../../src/data/addresses.ts";
import { foreignText } from "./support/drawn-fonts.ts";
import { expect, test } from "./support/fixtures.ts";
import { published } from "./support/host.ts";
import { documentOf, elementsOf, headOf } from "./support/site.ts";

// In one worker, which parses each page once.
test.describe.configure({ mode: "default" });

const files = readdirSync("dist/data").filter((file) => !["index.html", "v"].includes(file));

for (const locale of locales) {
  test(`the data page lists every file with its size (${locale})`, () => {
    const listed = new Map(
      elementsOf(addresses.dataPage(locale), 'tbody th a[href*="/data/"]').map((link) => [
        link.getAttribute("href")!.split("/").at(-1)!,
        link.closest("tr")!.querySelector(".size")!.textContent.trim(),
      ]),
    );
    expect([...listed.keys()].toSorted()).toEqual(files.toSorted());
    for (const [file, size] of listed) expect(size, file).toBe(formatSize(readFileSync(`dist/data/${file}`).length));
  });

  test(`previews are the first rows, columns are explained, lines have the site's address (${locale})`, () => {
    const page = documentOf(addresses.dataPage(locale));
    for (const id of figureIds) {
      const block = page.getElementById(id)!.nextElementSibling!;
      const shown = [...block.querySelectorAll(".preview tr")].map((row) =>
        [...row.children].map(({ textContent }) => textContent.trim()),
      );
      const rows = Papa.parse<string[]>(readFileSync(`dist/${addresses.tidyCsv(id)}`, "utf8").trimEnd()).data;
      const columns = shown[0]!.map((name) => rows[0]!.indexOf(name));
      expect(shown[0], id).toContain("value");
      expect(shown, id).toEqual(rows.slice(0, shown.length).map((row) => columns.map((column) => row[column]!)));
      const lines = [...block.querySelectorAll(".lines code")].map(({ textContent }) => textContent);
      expect(lines).toHaveLength(5);
      for (const line of lines) expect(line).toContain(`${published}${addresses.tidyCsv(id)}`);
      const onFigurePage = documentOf(addresses.figure(locale, id)).querySelector(".figure-data")!;
      const codeIn = (part: Element) => [...part.querySelectorAll("a,td,code")].map(({ textContent }) => textContent);
      expect(codeIn(onFigurePage), id).toEqual(codeIn(block));
    }
    const explained = [...page.querySelectorAll("#columns + table tbody th")].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(explained).toEqual([...tidyColumns, "address"]);
  });
}

test("the columns of the tidy files are those that were promised", () => {
  for (const id of figureIds) {
    const [columns] = readFileSync(`dist/${addresses.tidyCsv(id)}`, "utf8").split("\n", 1);
    expect(columns, id).toBe("figure,year,flow,series,series_en,series_zh,measure,unit,value,value_status");
  }
});

interface Entity {
  readonly "@id": string;
  readonly "@type": string;
  readonly name: readonly { readonly "@value": string; readonly "@language": string }[];
  readonly distribution?: readonly { readonly contentUrl: string; readonly sha256: string }[];
}

/** The structured data of a page. */
function entitiesOf(address: string): Entity[] {
  const blocks = headOf(address).querySelectorAll('script[type="application/ld+json"]');
  return Array.from(blocks, ({ textContent }) => JSON.parse(textContent) as Entity);
}

test("structured data: one entity a thing, the same in every language, with both in it", () => {
  const things = [
    { type: "Report", pages: [addresses.parallel(), ...locales.map(addresses.article)] },
    { type: "Dataset", pages: locales.map(addresses.dataPage) },
    ...figureIds.map((id) => ({ type: "Dataset", pages: locales.map((locale) => addresses.figure(locale, id)) })),
  ];
  const ids = things.map(({ type, pages }) => {
    const [first, ...others] = pages.map(entitiesOf);
    expect(first).toHaveLength(1);
    for (const other of others) expect(other).toEqual(first);
    const [entity] = first!;
    expect(entity!["@type"]).toBe(type);
    expect(entity!.name.map((name) => name["@language"])).toEqual(["zh-Hant-HK", "en"]);
    return entity!["@id"];
  });
  expect(new Set(ids).size).toBe(things.length);
});

test("structured data name files that are there, with their checksums, and what a search for data sets asks", () => {
  for (const address of [addresses.dataPage("en"), ...figureIds.map((id) => addresses.figure("en", id))]) {
    const [entity] = entitiesOf(address);
    expect(Object.keys(entity!), address).toEqual(
      expect.arrayContaining([
        "description",
        "license",
        "creator",
        "variableMeasured",
        "temporalCoverage",
        "spatialCoverage",
        "isBasedOn",
        "distribution",
      ]),
    );
    for (const { contentUrl, sha256 } of entity!.distribution!) {
      const bytes = readFileSync(`dist/data/${contentUrl.split("/").at(-1)!}`);
      expect(createHash("sha256").update(bytes).digest("hex"), contentUrl).toBe(sha256);
    }
  }
});

test("on a phone every preview shows its values, and what is to be pasted has a button that copies it", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(addresses.dataPage("zh-hant"));
  await page
    .locator("details")
    .evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
  const ends = await page.locator(".preview").evaluateAll((tables) =>
    tables.map((table) => {
      const headings = [...table.querySelectorAll("th")];
      return headings.find((heading) => heading.textContent.trim() === "value")!.getBoundingClientRect().right;
    }),
  );
  expect(ends).toHaveLength(figureIds.length + 1);
  expect(Math.max(...ends)).toBeLessThanOrEqual(390);
  expect(await page.locator("main pre:not(:has(+ copy-button))").count()).toBe(0);
  for (const text of [page.locator(".lines pre").first(), page.locator(".citations p").first()]) {
    const button = text.locator("xpath=following-sibling::copy-button");
    const copied = button.getByText("已複製");
    await expect(copied).toBeHidden();
    await button.getByRole("button").click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await text.textContent());
    await expect(copied).toBeVisible();
  }
  await page.keyboard.press("Tab");
  await expect(page.locator("copy-button [role=status] > :visible")).toHaveCount(0);
  await page
    .locator("copy-button [role=status] > *")
    .evaluateAll((all) => all.forEach((words) => ((words as HTMLElement).hidden = false)));
  expect(await foreignText(page)).toEqual({});
});

test("where the browser lets no page copy, the text is shown and selected, and the button says so", async ({
  page,
}) => {
  await page.goto(addresses.cell("en", "table-1", "table-1--imports--2012"));
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
  });
  for (const [name, id] of [
    ["Copy link", "cell-link"],
    ["Copy citation", "cell-citation"],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await expect(page.locator(`copy-button[data-of=${id}] [role=status] > :visible`)).toHaveText("Selected");
    const text = page.locator(`#${id}`);
    await expect(text).toBeInViewport();
    expect(await page.evaluate(() => String(getSelection()))).toBe(await text.innerText());
  }
});
