import type { Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { axeFaults } from "./support/axe.ts";
import { expect, test } from "./support/fixtures.ts";
import { foreignText } from "./support/drawn-fonts.ts";
import { builtPages } from "./support/site.ts";

const { article, cell, checks, dataPage, embed, embedding, parallel } = addresses;

/** Pages where a number has been chosen, which shows the panel that tells about it. */
const chosen = {
  en: cell("en", "table-2", "table-2--chemicals--2012--share"),
  "zh-hant": cell("zh-hant", "chart-1", "chart-1--CN--imports--2012--share"),
};

/** A page of each kind, asked by all the rules that axe knows, on a desk, in the light; and with text twice as large. */
const kinds: readonly string[] = [
  ...[article("en"), chosen.en, embed("en", "chart-3"), dataPage("zh-hant")],
  ...[checks("en"), embedding("zh-hant"), "404.html"],
];

/** The same kinds in another language, and the page of two: asked about that, on a phone, in the dark. */
const others: readonly string[] = [
  ...[parallel(), article("zh-hant"), chosen["zh-hant"], embed("zh-hant", "table-4"), dataPage("en")],
  ...[checks("zh-hant"), embedding("en"), "404.html"],
];

/** What axe asks of words and structure, of colours and of places to tap. All else is the same in every language. */
const rulesOfOthers = [
  ...["html-has-lang", "html-lang-valid", "valid-lang", "document-title", "empty-heading", "empty-table-header"],
  ...["link-name", "button-name", "summary-name", "label", "label-content-name-mismatch", "aria-toggle-field-name"],
  ...["image-alt", "image-redundant-alt", "svg-img-alt", "role-img-alt", "landmark-unique", "table-duplicate-name"],
  ...["color-contrast", "target-size"],
];

/** Embeds that are others with a drawing or numbers of their own: of each kind, the first. Drawings, `views.spec.ts` sees. */
const kindOf = (address: string) => /^embed\/v\/|^embed\/[\w-]+\/(?=.*\.)/.exec(address)?.[0] ?? address;
const pages = [...Map.groupBy(builtPages, kindOf).values()].map(
  ([first]) => Object.values(chosen).find((number) => number.startsWith(`${first!}#`)) ?? first!,
);

/** The widths that each page is seen at: the next one is loaded at the width that the last was left at. */
const walks = [[1280, 320] as const, [320, 768] as const, [768, 320] as const, [320, 1280] as const];

/** The pages of a folder are seen one after the other: a window for each would take longer than most pages. */
const folders = Map.groupBy(pages, (address) => address.replace(/[^/]*\/?(#.*)?$/, ""));

test("a page of each kind is among those that are seen", () => {
  expect(pages).toEqual(expect.arrayContaining([...kinds, ...others]));
});

for (const [folder, addresses] of folders) {
  test(`pages of /${folder} are in their own fonts, fit phones, tablets and desks, and have no fault that axe knows`, async ({
    page,
  }) => {
    for (const [index, address] of addresses.entries()) {
      await test.step(address, async () => {
        const [width, other] = walks[index % walks.length]!;
        await resize(page, width);
        await page.goto(address);
        await arrived(page);
        // The preview of an embed would load two more pages, which are seen on their own.
        await openAll(page, "details:not(.preview)");
        await expectToFit(page, address);
        await resize(page, other);
        await expectToFit(page, address);
        expect.soft(await foreignText(page), `${address}: text in other fonts`).toEqual({});
        if (kinds.includes(address)) await expectNoFault(page, address);
        if (others.includes(address)) await expectNoFaultInDark(page, address);
      });
    }
  });
}

async function resize(page: Page, width: number): Promise<void> {
  if (page.viewportSize()!.width !== width) await page.setViewportSize({ width, height: 900 });
}

/** Opens what a page keeps folded, so that it is looked at too. */
async function openAll(page: Page, which: string): Promise<void> {
  await page.evaluate((which) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(which)) details.open = true;
  }, which);
}

/** Nothing is wider than the window, and no text of a chart too small to read. */
async function expectToFit(page: Page, address: string): Promise<void> {
  const { overflow, smallest } = await page.evaluate(measure);
  const where = `${address} at ${page.viewportSize()!.width} px`;
  expect.soft(overflow, `${where}: sideways`).toBeLessThanOrEqual(0);
  expect.soft(smallest, `${where}: smallest text in charts`).toBeGreaterThanOrEqual(11);
}

/** In the page: how far it is wider than the window, and the smallest text in the charts shown, in CSS pixels. */
function measure(): { overflow: number; smallest: number } {
  const charts = [...document.querySelectorAll<SVGSVGElement>("svg.chart")].filter((chart) => chart.checkVisibility());
  const sizes = charts.flatMap((chart) => {
    const scale = chart.getScreenCTM()?.a ?? 0;
    const texts = [...chart.querySelectorAll("text, tspan")];
    return texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
  });
  return { overflow: document.documentElement.scrollWidth - window.innerWidth, smallest: Math.min(...sizes) };
}

async function expectNoFault(page: Page, address: string): Promise<void> {
  await openAll(page, "details");
  await resize(page, 1280);
  expect.soft(await axeFaults(page), `${address}: faults`).toEqual([]);
  await resize(page, 390);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  expect.soft((await page.evaluate(measure)).overflow, `${address}: sideways, with large text`).toBeLessThanOrEqual(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
}

async function expectNoFaultInDark(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await resize(page, 360);
  expect.soft(await axeFaults(page, rulesOfOthers), `${address}: faults in the dark, on a phone`).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}
