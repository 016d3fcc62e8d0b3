import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Names under which systems install Chromium: the one without windows first, which is the quickest. */
const systemNames = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Switches that keep the browser to itself (no look-ups, no updates), draw text alike everywhere, and suit a container. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
  "--font-render-hinting=none",
];

/** A Chromium that is already here: the one named by `CHROMIUM_PATH`, the system's, or Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH: there is no file ${named}`);
  }
  return [...systemNames.map(onPath), chromium.executablePath()].find((path) => path !== undefined && works(path));
}

/** A Chromium, installed if there is none: Playwright's own, or else the system's package. */
export function ensureBrowser(): string {
  const installers = [installPlaywrights, installPackage];
  for (const install of installers) {
    const found = findBrowser();
    if (found) return found;
    install();
  }
  const found = findBrowser();
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium, and it could not be installed. Install it (`npx playwright install chromium`, or " +
      "your system's package `chromium`), or name one: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

/** A browser may be there without the system libraries it needs. */
function works(path: string): boolean {
  return existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/** Where a command is, or nothing. */
export function onPath(name: string): string | undefined {
  try {
    return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

function installPlaywrights(): void {
  console.log("No Chromium here; installing Playwright's …");
  run(["npx", "playwright", "install", "chromium"]);
}

function installPackage(): void {
  if (!onPath("apt-get")) return;
  console.log("Playwright's Chromium could not be had; installing the system's package …");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  run([...sudo, "apt-get", "update"]);
  for (const name of ["chromium-headless-shell", "chromium"]) {
    run([...sudo, "apt-get", "install", "-y", "--no-install-recommends", name]);
    if (onPath(name)) return;
  }
}

function run([command, ...args]: string[]): void {
  spawnSync(command!, args, { stdio: ["ignore", "inherit", "inherit"] });
}
