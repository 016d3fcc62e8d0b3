import { cellText } from "../../src/publish/metadata/cell-name.ts";
import { addresses } from "../../src/data/addresses.ts";
import { figureIds } from "../../src/data/observation.ts";
import type { Page } from "../support/browsers/browser.ts";
import { engines, launch } from "../support/browsers/index.ts";
import { skipWithout } from "./support/browsers.ts";
import { newest } from "./support/edition.ts";
import { expect, test } from "./support/fixtures.ts";

/** What readers do, in every engine. Chromium's other tests, which every run has, go deeper; here it shows that these are sound. */
const phone = { width: 360, height: 640 };
const desk = { width: 1280, height: 800 };

const url = (address: string) => new URL(address, process.env.SITE_UNDER_TEST).href;

/** Runs in the page: what is in front of the reader. */
const state = () => {
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility());
  const active = document.activeElement as HTMLElement | SVGElement;
  return {
    place: location.pathname.split("/").slice(-4).join("/") + location.search + location.hash,
    isLoaded: document.readyState === "complete",
    fits: document.documentElement.scrollWidth <= innerWidth,
    charts: shown("svg.chart").length,
    boxes: shown(".chart-box").length,
    // A view that only find-in-page reaches is there itself; nothing in it is seen.
    views: shown(".view > :first-child").map(({ parentElement }) => parentElement!.id),
    fonts: [...document.fonts].filter(({ status }) => status === "error").length,
    hasFont: [...document.fonts].some(({ status }) => status === "loaded"),
    focus:
      active.dataset.fact ?? active.querySelector("data")?.dataset.fact ?? active.dataset.series ?? active.localName,
    panel: shown(".proof:popover-open")[0]?.textContent.replace(/\s+/g, " ") ?? "",
    reading: shown(".reading:popover-open")[0]?.textContent.replace(/\s+/g, " ") ?? "",
    background: getComputedStyle(document.documentElement).backgroundColor,
  };
};
type State = ReturnType<typeof state>;

/** Waits until the page says this of itself; it may be on its way to another page. */
async function expectState(page: Page, expected: Partial<Record<keyof State, unknown>>): Promise<void> {
  await expect.poll(() => page.evaluate(state, null).catch(() => undefined)).toMatchObject(expected);
}

/** Puts the focus where a reader would by tabbing or by a tap. */
const focus = (page: Page, selector: string) =>
  page.evaluate((found) => document.querySelector<HTMLElement>(found)!.focus(), selector);
const click = (page: Page, selector: string) =>
  page.evaluate((found) => document.querySelector<HTMLElement>(found)!.click(), selector);

async function readsTheArticle(page: Page): Promise<void> {
  for (const size of [phone, desk]) {
    await page.resize(size);
    const shown = async () => {
      const { charts, boxes, fits } = await page.evaluate(state, null);
      return { boxes: Math.min(boxes, figureIds.length), spareCharts: charts - boxes, fits };
    };
    const each = { boxes: figureIds.length, spareCharts: 0, fits: true };
    await expect.poll(shown, `one drawing in each place, within ${size.width} pixels`).toEqual(each);
  }
  await page.evaluate(() => document.fonts.ready.then(() => true), null);
  await expectState(page, { fonts: 0, hasFont: true });
}

async function opensAProofByKeyboard(page: Page): Promise<void> {
  await focus(page, '.fact:has([data-fact="imports.latest"])');
  await page.keys("Enter");
  const value = cellText(newest("table-1", "imports"), "en");
  await expectState(page, { panel: expect.stringContaining(value) });
  await page.keys("Escape");
  await expectState(page, { panel: "", focus: "imports.latest" });
}

async function exploresAChartByKeyboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    const charts = [...document.querySelectorAll<SVGElement>("#table-1 svg.chart")];
    const chart = charts.find((drawn) => drawn.checkVisibility())!;
    const link = document.createElement("button");
    link.id = "before";
    chart.before(link);
    link.focus();
  }, null);
  await page.keys("Tab", "ArrowRight");
  await expectState(page, { reading: expect.stringMatching(/HK\$[\d,.]+ billion/) });
  expect((await page.evaluate(state, null)).focus).not.toBe("svg");
  await page.keys("Escape");
  await expectState(page, { reading: "", focus: "svg" });
}

/** A phone shows as many whole years as fit, a desk all; their row and its corner stay over the rest of a long table. */
async function readsATable(page: Page): Promise<void> {
  const seen = async () => {
    const table = document.querySelector("#table-2 .printed-table")!;
    const box = table.closest(".scroll")!.getBoundingClientRect();
    const cells = [...table.querySelectorAll("thead th")];
    const [corner, ...years] = cells.map((cell) => cell.getBoundingClientRect());
    const whole = years.filter(({ left, right }) => left >= corner!.right - 1 && right <= box.right + 1);
    scrollBy({ top: table.getBoundingClientRect().bottom - 200, behavior: "instant" });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const covered = [cells[0]!, cells.at(-1)!].filter((cell) => {
      const { left, right, top, bottom } = cell.getBoundingClientRect();
      return !cell.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
    return {
      whole: whole.length,
      all: years.length,
      covered: CSS.supports("animation-timeline: --table") ? covered.length : 0,
    };
  };
  for (const [size, fit] of [
    // So high that no scroll bar takes of its width.
    [{ ...phone, height: 844 }, 2],
    [desk, Infinity],
  ] as const) {
    await page.resize(size);
    await expect
      .poll(() => page.evaluate(seen, null).then(({ whole, all, covered }) => [whole - Math.min(fit, all), covered]))
      .toEqual([0, 0]);
  }
}

async function switchesLanguage(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById("p-4-3")!.scrollIntoView(), null);
  await click(page, 'language-links [hreflang="zh-Hant-HK"]');
  await expectState(page, { place: expect.stringMatching(/zh-hant\/#(p-4|table)/), isLoaded: true });
  expect(await page.evaluate(() => document.documentElement.lang, null)).toBe("zh-Hant-HK");
  await page.resize(phone);
  await expectState(page, { fits: true });
}

async function changesViews(page: Page): Promise<void> {
  await page.goto(url(`${addresses.figure("en", "chart-1")}?view=table`));
  await expectState(page, { views: ["table"] });
  await focus(page, ".views [value=table]");
  await page.keys("ArrowLeft");
  await expectState(page, { views: ["wholes"], place: "en/figures/chart-1/?view=wholes" });
}

async function followsALinkToACell(page: Page): Promise<void> {
  const cell = "table-1--imports--2012";
  await page.goto(url(addresses.cell("en", "table-1", cell)));
  const shown = (id: string) => {
    const { top, bottom } = document.getElementById(id)!.getBoundingClientRect();
    const value = document.querySelector<HTMLElement>("cell-panel [data-part=value]")!;
    return {
      isInView: top >= 0 && bottom <= innerHeight,
      value: value.innerText,
      isLit: !!document.querySelector(`#${id}:target`),
    };
  };
  const expected = { isInView: true, value: "1,806.1", isLit: true };
  await expect.poll(() => page.evaluate(shown, cell)).toEqual(expected);
}

async function embeds(page: Page): Promise<void> {
  await page.resize(phone);
  await page.goto(url(`${addresses.embed("zh-hant", "chart-2")}?theme=dark`));
  await expectState(page, { charts: 1, views: ["chart"], background: "rgb(21, 24, 27)", fonts: 0, fits: true });
}

const steps: readonly ((page: Page) => Promise<void>)[] = [
  readsTheArticle,
  opensAProofByKeyboard,
  exploresAChartByKeyboard,
  readsATable,
  switchesLanguage,
  changesViews,
  followsALinkToACell,
  embeds,
];

for (const name of engines) {
  test(`what readers do works in ${name}`, { tag: "@slow" }, async () => {
    const browser = await skipWithout(() => launch(name));
    try {
      const page = await browser.open(url("en/"), desk);
      for (const step of steps) await test.step(`${browser.version} ${step.name}`, () => step(page));
      expect(page.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}
