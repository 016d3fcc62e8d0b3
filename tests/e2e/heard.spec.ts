import type { CDPSession } from "@playwright/test";
import { namesOf, select } from "../../src/data/dataset.ts";
import type { FigureId, Observation } from "../../src/data/observation.ts";
import type { Measure } from "../../src/data/vocabulary.ts";
import { langTag } from "../../src/i18n/languages.ts";
import type { Locale } from "../../src/i18n/locales.ts";
import { browserArgs, findBrowser } from "../../scripts/lib/browser.ts";
import { cellText } from "../../src/publish/metadata/cell-name.ts";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { data, latest, newest } from "./support/edition.ts";
import { expect, test } from "./support/fixtures.ts";
import { inspect } from "./support/inspect.ts";

/** The numbers that the keys below lead to. */
const second = select(data, "chart-1", { flow: "imports", year: latest("chart-1") })[1]!;
const services = newest("chart-2", "technical_services_and_rd");
const imports = (measure: Measure) => newest("table-1", "imports", measure);
const short = ({ series }: Observation) => namesOf(data, series).short.en;

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** For a figure, tells what the browser tells a screen reader of the elements in it that match, in their order. */
async function listenTo(tools: CDPSession, figure: FigureId): Promise<(selector: string) => Promise<Heard[]>> {
  await tools.send("DOM.enable");
  await tools.send("Accessibility.enable");
  const { root } = await tools.send("DOM.getDocument");
  const { nodeId } = await tools.send("DOM.querySelector", { nodeId: root.nodeId, selector: `#${figure}` });
  const text = (value: { value?: unknown } | undefined) => (typeof value?.value === "string" ? value.value : "");
  return async (selector) => {
    const { nodeIds } = await tools.send("DOM.querySelectorAll", { nodeId, selector });
    const described = await Promise.all(nodeIds.map((nodeId) => tools.send("DOM.describeNode", { nodeId })));
    const { nodes } = await tools.send("Accessibility.queryAXTree", { nodeId });
    return described.flatMap(({ node: { backendNodeId } }) => {
      const found = nodes.find((node) => node.backendDOMNodeId === backendNodeId && !node.ignored);
      return found ? [{ role: text(found.role), name: text(found.name), description: text(found.description) }] : [];
    });
  };
}

/** A pie, a bar chart and a line chart, in each kind of page. */
const cases: readonly (readonly [string, string, FigureId, readonly Locale[], RegExp, string, string])[] = [
  [
    "a pie on its page",
    addresses.figure("en", "chart-1"),
    "chart-1",
    ["en"],
    /^Two pie charts .* Imports: the Mainland supplies [\d.]+%/,
    "ArrowRight",
    `${second.year}, ${short(second)}, Imports ${cellText(second, "en")}`,
  ],
  [
    "bars in an embed",
    addresses.embed("zh-hant", "chart-2"),
    "chart-2",
    ["zh-hant"],
    /棒形圖，棒條由零線/,
    "End",
    `${services.year}, 帶技術性的服務及研發 ${cellText(services, "zh-hant")}`,
  ],
  [
    "lines in both languages",
    addresses.parallel(),
    "table-1",
    ["zh-hant", "en"],
    /兩條折線.*Two lines/,
    "End",
    [
      `${latest("table-1")}, 進口 Imports`,
      ...[cellText(imports("value"), "zh-hant"), cellText(imports("value"), "en")],
      ...[`按年 ${cellText(imports("change_on_year"), "en")}`, `${cellText(imports("change_on_year"), "en")} on year`],
    ].join(" "),
  ],
];

for (const [kind, address, figure, languages, name, key, mark] of cases) {
  test(`${kind}: one image with a name and a description, its marks named while it is explored`, async ({ page }) => {
    await page.goto(address);
    await arrived(page);
    const words = (text: string | null) => (text ?? "").replace(/\s+/g, "");
    const description = page.locator(`#${figure}-description`);
    const described = words(await description.textContent());
    expect(described.length).toBeGreaterThan(100 * languages.length);
    await inspect(page, async (tools) => {
      const heard = await listenTo(tools, figure);
      const shown = (await heard("svg.chart")).filter(({ role }) => role === "image");
      expect(shown).toHaveLength(1);
      expect(shown[0]!.name).toMatch(name);
      expect(words(shown[0]!.description)).toBe(described);
      expect(await heard("svg.chart [data-series]")).toEqual([]);

      await page.locator(`#${figure} svg.chart:visible`).first().focus();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press(key);
      expect((await heard("svg.chart")).map(({ role }) => role)).toEqual(["application"]);
      const marks = await heard("svg.chart [data-series]");
      expect(marks).toEqual([{ role: "image", name: mark, description: "" }]);
      await page.keyboard.press("Escape");
      expect((await heard("svg.chart")).map(({ role }) => role)).toEqual(["image"]);
    });

    if (languages.length === 1) return;
    const parts = description.locator("> [lang]");
    expect(await parts.evaluateAll((found) => found.map((part) => part.getAttribute("lang")))).toEqual(
      languages.map((language) => langTag[language]),
    );
    await expect(parts.first()).toBeHidden();
    await page.locator(`#${figure} .description summary`).click();
    await expect(parts.first()).toBeVisible();
    await expect(parts.first()).toContainText("高科技產品進口由");
  });
}

test("a screen reader is told all of an article while its passages wait", async ({ playwright, baseURL }) => {
  const args = [...browserArgs, "--force-renderer-accessibility"];
  const browser = await playwright.chromium.launch({ executablePath: findBrowser(), args });
  const rolesIn = async (address: string) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.route("**/fonts/*.woff2", () => undefined);
    await page.goto(`${baseURL}${address}`, { waitUntil: "domcontentloaded" });
    const waits = await page.evaluate(() => document.documentElement.dataset.far !== undefined);
    const tools = await page.context().newCDPSession(page);
    const { nodes } = await tools.send("Accessibility.getFullAXTree");
    const told = nodes.flatMap(({ ignored, role }) => (ignored ? [] : [role!.value as string]));
    const count = (role: string) => told.filter((each) => each === role).length;
    const roles = ["heading", "link", "figure", "table", "rowheader", "columnheader", "cell"];
    return { waits, told: Object.fromEntries(roles.map((role) => [role, count(role)])) };
  };
  const whole = await rolesIn(`${addresses.article("zh-hant")}#main`);
  const waiting = await rolesIn(addresses.article("zh-hant"));
  await browser.close();
  expect(whole).toMatchObject({ waits: false, told: { figure: 9 } });
  expect(waiting).toEqual({ ...whole, waits: true });
});
