import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync } from "node:fs";
import { createRequire } from "node:module";
import { Builder, By, Key, type WebDriver, type WebElement } from "selenium-webdriver";
import { onPath } from "../../../scripts/lib/browser.ts";
import { freePort } from "../free-port.ts";
import { type Browser, NotInstalled, type Page, type Size } from "./browser.ts";

/** A part of Selenium without an address that ES modules know. */
const { DriverService } = createRequire(import.meta.url)(
  "selenium-webdriver/remote",
) as typeof import("selenium-webdriver/remote");

/** WebKitGTK's own small browser, driven by Selenium on a display that nobody sees. One page at a time. */
export async function launchWebKit(): Promise<Browser> {
  const [driver, xvfb] = [onPath("WebKitWebDriver")[0], onPath("Xvfb")[0]];
  const binary = findMiniBrowser();
  if (!driver || !binary) throw new NotInstalled("no WebKit here (install the package webkit2gtk-driver)");
  if (!xvfb) throw new NotInstalled("no display for WebKit here (install the package xvfb)");
  const display = await startDisplay(xvfb);
  const port = await freePort();
  const service = new DriverService(driver, {
    loopback: true,
    port,
    args: [`--port=${port}`],
    env: { ...process.env, DISPLAY: display.name, GDK_BACKEND: "x11" },
  });
  const args = ["--automation", "--javascript-can-open-windows-automatically=true"];
  const session = await new Builder()
    .usingServer(await service.start())
    .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args } })
    .build();
  const first = await session.getWindowHandle();
  return {
    version: `WebKitGTK ${String((await session.getCapabilities()).get("browserVersion"))}`,
    open: async (url, size) => {
      await popUp(session, first, size);
      const page = wrapPage(session);
      await page.goto(url);
      return page;
    },
    close: async () => {
      await session.quit();
      await service.kill();
      await display.close();
    },
  };
}

/** Comes with the library, for whichever of its interfaces the system has. */
function findMiniBrowser(): string | undefined {
  const named = process.env.WEBKIT_MINIBROWSER_PATH;
  return named && existsSync(named)
    ? named
    : globSync("/usr/{lib,libexec}/{,*/}webkit{2gtk,gtk}-*/MiniBrowser").sort().at(-1);
}

/** A screen that nobody sees, large enough for every window of a test. */
async function startDisplay(xvfb: string): Promise<{ name: string; close: () => Promise<unknown> }> {
  const screen = spawn(xvfb, ["-displayfd", "1", "-screen", "0", "1600x2400x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(screen, "exit");
  const [number] = (await Promise.race([
    once(screen.stdout, "data"),
    ended.then(() => {
      throw new Error("Xvfb ended before it had a display");
    }),
  ])) as [Buffer];
  return {
    name: `:${number.toString().trim()}`,
    close: () => {
      screen.kill();
      return ended;
    },
  };
}

/** Nothing but a popup is without bars, and so as narrow as a phone. */
async function popUp(session: WebDriver, opener: string, { width, height }: Size): Promise<void> {
  await session.switchTo().window(opener);
  const known = await session.getAllWindowHandles();
  await session.executeScript(`open("about:blank", "_blank", "popup,noopener,width=${width},height=${height}")`);
  const isNew = (handle: string) => !known.includes(handle);
  await session.wait(async () => (await session.getAllWindowHandles()).some(isNew));
  await session.switchTo().window((await session.getAllWindowHandles()).find(isNew)!);
}

function wrapPage(session: WebDriver): Page {
  const evaluate = (call: unknown, argument: unknown) =>
    session.executeScript(`return (${String(call)})(arguments[0])`, argument);
  return {
    goto: (url) => session.get(url),
    resize: (size) =>
      session
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...size }) as Promise<never>,
    evaluate: evaluate as Page["evaluate"],
    evaluateInFrames: async (call, argument) => {
      const results: unknown[] = [];
      for (const frame of await findFrames(session)) {
        await session.switchTo().frame(frame);
        results.push(await evaluate(call, argument));
        await session.switchTo().defaultContent();
      }
      return results as never;
    },
    keys: (...keys) =>
      session
        .actions()
        .sendKeys(...keys.map((key) => keyOf[key] ?? key))
        .perform(),
    screenshot: async () => Buffer.from(await session.takeScreenshot(), "base64"),
    errors: () => [],
    close: () => session.close(),
  };
}

/** The page's frames, those in open shadow roots too. */
async function findFrames(session: WebDriver): Promise<WebElement[]> {
  const inRoots = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
      shadowRoot ? [...shadowRoot.querySelectorAll("iframe"), ...inRoots(shadowRoot)] : [],
    );
  const inShadow = `const inRoots = ${inRoots.toString()}; return inRoots(document)`;
  return [...(await session.findElements(By.css("iframe"))), ...(await session.executeScript<WebElement[]>(inShadow))];
}

const keyOf: Readonly<Record<string, string>> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
};
