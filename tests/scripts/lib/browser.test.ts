import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { afterAll, describe, expect, test } from "vitest";

const home = mkdtempSync(join(tmpdir(), "machines-"));
afterAll(() => rmSync(home, { recursive: true }));

/** The build of Chromium that this version of Playwright asks for. */
const build = /chromium-(\d+)/.exec(chromium.executablePath())![1]!;
const shell = `playwright/chromium_headless_shell-${build}/chrome-headless-shell-linux64/chrome-headless-shell`;
const full = `playwright/chromium-${build}/chrome-linux64/chrome`;

/** What is found on a machine that has these programs, each of which answers with an exit code. */
function foundOn(programs: Readonly<Record<string, number>>): string {
  const machine = mkdtempSync(join(home, "machine-"));
  for (const [path, code] of Object.entries(programs)) {
    mkdirSync(dirname(join(machine, path)), { recursive: true });
    writeFileSync(join(machine, path), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
  }
  const script = 'import { findBrowser } from "./scripts/lib/browser.ts"; console.log(findBrowser());';
  const env = { PATH: join(machine, "bin"), PLAYWRIGHT_BROWSERS_PATH: join(machine, "playwright") };
  const found = execFileSync(process.execPath, ["--input-type=module", "-e", script], { env, encoding: "utf8" });
  return found.trim().replace(`${machine}/`, "");
}

describe.skipIf(process.platform !== "linux")("the quickest browser that runs is found:", () => {
  const [chrome, chromium, systemShell] = ["google-chrome", "chromium", "chromium-headless-shell"].map(
    (name) => `bin/${name}`,
  ) as [string, string, string];
  test.each<[machine: string, programs: Readonly<Record<string, number>>, expected: string]>([
    ["a full browser, as on public runners", { [chrome]: 0 }, chrome],
    ["the system's shell beside it", { [chrome]: 0, [systemShell]: 0 }, systemShell],
    ["Playwright's shell beside both", { [systemShell]: 0, [shell]: 0, [full]: 0 }, shell],
    ["a shell without its libraries", { [shell]: 127, [chromium]: 0 }, chromium],
  ])("%s", (_, programs, expected) => expect(foundOn(programs)).toBe(expected));
});
