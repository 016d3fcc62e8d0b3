import { isPossible } from "../src/data/check.ts";
import { formatFinding } from "../src/data/finding.ts";
import { loadSources, readDataFiles } from "../src/data/load.ts";
import { validate } from "../src/data/validate.ts";

/** `npm run validate`: exit 0 where all is well, 1 with findings, 2 where the data could not be read at all. */
function report(): number {
  const { data, checks, findings } = validate(readDataFiles());
  for (const finding of findings) console.error(formatFinding(finding));
  if (findings.length > 0) {
    const files = new Set(findings.map(({ file }) => file)).size;
    console.error(
      `\n${findings.length} finding${findings.length === 1 ? "" : "s"} in ${files} file${files === 1 ? "" : "s"}`,
    );
    return 1;
  }
  loadSources();
  const passed = checks.filter(isPossible).length;
  console.log(`${data.observations.length} observations, ${passed} of ${checks.length} checks hold`);
  for (const [id, count] of tally(checks.map(({ id }) => id))) console.log(`  ${id.padEnd(18)} ${count}`);
  return 0;
}

function tally(ids: readonly string[]): [string, number][] {
  return [...new Set(ids)].map((id) => [id, ids.filter((other) => other === id).length]);
}

try {
  process.exitCode = report();
} catch (error) {
  console.error(`The data could not be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
