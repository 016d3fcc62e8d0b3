/** What others find whole or not at all, whenever the process that writes it is stopped. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DataFiles, releasesFolder } from "../../src/data/directory.ts";
import { sourcesFile } from "../../src/data/sources.ts";

/** Replaces a file in one step. */
export function replaceFile(path: string, content: Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

/** Makes a folder of some files, in place of one that may be there. */
export function writeFolder(folder: string, files: DataFiles): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/**
 * Adds a release to a data directory: the `sources.json` with its version, then its folder. Stopped between the two, there are data
 * of a version that nobody released; the next run releases them under it.
 */
export function publishRelease(directory: string, version: string, files: DataFiles): void {
  const aside = join(directory, releasesFolder, ".draft");
  writeFolder(aside, files);
  replaceFile(join(directory, sourcesFile), files.get(sourcesFile)!);
  renameSync(aside, join(directory, releasesFolder, version));
}

/**
 * Makes a build in a folder aside, and moves it into the place of `dist` by two renames if its exit code is 0. Otherwise, or where it
 * throws, what is there stays. A folder aside is named for its process, so that the next build clears up after one that was killed.
 */
export async function buildAside(dist: string, work: string, make: (next: string) => Promise<number>): Promise<number> {
  const clear = (folder: string) => {
    // Killed or failed between the two renames, it has what was there.
    if (!existsSync(dist) && existsSync(join(folder, "previous"))) renameSync(join(folder, "previous"), dist);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  mkdirSync(work, { recursive: true });
  for (const name of readdirSync(work)) if (!isRunning(Number.parseInt(name, 10))) clear(join(work, name));
  const own = mkdtempSync(join(work, `${process.pid}-`));
  const next = join(own, "next");
  mkdirSync(next);
  try {
    const code = await make(next);
    if (code === 0) {
      if (existsSync(dist)) renameSync(dist, join(own, "previous"));
      renameSync(next, dist);
    }
    return code;
  } finally {
    clear(own);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
