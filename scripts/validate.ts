import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isPossible } from "../src/data/check.ts";
import { dataDirectory, readDataFiles } from "../src/data/directory.ts";
import { sortFindings, summarize } from "../src/data/finding.ts";
import { figureIds } from "../src/data/observation.ts";
import { issueFindings, isUnreleased, withBuildVersion } from "../src/data/unreleased.ts";
import { validate } from "../src/data/validate.ts";
import { dictionaries } from "../src/i18n/dictionaries.ts";
import { counted } from "../src/i18n/writing.ts";
import { checkReleases } from "../src/publish/releases/load.ts";
import { root } from "./lib/run.ts";

/**
 * `npm run validate`: exit 0 where all is well, 1 with findings or where a language lacks words, 2 where the data could not be
 * read at all. `-- --all` shows every finding, however many of a kind there are.
 */
async function report(): Promise<number> {
  const validation = validate(readDataFiles());
  const { data, checks, sources, findings: present } = validation;
  // Without the specifications of the figures no release can be judged.
  const releases = figureIds.length > 0 ? checkReleases() : { findings: [] };
  const issue = present.length + releases.findings.length > 0 ? [] : issueFindings(validation, dataDirectory);
  const findings = sortFindings([...present, ...releases.findings, ...issue]);
  const faults = await languageFaults();
  if (findings.length > 0) {
    for (const line of summarize(findings, process.argv.includes("--all") ? Infinity : undefined)) console.error(line);
  }
  if (faults.length > 0) {
    for (const line of [...faults, "", `${counted(faults.length, "fault")} in the languages`]) console.error(line);
  }
  if (findings.length + faults.length > 0) return 1;
  const held = checks.filter(isPossible).length;
  console.log(`${data.observations.length} observations, ${held} of ${checks.length} checks hold`);
  for (const [id, times] of tally(checks.map(({ id }) => id))) console.log(`  ${id.padEnd(18)} ${times}`);
  const built = sources && withBuildVersion(data, sources, dataDirectory);
  if (built && isUnreleased(built)) {
    console.log(
      `These data differ from release ${sources.dataset.version}: a site of them calls itself ${built.dataset.version} until npm run release`,
    );
  }
  if (sources && data.text.every(({ issue }) => issue !== sources.document.issue)) {
    console.log(
      `data/text.csv has no number of the issue ${sources.document.issue}: nothing is checked against its text, and nothing is said of it`,
    );
  }
  return 0;
}

/**
 * What the languages of the dictionaries lack, a line each: their words, then their prose, of which the build says more. Where there
 * are none, nothing is loaded.
 */
async function languageFaults(): Promise<string[]> {
  const added = Object.keys(dictionaries);
  if (added.length === 0) return [];
  await loadMessages();
  const { dictionaryFaults } = await import("../src/i18n/messages.ts");
  const { fileOf, isFigure, passageIds, paragraphIds } = await import("../src/prose/structure.ts");
  const files = Map.groupBy([...paragraphIds, ...passageIds.filter(isFigure)], fileOf);
  const proseFaults = added.flatMap((locale) =>
    [...files].flatMap(([name, passages]) => {
      const file = `src/prose/${locale}/${name}.mdx`;
      if (!existsSync(root + file)) return [`${file}: missing, with ${passages.join(", ")}`];
      const text = readFileSync(root + file, "utf8");
      const missing = passages.filter((passage) => !isFigure(passage) && !text.includes(`<P n="${passage}">`));
      return missing.map((paragraph) => `${file}: paragraph ${paragraph} is missing`);
    }),
  );
  return [...dictionaryFaults(), ...proseFaults];
}

/** Loads every module of `src/` that has messages. */
async function loadMessages(): Promise<void> {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && readFileSync(`${root}src/${file}`, "utf8").includes("defineMessages("));
  for (const file of files) await import(`../src/${file}`);
}

function tally(ids: readonly string[]): [string, number][] {
  return [...new Set(ids)].map((id) => [id, ids.filter((other) => other === id).length]);
}

try {
  process.exitCode = await report();
} catch (error) {
  console.error(`The data could not be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
