/**
 * How a build takes the place of the one before: it is made aside, and moved into its place by two renames once it is whole.
 * What a build keeps aside is named by its process, so that the next build can tell what a killed one left behind. Of two
 * builds at the same time, both are made and the later one stays.
 */
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "./run.ts";

export interface Place {
  /** What readers read. */
  readonly dist: string;
  /** Where builds are made, on the same file system. */
  readonly work: string;
}

/** Makes a build in the folder it is given; resolves to an exit code, 0 where the build is whole and may be published. */
export type Make = (next: string) => Promise<number>;

/** Makes a build aside and publishes it. Where it fails or throws, what was published before stays as it was. */
export async function buildAside({ dist, work }: Place, make: Make): Promise<number> {
  mkdirSync(work, { recursive: true });
  cleanUp(dist, work);
  const next = join(work, `${process.pid}-next`);
  const previous = join(work, `${process.pid}-previous`);
  mkdirSync(next);
  try {
    const code = await make(next);
    if (code === 0) replace(dist, next, previous);
    return code;
  } finally {
    remove(next);
    remove(previous);
  }
}

/** Moves the new build into its place; again where another build took the place in between. */
function replace(dist: string, next: string, previous: string): void {
  const isThere = isMoved(dist, previous, ["ENOENT"]);
  try {
    if (isMoved(next, dist, taken)) return;
  } catch (error) {
    if (isThere) renameSync(previous, dist);
    throw error;
  }
  remove(previous);
  replace(dist, next, previous);
}

/** How a rename fails where there is a folder already. */
const taken = ["ENOTEMPTY", "EEXIST"];

/** Renames; tells whether that was possible, or failed in one of these ways. */
function isMoved(from: string, to: string, failures: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (failures.includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

/** Does away with what killed builds left behind; one that was killed between its two renames left the published build there. */
function cleanUp(dist: string, work: string): void {
  for (const name of readdirSync(work)) {
    const pid = Number.parseInt(name, 10);
    if (pid !== process.pid && isRunning(pid)) continue;
    if (name.endsWith("-previous")) isMoved(join(work, name), dist, ["ENOENT", ...taken]);
    remove(join(work, name));
  }
}

function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}
