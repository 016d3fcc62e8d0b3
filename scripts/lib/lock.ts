import { DatabaseSync } from "node:sqlite";

/** Nobody builds for longer than that. */
const longestWait = 10 * 60_000;

/**
 * Waits until no other process holds the lock on a file, and keeps others waiting until it is released or this process ends,
 * however it ends: the lock is the operating system's own (SQLite's), so a killed process leaves none behind. `onWait` is
 * called where there is something to wait for.
 */
export function lock(file: string, onWait?: () => void): { release(): void } {
  const take = (timeout: number) => {
    const database = new DatabaseSync(file, { timeout });
    try {
      database.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      database.close();
      throw error;
    }
    held.add(database);
    return {
      release() {
        held.delete(database);
        database.close();
      },
    };
  };
  try {
    return take(0);
  } catch {
    onWait?.();
    return take(longestWait);
  }
}

/** Keeps the open databases from the garbage collector. */
const held = new Set<DatabaseSync>();
