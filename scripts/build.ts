/**
 * `npm run build`: validates, builds the site aside, and puts it in the place of `dist/` when it is whole. A build that
 * fails leaves the last good `dist/` as it was; what a killed build left behind is mended by the next one.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { build } from "astro";
import { waitForOtherBuilds } from "./build-lock.ts";
import { root, runScript } from "./run.ts";

/** The same input gives the same bytes: nothing may follow the clock's zone. */
process.env.TZ = "UTC";
process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.NODE_ENV = "production";

const work = `${root}.build/`;
const next = `${work}next`;
const previous = `${work}previous`;
const dist = `${root}dist`;

function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}

/** A build killed between the two renames below has left no `dist/`: its predecessor is still there. */
function mendKilledBuild(): void {
  if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
  remove(previous);
  remove(next);
}

function publish(): void {
  if (existsSync(dist)) renameSync(dist, previous);
  renameSync(next, dist);
  remove(previous);
}

async function run(): Promise<number> {
  mkdirSync(work, { recursive: true });
  waitForOtherBuilds(`${work}lock`);
  mendKilledBuild();
  const findings = await runScript("validate.ts");
  if (findings !== 0) return findings;
  await build({ root, outDir: next, logLevel: "warn" });
  publish();
  return 0;
}

try {
  process.exit(await run());
} catch (error) {
  console.error(error);
  process.exit(1);
}
