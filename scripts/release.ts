/**
 * `npm run release`: publishes the data as they stand as the next release. Validates, compares them cell by cell with the
 * last release, takes the version that follows from what changed, writes `data/releases/{version}/` and
 * `dataset.version`, builds the site, and looks whether every address of the last release is still there. Where anything
 * fails, everything is put back. `-- --date 2013-09-01` dates it otherwise than today. Exit 0 released, 1 refused, 2 could not run.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { JSDOM } from "jsdom";
import { addresses } from "../src/data/addresses.ts";
import { dataDirectory, readDataFiles } from "../src/data/load.ts";
import { formatFinding } from "../src/data/finding.ts";
import { figureIds } from "../src/data/observation.ts";
import { parseSources } from "../src/data/sources.ts";
import { type DataFiles, validate } from "../src/data/validate.ts";
import { defineFacts } from "../src/facts/facts.ts";
import { everyLocale } from "../src/i18n/locales.ts";
import { descriptionId } from "../src/prose/article.ts";
import {
  addressesOf,
  type Current,
  type Descriptions,
  lostAddresses,
  planRelease,
  releaseFolder,
  withVersion,
} from "../src/publish/releases/plan.ts";
import { readFolder, readReleases, releasesDirectory } from "../src/publish/releases/load.ts";
import { releaseFiles } from "../src/publish/releases/release.ts";
import { compareSummary } from "../src/publish/releases/words.ts";
import { root, runScript } from "./lib/run.ts";

const sourcesPath = join(dataDirectory, releaseFiles.sources);
const folderOf = (version: string) => join(releasesDirectory(), version);

/** Why nothing was released. */
class Refusal extends Error {}

function readCurrent(version?: string): Current {
  const written = readFileSync(sourcesPath, "utf8");
  const json = version ? withVersion(written, version) : written;
  const tables = readDataFiles();
  const files = new Map([...tables, [releaseFiles.sources, new TextEncoder().encode(json)]]);
  const { data, checks, findings } = validate(tables);
  if (findings.length > 0) throw new Refusal(findings.map(formatFinding).join("\n"));
  const sources = parseSources(json);
  return { files, site: { data, checks, sources, facts: defineFacts(data, sources) } };
}

function writeFolder(version: string, files: DataFiles): void {
  mkdirSync(folderOf(version), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folderOf(version), name), bytes);
}

/** Builds the site with the new release in it. Resolves to its addresses. */
async function built(promised: readonly string[]): Promise<string[]> {
  if ((await runScript("build.ts")) !== 0) throw new Refusal("The site could not be built, for the reasons above.");
  const dist = `${root}dist`;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const present = addressesOf(files.map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1)));
  const lost = lostAddresses(promised, present);
  if (lost.length > 0) throw new Refusal(`Addresses that the last release promised are gone:\n${lost.join("\n")}`);
  return present;
}

/** The figures’ descriptions as the built embeds have them: prose is compiled by the build alone. */
function builtDescriptions(): Descriptions {
  const described = figureIds.map((figure) => {
    const text = everyLocale((locale) => {
      const { document } = new JSDOM(readFileSync(`${root}dist/${addresses.embed(locale, figure)}index.html`)).window;
      return document.getElementById(descriptionId(figure))!.textContent.replace(/\s+/g, " ").trim();
    });
    return [figure, text] as const;
  });
  return Object.fromEntries(described);
}

/** The files of the release. Where a headline no longer holds, the build tells which sentences do not, all of them. */
async function publish(...release: Parameters<typeof releaseFolder>): Promise<DataFiles> {
  try {
    return releaseFolder(...release);
  } catch (error) {
    if ((await runScript("build.ts")) === 0) throw error;
    throw new Refusal("The sentences above must be rewritten first.");
  }
}

async function release(date: string): Promise<void> {
  const last = readReleases().at(-1);
  const plan = planRelease(readCurrent(), last, last ? readFolder(folderOf(last.version)) : new Map());
  if (!plan) throw new Refusal(`Nothing has changed since ${last!.version}.`);
  const { version, level, changes } = plan;
  const before = readFileSync(sourcesPath);
  const current = readCurrent(version);
  if (last) {
    for (const line of compareSummary({ before: last.data, after: current.site.data, changes })) console.log(line);
  }
  try {
    writeFileSync(sourcesPath, current.files.get(releaseFiles.sources)!);
    writeFolder(version, await publish(current, { version, date, addresses: last?.addresses ?? [] }));
    const present = await built(last?.addresses ?? []);
    const descriptions = builtDescriptions();
    writeFolder(version, releaseFolder(current, { version, date, addresses: present, descriptions }));
  } catch (error) {
    rmSync(folderOf(version), { recursive: true, force: true });
    writeFileSync(sourcesPath, before);
    throw error;
  }
  console.log(`Released ${version}${level ? ` (${level}, after ${last!.version})` : ""}, dated ${date}.`);
}

try {
  const { values } = parseArgs({ options: { date: { type: "string" } } });
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new Error(`${date} is not a date such as 2013-09-01`);
  await release(date);
} catch (error) {
  console.error(error instanceof Refusal ? `${error.message}\nNothing was released.` : error);
  process.exitCode = error instanceof Refusal ? 1 : 2;
}
