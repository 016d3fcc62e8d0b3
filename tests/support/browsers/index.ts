import { type Browser, NotInstalled } from "./browser.ts";
import { launchChromium, launchFirefox } from "./puppeteer.ts";
import { launchWebKit } from "./webkit.ts";

const launchers = {
  "chromium-headless-shell": () => launchChromium(["chromium-headless-shell"]),
  chromium: () => launchChromium(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
  firefox: launchFirefox,
  webkit: launchWebKit,
};

export type BrowserName = keyof typeof launchers;

/** Browsers that a system may have: the headless Chromium, Chromium as people have it, Firefox, and WebKitGTK. */
export const browserNames = Object.keys(launchers) as BrowserName[];

/** Starts one of the system's browsers. Throws `NotInstalled`, with what to install, where it cannot run. */
export function launch(name: BrowserName): Promise<Browser> {
  return launchers[name]();
}

/** The first of some browsers that is here. */
export async function launchAny([name, ...others]: readonly BrowserName[]): Promise<Browser> {
  try {
    return await launch(name!);
  } catch (error) {
    if (!(error instanceof NotInstalled) || others.length === 0) throw error;
    return launchAny(others);
  }
}
