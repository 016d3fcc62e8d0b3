import type { Page } from "@playwright/test";
import { strongPalettes } from "../../src/charts/theme.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";

/** Colours of the roles as the page has them, and how the marks shown are drawn. */
async function drawn(page: Page) {
  return page.evaluate(() => {
    const system = (color: string) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = color;
      const { color: found } = getComputedStyle(probe);
      probe.remove();
      return found;
    };
    const marks = [...document.querySelectorAll<SVGElement>("svg.chart [data-series]")];
    const shown = marks.filter((mark) => mark.checkVisibility()).map((mark) => getComputedStyle(mark));
    return {
      edges: [...new Set(shown.map(({ stroke }) => stroke))],
      text: system("CanvasText"),
      exports: system("var(--exports)"),
      imports: system("var(--imports)"),
      balance: system("var(--balance)"),
      highlight: system("Highlight"),
    };
  });
}

/** What the page is at the root: a role's colour as it is written. */
const role = (page: Page, name: string) =>
  page.evaluate((variable) => getComputedStyle(document.documentElement).getPropertyValue(variable), `--${name}`);

const schemes = ["light", "dark"] as const;

test("with more contrast quiet ink and rules are stronger; forced, flows and balance are three colours of the system, bars have edges, parts of a pie differ", async ({
  page,
}) => {
  await page.goto(`${addresses.figure("en", "table-1")}?view=growth`);
  for (const colorScheme of schemes) {
    await test.step(`more contrast, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, contrast: "more" });
      for (const [name, strong] of Object.entries(strongPalettes[colorScheme]))
        expect(await role(page, name)).toBe(strong);
    });
    await test.step(`forced colours, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, contrast: null, forcedColors: "active" });
      const { exports, imports, balance, highlight, text, edges } = await drawn(page);
      expect([exports, imports]).toEqual([highlight, text]);
      expect(new Set([exports, imports, balance]).size).toBe(3);
      expect(edges).toContain(text);
      await page.emulateMedia({ forcedColors: null });
    });
  }

  await page.goto(addresses.figure("zh-hant", "chart-1"));
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, forcedColors: "active" });
    const fills = await page
      .locator("svg:visible path[data-flow=imports]")
      .evaluateAll((arcs) => arcs.map((arc) => getComputedStyle(arc).fill));
    expect(fills.length).toBeGreaterThan(4);
    fills.forEach((fill, index) => expect(fill, colorScheme).not.toBe(fills.at(index - 1)));
  }
});

test("nothing moves by itself, and with less motion nothing moves at all", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of [addresses.article("en"), addresses.embed("zh-hant", "chart-1")]) {
    await page.goto(address);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const { animationName, animationTimeline, transitionDuration, scrollBehavior } = getComputedStyle(element);
          // What keeps its place as the page is scrolled does not move by itself.
          const moves = animationName !== "none" && animationTimeline === "auto";
          return moves || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === "smooth";
        })
        .map(({ tagName, className }) => `${tagName} ${className}`),
    );
    expect(moving).toEqual([]);
  }
});
