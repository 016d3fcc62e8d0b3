/**
 * `npm test`: everything but the browser tests that are tagged `@slow`, which `npm run test:slow` runs. Two lines of steps run
 * beside each other, about as long on two processors: one builds the site and looks at its pages, the other tests and checks
 * the sources and then looks at embeds, with all processors. All failures are listed at the end; the last line sums up the
 * tests: `N passed, N failed`.
 */
import type { SpawnOptions } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { sum } from "d3";
import { ensureBrowser } from "./lib/browser.ts";
import { runToEnd } from "./lib/child.mjs";
import { root } from "./lib/run.ts";
import { siteSettings } from "./lib/site-settings.ts";

interface Step {
  readonly name: string;
  /** For our own Node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The browser tests, as `playwright.config.ts` parts them. */
const projects = ["pages", "embeds"] as const;
type Project = (typeof projects)[number];

/** Not below `test-results/`, which Playwright empties. */
const cache = `${root}.cache`;
const reports = `${cache}/test-reports`;
const unitReport = `${reports}/unit.json`;
const browserReport = (project: Project) => `${reports}/${project}.json`;

/** A tool's own JavaScript: what stands in `node_modules/.bin` differs by system. */
function tool(name: string, from = name): string {
  const folder = `${root}node_modules/${from}/`;
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as { bin: string | Record<string, string> };
  return folder + (typeof bin === "string" ? bin : bin[name]!);
}

/** Below a path, where every address that forgets it leads nowhere; the tests read from the pages where the site lives. */
const build: Step = {
  name: "build",
  args: [`${root}scripts/run.mjs`, "build"],
  env: { SITE_URL: process.env.SITE_URL || "https://example.org", BASE_PATH: process.env.BASE_PATH || "/hk/" },
};
const isSlow = process.argv.includes("--slow");
const browserTests = (project: Project): Step => ({
  name: `${project} in a browser`,
  args: [
    tool("playwright", "@playwright/test"),
    "test",
    isSlow ? "--grep=@slow" : "--grep-invert=@slow",
    `--project=${project}`,
    `--workers=${project === "pages" && !isSlow ? "50%" : "100%"}`,
    `--output=test-results/${project}`,
  ],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport(project) },
});
/** In one worker, where every module is loaded once; the browser tests keep the other processors busy. */
const unitTests: Step = {
  name: "unit tests",
  args: [
    ...[tool("vitest"), "run", "--maxWorkers=1"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
  ],
};
/** Some remember files: one that has not changed is not read again. On a clean checkout, nothing is remembered. */
const remembering = (name: string) => ["--cache", "--cache-strategy=content", `--cache-location=${cache}/${name}`];
const checks: readonly Step[] = [
  {
    name: "types of pages",
    args: [tool("astro"), "check", "--tsconfig=tsconfig.pages.json", "--minimumFailingSeverity=hint"],
  },
  { name: "types and lint", args: [tool("oxlint"), "--deny-warnings"] },
  { name: "lint of pages", args: [tool("eslint"), "--max-warnings=0", ...remembering("eslint"), "."] },
  {
    name: "unused code",
    args: [tool("knip"), "--treat-config-hints-as-errors", "--cache", `--cache-location=${cache}/knip`],
  },
  { name: "format", args: [tool("prettier"), "--check", "--log-level=warn", ...remembering("prettier"), "."] },
];

const failures: string[] = [];

/** Runs a step; shows its name, how long it took and what it printed, in one piece. Resolves to whether it went well. */
async function run({ name, args, env }: Step): Promise<boolean> {
  const start = performance.now();
  let output = "";
  const settings = { NODE_COMPILE_CACHE: `${cache}/compiled`, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const options: SpawnOptions = {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: undefined, ...settings, ...env },
  };
  const code = await runToEnd(process.execPath, args, options, ({ stdout, stderr }) => {
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

/** What the runners counted, as far as they got. A step that fails without a failing test counts as one. */
function tally() {
  const files = [unitReport, ...projects.map(browserReport)].filter((file) => existsSync(file));
  const reports = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as Report);
  const flaky = sum(reports, ({ stats }) => stats?.flaky);
  return {
    passed: sum(reports, ({ numPassedTests, stats }) => numPassedTests ?? stats?.expected) + flaky,
    failed:
      sum(reports, ({ numFailedTests, stats }) => numFailedTests ?? stats?.unexpected) || Math.min(failures.length, 1),
    flaky,
  };
}

/** Resolves to whether there is a site to look at, and a browser. */
async function buildSite(): Promise<boolean> {
  if (!(await run(build))) return false;
  process.env.CHROMIUM_PATH = await ensureBrowser();
  return true;
}

async function checkSources(): Promise<void> {
  for (const step of [unitTests, ...checks]) await run(step);
}

siteSettings();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const built = buildSite();
const look = async (project: Project) => {
  if (await built) await run(browserTests(project));
};
if (isSlow) {
  await look("pages");
  await look("embeds");
} else await Promise.all([look("pages"), checkSources().then(() => look("embeds"))]);
const { passed, failed, flaky } = tally();
if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}.`);
if (flaky > 0) console.log(`Passed at the second try only, see above: ${flaky} of the browser tests.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failures.length > 0 ? 1 : 0);
