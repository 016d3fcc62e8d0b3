/**
 * How a build takes the place of the one before. It is made aside, in a folder of its own, and is moved into its place when
 * it is whole. The two renames that this takes are done by a process of their own (`swap.ts`), so that a build that is
 * killed cannot leave a gap between them. Builds at the same time wait for each other.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lock } from "./lock.ts";

export interface Place {
  /** What readers read; there at all times after the first build. */
  readonly dist: string;
  /** Where builds are made, on the same file system. */
  readonly work: string;
}

/** A build's exit code; 0 where it is whole and may be published. */
export type Make = (next: string) => number | Promise<number>;

/** Makes a build aside and publishes it. Where it fails or throws, what was published before stays as it was. */
export async function buildAside({ dist, work }: Place, make: Make): Promise<number> {
  mkdirSync(work, { recursive: true });
  const held = lock(`${work}/lock`, () => console.log("Another build is running; waiting for it …"));
  mend(dist, work);
  const next = `${work}/next-${randomUUID()}`;
  mkdirSync(next);
  try {
    const code = await make(next);
    if (code === 0) await publish(next, dist, work);
    return code;
  } finally {
    remove(next);
    held.release();
  }
}

/** Does away with what killed builds left behind, once no swap of theirs is under way any more. */
function mend(dist: string, work: string): void {
  const swapping = lock(`${work}/swap-lock`);
  const previous = `${work}/previous`;
  if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
  remove(previous);
  for (const name of readdirSync(work)) if (name.startsWith("next")) remove(`${work}/${name}`);
  swapping.release();
}

async function publish(next: string, dist: string, work: string): Promise<void> {
  const script = fileURLToPath(new URL("swap.ts", import.meta.url));
  const swap = spawn(process.execPath, [script, next, dist, work], { detached: true, stdio: "inherit" });
  const [code] = (await once(swap, "close")) as [number | null];
  if (code !== 0) throw new Error(`${dist} is as it was: the new build could not be moved there`);
  remove(`${work}/previous`);
}

function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}
