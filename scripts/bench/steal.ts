import { existsSync, readFileSync } from "node:fs";

/** Where Linux counts what its processors did. */
const counters = "/proc/stat";

/**
 * What something results in, and the share of the machine's time that other machines of the same host took meanwhile (steal
 * time); 0 where the system does not tell.
 */
export async function withSteal<T>(act: () => Promise<T>): Promise<{ result: T; steal: number }> {
  const before = ticks();
  const result = await act();
  const after = ticks();
  return { result, steal: (after.steal - before.steal) / Math.max(1, after.all - before.all) };
}

function ticks(): { steal: number; all: number } {
  const line = existsSync(counters) ? readFileSync(counters, "utf8").split("\n")[0]! : "";
  const kinds = line.split(/\s+/).slice(1, 9).map(Number);
  return { steal: kinds[7] ?? 0, all: kinds.reduce((sum, kind) => sum + kind, 0) };
}
