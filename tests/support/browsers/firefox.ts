import { existsSync } from "node:fs";
import puppeteer, { type KeyInput, type Page as PuppeteerPage } from "puppeteer-core";
import { type Browser, NotInstalled, type Page } from "./browser.ts";

const places = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/** The system's Firefox, or the one named by `FIREFOX_PATH`, driven by Puppeteer over WebDriver BiDi. */
export async function launchFirefox(): Promise<Browser> {
  const executablePath = [process.env.FIREFOX_PATH, ...places].find((path) => path && existsSync(path));
  if (!executablePath) throw new NotInstalled("no Firefox here (install the package firefox-esr)");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: quiet,
  });
  return {
    engine: "firefox",
    version: (await browser.version()).replace("firefox/", "Firefox "),
    open: async (url, size) => {
      const page = await browser.newPage();
      const errors = listen(page);
      await page.setViewport(size);
      await page.goto(url, { waitUntil: "load" });
      return wrap(page, errors);
    },
    close: () => browser.close(),
  };
}

/** Settings that keep the browser from asking anybody anything. */
const quiet: Readonly<Record<string, boolean | number | string>> = {
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "services.settings.server": "http://localhost:9/",
  "extensions.getAddons.cache.enabled": false,
};

function listen(page: PuppeteerPage): string[] {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  return errors;
}

function wrap(page: PuppeteerPage, errors: readonly string[]): Page {
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: "load" });
    },
    resize: (size) => page.setViewport(size),
    evaluate: (call, argument) => page.evaluate(asCall(call), argument) as never,
    evaluateInFrames: (call, argument) => {
      const frames = page.frames().filter((frame) => frame !== page.mainFrame());
      return Promise.all(frames.map((frame) => frame.evaluate(asCall(call), argument))) as never;
    },
    keys: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key as KeyInput);
    },
    screenshot: () => page.screenshot(),
    errors: () => Promise.resolve(errors),
    close: () => page.close(),
  };
}

/** Puppeteer's types are stricter than what it does with a function of one JSON value. */
function asCall(call: unknown): (argument: unknown) => unknown {
  return call as (argument: unknown) => unknown;
}
