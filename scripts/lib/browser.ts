import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { runToEnd } from "./child.mjs";

/** Names under which systems install Chromium; the shell, which never draws a window, takes half the time. */
const systemShell = "chromium-headless-shell";
const systemBrowsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Switches that keep the browser to this machine, draw text alike everywhere, and suit a container. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]",
  "--font-render-hinting=none",
];

/** A Chromium that is already here: the one named by `CHROMIUM_PATH`, else a headless shell, else a full browser. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH: there is no file ${named}`);
  }
  const shells = [...playwrightShell(), ...onPath(systemShell)];
  return [...shells, ...systemBrowsers.flatMap(onPath), chromium.executablePath()].find(works);
}

/** A Chromium, installed if there is none: Playwright's headless shell, or else the system's package. */
export async function ensureBrowser(): Promise<string> {
  const installers = [installPlaywrights, installPackage];
  for (const install of installers) {
    const found = findBrowser();
    if (found) return found;
    await install();
  }
  const found = findBrowser();
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium, and it could not be installed. Install it (`npx playwright install chromium`, or " +
      "your system's package `chromium`), or name one: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

/** Playwright tells where its full browser goes; the shell of the same build stands beside that. */
function playwrightShell(): string[] {
  const [, folder, build] = /^(.*[\\/])chromium-(\d+)/.exec(chromium.executablePath()) ?? [];
  if (!folder) return [];
  const cwd = join(folder, `chromium_headless_shell-${build}`);
  return globSync("*/chrome-headless-shell{,.exe}", { cwd }).map((file) => join(cwd, file));
}

/** A browser may be there without the system libraries it needs. */
function works(path: string): boolean {
  return existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/** The programs of that name, in the order in which a shell would find them. */
export function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
}

async function installPlaywrights(): Promise<void> {
  console.log("No Chromium here; installing Playwright's …");
  await run(["npx", "playwright", "install", "--only-shell", "chromium"]);
}

async function installPackage(): Promise<void> {
  if (onPath("apt-get").length === 0) return;
  console.log("Playwright's Chromium could not be had; installing the system's package …");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  await run([...sudo, "apt-get", "update"]);
  for (const name of [systemShell, "chromium"]) {
    await run([...sudo, "apt-get", "install", "-y", "--no-install-recommends", name]);
    if (onPath(name).length > 0) return;
  }
}

/** What cannot be run has not installed anything, which is looked at afterwards. */
async function run([command, ...args]: string[]): Promise<void> {
  await runToEnd(command!, args, { stdio: ["ignore", "inherit", "inherit"] }).catch(() => 1);
}
