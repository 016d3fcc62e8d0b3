import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Page } from "@playwright/test";
import { filesBelow } from "../../scripts/lib/files-below.ts";
import { addresses } from "../../src/data/addresses.ts";
import { figureIds } from "../../src/data/observation.ts";
import { figures } from "../../src/figures/index.ts";
import { locales } from "../../src/i18n/locales.ts";
import { serveHosts } from "../support/hosts/server.ts";
import { expect, test } from "./support/fixtures.ts";
import { anotherSite } from "./support/host.ts";
import { allPages } from "./support/pages.ts";

/** The pages of the site, and the one that says that there is none. */
const pages = filesBelow("dist").filter((file) => file.endsWith(".html"));

/** The policy of a page, by directive. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const [, text] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)!;
  return new Map(
    text!.split("; ").map((directive) => {
      const [name, ...values] = directive.split(" ");
      return [name!, values];
    }),
  );
}

/** As browsers hash it: the text between the tags, with each line's end as one character. */
const hash = (text: string) => `'sha256-${createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("base64")}'`;

/** The hashes that a page must name: of each inline script that runs or is obeyed, or of each style. */
function hashesOf(html: string, element: "script" | "style"): Set<string> {
  const found = html.matchAll(new RegExp(`<${element}\\b([^>]*)>([^]*?)</${element}>`, "g"));
  const ruled = [...found].filter(([, attributes]) => !/\bsrc=|type="application\//.test(attributes!));
  return new Set(ruled.map(([, , text]) => hash(text!)));
}

test("every page has a policy that allows what stands in it, and nothing else", () => {
  const isPinned = (page: string) => /^(embed|data)\/v\//.test(page);
  // Beside an embed's own page stands one for each of its other views, the table among them.
  const views = figureIds.reduce((sum, id) => sum + figures[id].views.length, 0);
  expect(pages.filter((page) => !isPinned(page))).toHaveLength(allPages.length + views * locales.length + 1);
  for (const page of pages) {
    const html = readFileSync(`dist/${page}`, "utf8");
    const policy = policyOf(html);
    const allowed = (name: string) => new Set(policy.get(name)!.filter((source) => source !== "'none'"));
    const nothing = ["default-src", "object-src", "base-uri", "trusted-types"];
    const asked = [...nothing, "form-action", "require-trusted-types-for"];
    const found = {
      scripts: allowed("script-src"),
      styles: allowed("style-src"),
      others: Object.fromEntries(asked.map((name) => [name, policy.get(name)])),
      isFirst: html.indexOf("Content-Security-Policy") < html.search(/<(script|style|link)\b/),
      unruled: html.match(/\sstyle="|\son\w+="|javascript:/g),
    };
    expect(found, page).toEqual({
      scripts: hashesOf(html, "script"),
      styles: hashesOf(html, "style"),
      others: {
        ...Object.fromEntries(nothing.map((name) => [name, ["'none'"]])),
        "form-action": ["'self'"],
        "require-trusted-types-for": ["'script'"],
      },
      isFirst: true,
      unruled: null,
    });
  }
});

test.describe("framed by others", () => {
  test.use({ expectedErrors: [/frame-ancestors/] });

  const framing = (address: string) => `<iframe src="${new URL(address, process.env.SITE_UNDER_TEST).href}"></iframe>`;
  const embed = framing(addresses.embed("en", "chart-1"));
  const figureNumber = (page: Page) => page.locator("iframe").first().contentFrame().locator(".figure-number");

  test("a page that is isolated may show an embed, but no page of the site; a file on a disk may too", async ({
    page,
  }) => {
    const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
    const host = await serveHosts(() => ({ body: embed + framing(addresses.embedding("en")), headers: isolated }));
    await page.goto(anotherSite(host.url));
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await expect(figureNumber(page)).toBeVisible();
    const [, shown, refused] = page.frames().map((frame) => frame.url());
    expect(shown).toMatch(/^http:/);
    expect(refused, "the browser's own error page").toMatch(/^chrome-error:/);
    await host.close();

    const directory = mkdtempSync(`${tmpdir()}/slides-`);
    writeFileSync(`${directory}/slides.html`, embed);
    await page.goto(`file://${directory}/slides.html`);
    await expect(figureNumber(page)).toBeVisible();
    rmSync(directory, { recursive: true });
  });
});

test.describe("against intruders", () => {
  test.use({ expectedErrors: [/Content Security Policy|TrustedHTML|TrustedScript|unsafe-eval/] });

  test("a browser runs no script that is not the page's own, and turns no text into markup", async ({ page }) => {
    await page.goto(addresses.embedding("en"));
    const refused = await page.evaluate(() => {
      const isRefused = (attempt: () => unknown) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      };
      const script = document.createElement("script");
      const element = document.createElement("p");
      element.setAttribute("style", "color: red");
      document.body.append(element);
      return {
        markup: isRefused(() => (element.innerHTML = "<b>")),
        script: isRefused(() => (script.text = "1")),
        style: getComputedStyle(element).color !== "rgb(255, 0, 0)",
      };
    });
    expect(refused).toEqual({ markup: true, script: true, style: true });
  });
});
