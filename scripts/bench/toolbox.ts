import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { root } from "../lib/run.ts";

/** What a bench needs of npm and the site does not. */
export interface Toolbox {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Installed aside, into a folder that git ignores, once a list of versions. Nothing of it runs while it is installed. */
export function toolbox(name: string, box: Toolbox): string {
  const directory = `${root}.cache/bench/${name}/`;
  const wanted = JSON.stringify({ private: true, type: "module", ...box });
  const receipt = `${directory}installed.json`;
  if (existsSync(receipt) && readFileSync(receipt, "utf8") === wanted) return directory;
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  writeFileSync(`${directory}package.json`, wanted);
  console.log(`Installing what ${name} needs …`);
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", ["install", ...flags], {
    cwd: directory,
    stdio: "inherit",
    timeout: 10 * 60_000,
  });
  if (status !== 0) throw new Error(`${name} could not be installed`);
  writeFileSync(receipt, wanted);
  return directory;
}

/** Runs a tool of a toolbox. Throws, with what it said, when it fails or takes too long. */
export function runTool(directory: string, tool: string, args: readonly string[], minutes: number): void {
  const { status, stdout, stderr } = spawnSync(`${directory}node_modules/.bin/${tool}`, args, {
    cwd: directory,
    encoding: "utf8",
    timeout: minutes * 60_000,
    env: { ...process.env, PATH: `${directory}node_modules/.bin:${process.env.PATH ?? ""}`, ...quiet },
  });
  if (status !== 0) throw new Error(`${tool} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
}

/** No tool may report to its makers. */
const quiet = { OBSERVABLE_TELEMETRY_DISABLE: "true", SEND_ANONYMOUS_USAGE_STATS: "no", ASTRO_TELEMETRY_DISABLED: "1" };
