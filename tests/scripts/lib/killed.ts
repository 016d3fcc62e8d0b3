import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/** Everything that our code changes a disk with. */
const changes = ["mkdirSync", "writeFileSync", "renameSync", "rmSync"] as const;
type Change = (typeof changes)[number];

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

/**
 * Runs something until a step, before which it is killed, or half-way through which, where the step ends in a half. Answers the
 * steps at which it can be killed, up to there.
 */
export function killedAt(step: number, run: () => void): readonly number[] {
  let made = 0;
  const steps: number[] = [];
  for (const name of changes) {
    const change = real[name] as (...args: unknown[]) => unknown;
    const counted = (...args: unknown[]) => {
      if (made >= step) throw new Error("killed");
      made += 1;
      if (made > step) {
        halves[name]?.(args[0] as string, args[1]);
        throw new Error("killed");
      }
      steps.push(made - 1, ...(name in halves ? [made - 0.5] : []));
      return change(...args);
    };
    Object.assign(fs, { [name]: counted });
  }
  syncBuiltinESMExports();
  try {
    run();
  } catch (error) {
    if ((error as Error).message !== "killed") throw error;
  } finally {
    Object.assign(fs, Object.fromEntries(changes.map((name) => [name, real[name]])));
    syncBuiltinESMExports();
  }
  return steps;
}
