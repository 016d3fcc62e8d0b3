/** Loaded before a build and all its processes by the bench: each writes what it used of the machine when it ends. */
import { writeFileSync } from "node:fs";

const directory = process.env.BENCH_USAGE;
if (directory) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
    writeFileSync(`${directory}/${process.pid}.json`, JSON.stringify(usage));
  });
}
