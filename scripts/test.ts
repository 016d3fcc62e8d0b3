/**
 * `npm test`: everything. The checks that need no built site and the build run beside each other, then the browser. All
 * failures are told at the end; the last line sums up the tests: `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./lib/browser.ts";
import { root } from "./lib/run.ts";

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/** Not below `test-results/`, which Playwright empties. */
const reports = `${root}.cache/test-reports/`;
const unitReport = `${reports}unit.json`;
const browserReport = `${reports}browser.json`;

const bin = (name: string) => `${root}node_modules/.bin/${name}`;

/** Writes the types that Astro brings, which the linter needs as well. */
const sync: Step = { name: "sync", command: [bin("astro"), "sync", "--silent"] };
const checks: readonly Step[] = [
  { name: "format", command: [bin("prettier"), "--check", "--log-level=warn", "."] },
  { name: "lint", command: [bin("eslint"), "--max-warnings=0", "."] },
  {
    name: "unit tests",
    command: [bin("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
  },
];
/** Then comes the build, on whatever the other checks leave of the processor: both write the types that Astro brings. */
const types: Step = { name: "types", command: [bin("astro"), "check", "--minimumFailingSeverity", "hint"] };
const build: Step = { name: "build", command: [process.execPath, `${root}scripts/build.ts`] };
const browserTests: Step = {
  name: "browser tests",
  command: [bin("playwright"), "test"],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
};

const failures: string[] = [];

/** Runs a step; shows its name, how long it took and what it printed, in one piece. */
async function run({ name, command: [command, ...args], env }: Step): Promise<boolean> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
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
function tally(): { readonly passed: number; readonly failed: number } {
  const unit = read(unitReport);
  const { expected = 0, unexpected = 0, flaky = 0 } = read(browserReport).stats ?? {};
  const failed = (unit.numFailedTests ?? 0) + unexpected + flaky;
  return { passed: (unit.numPassedTests ?? 0) + expected, failed: Math.max(failed, failures.length > 0 ? 1 : 0) };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await run(sync);
const [isBuilt] = await Promise.all([run(types).then(() => run(build)), ...checks.map(run)]);
if (isBuilt) {
  ensureBrowser();
  await run(browserTests);
}
const { passed, failed } = tally();
if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failures.length > 0 ? 1 : 0);
