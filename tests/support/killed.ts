import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/** Everything that our code changes a disk with. */
const changes = ["mkdirSync", "writeFileSync", "cpSync", "renameSync", "rmSync", "fsyncSync"] as const;
export type Change = (typeof changes)[number];

const real = { ...fs };

/** What is done of a change that the process is killed in. */
const halves: Readonly<Partial<Record<Change, (path: string, content?: unknown) => void>>> = {
  writeFileSync: (path, content) => real.writeFileSync(path, Buffer.from(content as Uint8Array).subarray(0, 5)),
  rmSync(path) {
    if (!real.existsSync(path)) return;
    const entries = real.readdirSync(path, { recursive: true, withFileTypes: true });
    const file = entries.find((entry) => entry.isFile());
    if (file) real.rmSync(join(file.parentPath, file.name));
  },
};

export const hasHalves = (change: Change): boolean => change in halves;

class Killed extends Error {}

/**
 * Runs something as a process does that is killed at a step: before it, or, where it ends in a half, half-way through it. From then
 * on nothing changes the disk any more. Nothing is synchronized, since no test pulls the plug. Returns the changes that were made.
 */
export function killedAt(step: number, run: () => void): readonly Change[] {
  const made: Change[] = [];
  for (const name of changes) {
    const change = real[name] as (...args: unknown[]) => unknown;
    const counted = (...args: unknown[]) => {
      const next = made.length + 1;
      if (next > step && next < step + 1) halves[name]?.(args[0] as string, args[1]);
      if (next >= step) throw new Killed();
      made.push(name);
      return name === "fsyncSync" ? undefined : change(...args);
    };
    Object.assign(fs, { [name]: counted });
  }
  syncBuiltinESMExports();
  try {
    run();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  } finally {
    Object.assign(fs, Object.fromEntries(changes.map((name) => [name, real[name]])));
    syncBuiltinESMExports();
  }
  return made;
}
