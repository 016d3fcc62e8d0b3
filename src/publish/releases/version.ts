import type { DataChanges } from "../../data/compare.ts";
import { versionPattern } from "../../data/sources.ts";

/** How much a release differs from the one before it, for programs that read the files. */
export type Level = "major" | "minor" | "patch";

/**
 * Semantic versions for data. `major`: a number was removed or has another unit, so that programs may fail. `minor`: numbers
 * were added, and all others are still there. `patch`: only values, their statuses, names or descriptions differ.
 */
export function levelOf({ cells }: DataChanges): Level {
  if (cells.some((change) => change.kind === "removed" || changesUnit(change))) return "major";
  return cells.some(({ kind }) => kind === "added") ? "minor" : "patch";
}

function changesUnit(change: DataChanges["cells"][number]): boolean {
  return change.kind !== "added" && change.kind !== "removed" && change.before.unit !== change.after.unit;
}

/** The next version of that level. */
export function nextVersion(version: string, level: Level): string {
  const [major, minor, patch] = numbersOf(version);
  if (level === "major") return `${major + 1}.0.0`;
  return level === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Compares versions for sorting, the oldest first. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return left.map((number, index) => number - right[index]!).find((difference) => difference !== 0) ?? 0;
}

function numbersOf(version: string): [number, number, number] {
  if (!versionPattern.test(version)) throw new Error(`${JSON.stringify(version)} is not a version such as 1.0.0`);
  return version.split(".").map(Number) as [number, number, number];
}
