/** `npm run bench`: every bench, one after the other. Each prints its table, writes `bench/results/` and names missed targets. */
import { runCommand } from "../lib/run.ts";

const benches = ["pages", "lighthouse", "build", "validate", "hosts"];

const failed: string[] = [];
for (const bench of benches) {
  console.log(`\n── ${bench}`);
  if ((await runCommand(`bench/${bench}`)) !== 0) failed.push(bench);
}
if (failed.length > 0) console.log(`\nMissed a target, or could not run: ${failed.join(", ")}.`);
process.exit(failed.length > 0 ? 1 : 0);
