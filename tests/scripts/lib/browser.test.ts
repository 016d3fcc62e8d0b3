import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { afterAll, expect, test } from "vitest";

const home = mkdtempSync(join(tmpdir(), "machines-"));
afterAll(() => rmSync(home, { recursive: true }));

/** The build of Chromium that this version of Playwright asks for. */
const build = /chromium-(\d+)/.exec(chromium.executablePath())![1]!;
const playwright = {
  shell: `playwright/chromium_headless_shell-${build}/chrome-headless-shell-linux64/chrome-headless-shell`,
  full: `playwright/chromium-${build}/chrome-linux64/chrome`,
};

/** Machines with programs, each of which answers with the given exit code, and the one that must be found. */
const machines: Readonly<Record<string, readonly [programs: Readonly<Record<string, number>>, expected: string]>> = {
  "a full browser, as on public runners": [{ "bin/google-chrome": 0 }, "bin/google-chrome"],
  "the system's shell beside it": [
    { "bin/google-chrome": 0, "bin/chromium-headless-shell": 0 },
    "bin/chromium-headless-shell",
  ],
  "Playwright's shell beside both": [
    { "bin/chromium-headless-shell": 0, [playwright.shell]: 0, [playwright.full]: 0 },
    playwright.shell,
  ],
  "a shell without its libraries": [{ [playwright.shell]: 127, "bin/chromium": 0 }, "bin/chromium"],
};

/** What is found on each. Playwright reads once where its browsers are, so one place is one machine after the other. */
function foundOn(): Record<string, string> {
  const machine = join(home, "machine");
  const script = `
    import { symlinkSync, unlinkSync } from "node:fs";
    import { findBrowser } from "./scripts/lib/browser.ts";
    const found = process.argv.slice(1).map((folder) => {
      symlinkSync(folder, ${JSON.stringify(machine)});
      const path = findBrowser();
      unlinkSync(${JSON.stringify(machine)});
      return path;
    });
    console.log(JSON.stringify(found));`;
  const folders = Object.values(machines).map(([programs], index) => install(join(home, String(index)), programs));
  const env = { PATH: join(machine, "bin"), PLAYWRIGHT_BROWSERS_PATH: join(machine, "playwright") };
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script, ...folders], {
    env,
    encoding: "utf8",
  });
  const found = JSON.parse(said) as string[];
  return Object.fromEntries(
    Object.keys(machines).map((name, index) => [name, found[index]!.replace(`${machine}/`, "")]),
  );
}

function install(folder: string, programs: Readonly<Record<string, number>>): string {
  for (const [path, code] of Object.entries(programs)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
  }
  return folder;
}

test.skipIf(process.platform !== "linux")("the quickest browser that runs is found", () => {
  const expected = Object.entries(machines).map(([name, [, path]]) => [name, path] as const);
  expect(foundOn()).toEqual(Object.fromEntries(expected));
});
