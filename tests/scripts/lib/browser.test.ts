import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { afterEach, beforeEach, expect, test } from "vitest";

let machine: string;
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), "machine-"));
});
afterEach(() => rmSync(machine, { recursive: true }));

/** The build of Chromium that this version of Playwright asks for. */
const build = /chromium-(\d+)/.exec(chromium.executablePath())![1]!;
const playwright = {
  shell: `playwright/chromium_headless_shell-${build}/chrome-headless-shell-linux64/chrome-headless-shell`,
  full: `playwright/chromium-${build}/chrome-linux64/chrome`,
};

/** What is found on a machine with these programs, each of which answers with the given exit code. */
function found(programs: Readonly<Record<string, number>>): string {
  for (const [path, code] of Object.entries(programs)) {
    mkdirSync(dirname(join(machine, path)), { recursive: true });
    writeFileSync(join(machine, path), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
  }
  const env = { PATH: join(machine, "bin"), PLAYWRIGHT_BROWSERS_PATH: join(machine, "playwright") };
  const script = `import { findBrowser } from "./scripts/lib/browser.ts"; console.log(findBrowser());`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], { env, encoding: "utf8" });
  return said.trim().replace(`${machine}/`, "");
}

test.skipIf(process.platform !== "linux").each([
  ["a full browser, as on public runners", { "bin/google-chrome": 0 }, "bin/google-chrome"],
  [
    "the system's shell beside it",
    { "bin/google-chrome": 0, "bin/chromium-headless-shell": 0 },
    "bin/chromium-headless-shell",
  ],
  [
    "Playwright's shell beside both",
    { "bin/chromium-headless-shell": 0, [playwright.shell]: 0, [playwright.full]: 0 },
    playwright.shell,
  ],
  ["a shell without its libraries", { [playwright.shell]: 127, "bin/chromium": 0 }, "bin/chromium"],
])("%s", (_, programs, expected) => {
  expect(found(programs)).toBe(expected);
});
