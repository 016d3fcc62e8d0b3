/** `node swap.ts NEXT DIST WORK`: moves the published build away and the next one into its place; or leaves all as it was. */
import { existsSync, renameSync } from "node:fs";
import { lock } from "./lock.ts";

const [next, dist, work] = process.argv.slice(2) as [string, string, string];
const previous = `${work}/previous`;

lock(`${work}/swap-lock`);
if (!existsSync(next)) throw new Error(`${next} is gone: another build has begun`);
if (existsSync(dist)) renameSync(dist, previous);
try {
  renameSync(next, dist);
} catch (error) {
  if (existsSync(previous)) renameSync(previous, dist);
  throw error;
}
