import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, NotInstalled } from "./browser.ts";
import { end, freePort, startDisplay, which } from "./processes.ts";
import { WebDriverSession } from "./web-driver.ts";
import { openWindow } from "./web-driver-page.ts";

/** WebKitGTK's own small browser, driven over W3C WebDriver on a display that nobody sees. */
export async function launchWebKit(): Promise<Browser> {
  const driver = which("WebKitWebDriver");
  const xvfb = which("Xvfb");
  const binary = findMiniBrowser();
  if (!driver || !binary) throw new NotInstalled("no WebKit here (install the package webkit2gtk-driver)");
  if (!xvfb) throw new NotInstalled("no display for WebKit here (install the package xvfb)");
  const display = await startDisplay(xvfb);
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: display.name, GDK_BACKEND: "x11" },
  });
  const session = await startSession(`http://127.0.0.1:${port}`, child, {
    "webkitgtk:browserOptions": {
      binary,
      args: ["--automation", "--javascript-can-open-windows-automatically=true"],
    },
  });
  const first = await session.window();
  return {
    engine: "webkit",
    version: `WebKitGTK ${String(session.capabilities.browserVersion)}`,
    open: async (url, size) => {
      const page = await openWindow(session, first, size);
      await page.goto(url);
      return page;
    },
    close: async () => {
      await session.end();
      await end(child);
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

/** The driver takes a moment until it listens. */
async function startSession(server: string, child: ChildProcess, capabilities: object): Promise<WebDriverSession> {
  for (;;) {
    const isUp = await fetch(`${server}/status`).then(
      () => true,
      () => false,
    );
    if (isUp) return WebDriverSession.start(server, capabilities);
    if (child.exitCode !== null) throw new Error("WebKitWebDriver ended before it listened");
    await wait(50);
  }
}
