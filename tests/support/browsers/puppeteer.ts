import { existsSync } from "node:fs";
import puppeteer, { type Browser as PuppeteerBrowser, type KeyInput, type Page as PuppeteerPage } from "puppeteer-core";
import { browserArgs, onPath } from "../../../scripts/lib/browser.ts";
import { type Browser, NotInstalled, type Page } from "./browser.ts";

/** The first of some Chromiums that is here, with the scroll bars that people have. */
export async function launchChromium(names: readonly string[]): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, ...names.flatMap(onPath)].find((path) => path && existsSync(path));
  if (!executablePath) throw new NotInstalled(`no ${names[0]!} here (install the package of that name)`);
  const browser = await puppeteer.launch({
    executablePath,
    args: browserArgs,
    headless: names[0]!.endsWith("headless-shell") ? "shell" : true,
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  return wrap(browser, (await browser.version()).replace(/^.*\//, "Chromium "));
}

/** The system's Firefox, or the one named by `FIREFOX_PATH`, over WebDriver BiDi. */
export async function launchFirefox(): Promise<Browser> {
  const places = [process.env.FIREFOX_PATH, "/Applications/Firefox.app/Contents/MacOS/firefox"];
  const executablePath = [...places, ...onPath("firefox-esr"), ...onPath("firefox")].find(
    (path) => path && existsSync(path),
  );
  if (!executablePath) throw new NotInstalled("no Firefox here (install the package firefox-esr)");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, extraPrefsFirefox: quiet });
  return wrap(browser, (await browser.version()).replace("firefox/", "Firefox "));
}

/** Settings that keep Firefox from asking anybody anything. */
const quiet: Readonly<Record<string, boolean | string>> = {
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "services.settings.server": "http://localhost:9/",
  "extensions.getAddons.cache.enabled": false,
};

function wrap(browser: PuppeteerBrowser, version: string): Browser {
  return {
    version,
    open: async (url, size) => {
      const page = wrapPage(await browser.newPage());
      await page.resize(size);
      await page.goto(url);
      return page;
    },
    close: () => browser.close(),
  };
}

/** What Firefox says, as the page's error or its own, of a font on its way when the reader left the page (`NS_BINDING_ABORTED`). */
const cutShort = /download failed .*status=2152398850/;

function wrapPage(page: PuppeteerPage): Page {
  const errors: string[] = [];
  const note = (error: string) => {
    if (!cutShort.test(error)) errors.push(error);
  };
  page.on("console", (message) => {
    if (message.type() === "error") note(message.text());
  });
  page.on("pageerror", (error) => note(String(error)));
  page.setDefaultTimeout(120_000);
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
    errors: () => errors,
    close: () => page.close(),
  };
}

/** Puppeteer's types are stricter than what it does with a function of one JSON value. */
function asCall(call: unknown): (argument: unknown) => unknown {
  return call as (argument: unknown) => unknown;
}
