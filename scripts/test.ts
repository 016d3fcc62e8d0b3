/**
 * `npm test`: everything but the browser tests that are tagged `@slow`, which `npm run test:slow` runs. What needs the built
 * site and what does not run beside each other, each step after the one before. All failures are told at the end; the last
 * line sums up the tests: `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { ensureBrowser } from "./lib/browser.ts";
import { runToEnd } from "./lib/child.mjs";
import { root } from "./lib/run.ts";
import { siteSettings } from "./lib/site-settings.ts";

interface Step {
  readonly name: string;
  /** For our own Node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it gives way to the others: it can use every processor that these leave, and those only one. */
  readonly givesWay?: boolean;
}

/** Not below `test-results/`, which Playwright empties. */
const cache = `${root}.cache`;
const reports = `${cache}/test-reports`;
const unitReport = `${reports}/unit.json`;
const browserReport = `${reports}/browser.json`;

/** A tool's own JavaScript: what stands in `node_modules/.bin` differs by system. */
function tool(name: string, from = name): string {
  const folder = `${root}node_modules/${from}/`;
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as { bin: string | Record<string, string> };
  return folder + (typeof bin === "string" ? bin : bin[name]!);
}

/** Writes the types that Astro brings, which all that reads types needs. */
const sync: Step = { name: "sync", args: [tool("astro"), "sync", "--silent"] };
/** Below a path, where every address that forgets it leads nowhere; the tests read from the pages where the site lives. */
const build: Step = {
  name: "build",
  args: [`${root}scripts/run.mjs`, "build"],
  env: { SITE_URL: process.env.SITE_URL || "https://example.org", BASE_PATH: process.env.BASE_PATH || "/hk/" },
};
const isSlow = process.argv.includes("--slow");
const browserTests: Step = {
  name: "browser tests",
  args: [tool("playwright", "@playwright/test"), "test", isSlow ? "--grep=@slow" : "--grep-invert=@slow"],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  givesWay: true,
};
/** In one worker, where every module is loaded once; the browser tests keep the other processors busy. */
const unitTests: Step = {
  name: "unit tests",
  args: [
    tool("vitest"),
    "run",
    "--maxWorkers=1",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unitReport}`,
  ],
};
/** A file that has not changed is not read again. On a clean checkout, nothing is remembered. */
const remembering = (name: string) => ["--cache", "--cache-strategy=content", `--cache-location=${cache}/${name}`];
const checks: readonly Step[] = [
  { name: "types and lint", args: [tool("oxlint"), "--deny-warnings"] },
  { name: "lint of pages", args: [tool("eslint"), "--max-warnings=0", ...remembering("eslint"), "."] },
  {
    name: "types of pages",
    args: [tool("astro"), "check", "--tsconfig=tsconfig.pages.json", "--minimumFailingSeverity=hint"],
  },
  { name: "unused code", args: [tool("knip"), "--treat-config-hints-as-errors"] },
  { name: "format", args: [tool("prettier"), "--check", "--log-level=warn", ...remembering("prettier"), "."] },
];

const failures: string[] = [];

/** Runs a step; shows its name, how long it took and what it printed, in one piece. Resolves to whether it went well. */
async function run({ name, args, env, givesWay }: Step): Promise<boolean> {
  const start = performance.now();
  let output = "";
  const options = {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"] as ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: undefined,
      NODE_COMPILE_CACHE: `${cache}/compiled`,
      ASTRO_TELEMETRY_DISABLED: "1",
      NO_COLOR: "1",
      ...env,
    },
  };
  const code = await runToEnd(process.execPath, args, options, ({ pid, stdout, stderr }) => {
    if (givesWay && pid) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    for (const stream of [stdout, stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${code === 0 ? "ok" : "FAILED"} (${seconds} s)\n${output.trim()}\n`);
  if (code !== 0) failures.push(name);
  return code === 0;
}

/** The parts that we read of what Vitest and Playwright report. */
interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** What a runner reported; nothing if it did not get that far. */
function read(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return {};
  }
}

/** What the two runners counted. A step that fails without a failing test counts as one. */
function tally(): { readonly passed: number; readonly failed: number; readonly flaky: number } {
  const unit = read(unitReport);
  const { expected = 0, unexpected = 0, flaky = 0 } = read(browserReport).stats ?? {};
  const failed = (unit.numFailedTests ?? 0) + unexpected;
  const passed = (unit.numPassedTests ?? 0) + expected + flaky;
  return { passed, failed: Math.max(failed, failures.length > 0 ? 1 : 0), flaky };
}

/** The site, and what is asked of it in a browser. */
async function testSite(): Promise<void> {
  if (!(await run(build))) return;
  process.env.CHROMIUM_PATH = await ensureBrowser();
  await run(browserTests);
}

async function testSources(): Promise<void> {
  for (const step of [unitTests, ...checks]) await run(step);
}

siteSettings();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await run(sync);
await Promise.all(isSlow ? [testSite()] : [testSite(), testSources()]);
const { passed, failed, flaky } = tally();
if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}.`);
if (flaky > 0) console.log(`Passed at the second try only, see above: ${flaky} of the browser tests.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failures.length > 0 ? 1 : 0);
