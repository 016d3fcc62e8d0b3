import { launchChromium, launchFirefox } from "./puppeteer.ts";
import { launchWebKit } from "./webkit.ts";

/** A window's inside, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A running browser, whichever way it is driven. */
export interface Browser {
  /** Its name and version, as it gives them: `Firefox 140.3.0`. */
  readonly version: string;
  /** Opens a page in a window of its own; resolves when the page has loaded. */
  open(url: string, size: Size): Promise<Page>;
  close(): Promise<void>;
}

export interface Page {
  goto(url: string): Promise<void>;
  resize(size: Size): Promise<void>;
  /** Calls a function in the page, which knows nothing but its argument; both ends of it are plain JSON values. */
  evaluate<A, T>(call: (argument: A) => T, argument: A): Promise<Awaited<T>>;
  /** The same in every frame of the page, of whatever origin, those in open shadow roots too; in no promised order. */
  evaluateInFrames<A, T>(call: (argument: A) => T, argument: A): Promise<Awaited<T>[]>;
  /** Presses keys one after the other, by the names that `KeyboardEvent.key` gives them: `Tab`, `ArrowLeft`. */
  keys(...keys: readonly string[]): Promise<void>;
  /** What the window shows, as a PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Errors in the console and uncaught ones, of the page and its frames. WebKit's driver tells none. */
  errors(): readonly string[];
  close(): Promise<void>;
}

/** Why a browser cannot run here, for whoever reads the test's output. */
export class NotInstalled extends Error {}

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
