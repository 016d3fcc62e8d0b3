import { existsSync, readFileSync } from "node:fs";

/** Where Linux counts what its processors did. */
const counters = "/proc/stat";

/** The share of the machine's time that other machines of the same host took while something ran; 0 where the system does not tell. */
export async function whileCounting<T>(act: () => Promise<T>): Promise<{ result: T; lost: number }> {
  const before = ticks();
  const result = await act();
  const after = ticks();
  return { result, lost: (after.stolen - before.stolen) / Math.max(1, after.all - before.all) };
}

function ticks(): { stolen: number; all: number } {
  const line = existsSync(counters) ? readFileSync(counters, "utf8").split("\n")[0]! : "";
  const kinds = line.split(/\s+/).slice(1, 9).map(Number);
  return { stolen: kinds[7] ?? 0, all: kinds.reduce((sum, kind) => sum + kind, 0) };
}
