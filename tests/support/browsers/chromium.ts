import { chromium, type Page as PlaywrightPage } from "@playwright/test";
import { browserArgs, findBrowser } from "../../../scripts/lib/browser.ts";
import { type Browser, NotInstalled, type Page } from "./browser.ts";

/** The system's Chromium, driven by Playwright. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new NotInstalled("no Chromium here (install the package chromium)");
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  return {
    engine: "chromium",
    version: `Chromium ${browser.version()}`,
    open: async (url, size) => {
      const page = await browser.newPage({ viewport: size });
      const errors = listen(page);
      await page.goto(url);
      return wrap(page, errors);
    },
    close: () => browser.close(),
  };
}

function listen(page: PlaywrightPage): string[] {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

function wrap(page: PlaywrightPage, errors: readonly string[]): Page {
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    resize: (size) => page.setViewportSize(size),
    evaluate: (call, argument) => page.evaluate(asCall(call), argument as never) as never,
    evaluateInFrames: (call, argument) => {
      const frames = page.frames().filter((frame) => frame !== page.mainFrame());
      return Promise.all(frames.map((frame) => frame.evaluate(asCall(call), argument as never))) as never;
    },
    keys: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    screenshot: () => page.screenshot(),
    errors: () => Promise.resolve(errors),
    close: () => page.close(),
  };
}

/** Playwright's types are stricter than what it does with a function of one JSON value. */
function asCall(call: unknown): () => unknown {
  return call as () => unknown;
}
