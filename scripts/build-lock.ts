import { DatabaseSync } from "node:sqlite";

/**
 * Waits until no other build of this directory runs, and keeps others waiting until this process ends, however it ends: the
 * lock is the operating system's own (SQLite's, on a file), so a killed build leaves none behind.
 */
export function waitForOtherBuilds(file: string): void {
  const lock = (timeout: number) => {
    const database = new DatabaseSync(file, { timeout });
    database.exec("BEGIN EXCLUSIVE");
    held.push(database);
  };
  try {
    lock(0);
  } catch {
    console.log("Another build is running; waiting for it …");
    lock(10 * 60_000);
  }
}

/** Keeps the open database from the garbage collector. */
const held: DatabaseSync[] = [];
