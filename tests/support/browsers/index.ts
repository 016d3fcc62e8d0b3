import { basename } from "node:path";
import { findBrowser } from "../../../scripts/lib/browser.ts";
import type { Browser } from "./browser.ts";
import { launchChromium, launchFirefox } from "./puppeteer.ts";
import { launchWebKit } from "./webkit.ts";

const launchers = {
  "chromium-headless-shell": () => launchChromium(["chromium-headless-shell"]),
  chromium: () => launchChromium(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
  firefox: launchFirefox,
  webkit: launchWebKit,
};

export type BrowserName = keyof typeof launchers;

/** One browser of each engine: the Chromium that the other tests run in, Firefox and WebKitGTK. */
export const engines: readonly BrowserName[] = [
  /shell/.test(basename(findBrowser() ?? "")) ? "chromium-headless-shell" : "chromium",
  "firefox",
  "webkit",
];

/** Starts one of the system's browsers. Throws `NotInstalled`, with what to install, where it cannot run. */
export function launch(name: BrowserName): Promise<Browser> {
  return launchers[name]();
}
