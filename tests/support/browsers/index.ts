import type { Browser, Engine } from "./browser.ts";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import { launchWebKit } from "./webkit.ts";

export { type Browser, type Engine, engines, NotInstalled, type Page, type Size } from "./browser.ts";

const launchers: Readonly<Record<Engine, () => Promise<Browser>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebKit,
};

/** Starts a browser. Throws `NotInstalled`, with what to install, where it cannot run. */
export function launch(engine: Engine): Promise<Browser> {
  return launchers[engine]();
}
