/**
 * `npm run release`: publishes the data as they stand as the next release. Validates, compares them cell by cell with the
 * last release, takes the version that follows from what changed, builds the site with the release in it, and checks that every
 * address of the last release is still there. Only then the new `dataset.version` and `data/releases/{version}/` appear; where
 * it is stopped in between, it is to be run again. `-- --date 2013-09-01` dates it otherwise than today. Exit 0 released, 1 refused, 2 could not run.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { JSDOM } from "jsdom";
import { addresses } from "../src/data/addresses.ts";
import { type DataFiles, dataDirectory, readDataFiles, releasesFolder, sameFiles } from "../src/data/directory.ts";
import { formatFinding } from "../src/data/finding.ts";
import { type FigureId, figureIds } from "../src/data/observation.ts";
import { issueFindings } from "../src/data/unreleased.ts";
import { validate } from "../src/data/validate.ts";
import { siteOf } from "../src/facts/site.ts";
import { defaultView } from "../src/figures/figure.ts";
import { figures } from "../src/figures/index.ts";
import { everyLocale } from "../src/i18n/locales.ts";
import { descriptionId } from "../src/prose/article.ts";
import { checkReleases, readFolder } from "../src/publish/releases/load.ts";
import {
  addressesOf,
  type Current,
  keptFiles,
  lostAddresses,
  planRelease,
  releaseFolder,
  type SaidOf,
  withVersion,
} from "../src/publish/releases/plan.ts";
import { type Release, releaseFiles } from "../src/publish/releases/release.ts";
import { compareSummary } from "../src/publish/releases/change-log.ts";
import { filesBelow } from "./lib/files-below.ts";
import { publishRelease, writeFolder } from "./lib/replace.ts";
import { runCommand, UserError } from "./lib/run.ts";

class Refusal extends Error {}

/** The data as they are read, with another version if one is given. Refuses those that have findings. */
function currentOf(read: DataFiles, version?: string): Current {
  const sources = read.get(releaseFiles.sources);
  const versioned = version && sources && withVersion(new TextDecoder().decode(sources), version);
  const files = versioned ? new Map([...read, [releaseFiles.sources, Buffer.from(versioned)]]) : read;
  const validation = validate(files);
  const findings = [...validation.findings, ...(version ? [] : issueFindings(validation, dataDirectory))];
  if (findings.length > 0) throw new Refusal(findings.map(formatFinding).join("\n"));
  return { files: keptFiles(files), site: siteOf(validation) };
}

/** The newest release. Refuses where one is not as it was published. */
function lastRelease(): Release | undefined {
  const { releases, findings } = checkReleases();
  if (findings.length > 0) throw new Refusal(findings.map(formatFinding).join("\n"));
  return releases.at(-1);
}

/** Builds the site of the data with a release in them, aside. Resolves to its addresses, and to what it says of its figures. */
async function built(version: string, folder: DataFiles): Promise<{ present: string[]; said: SaidOf }> {
  const draft = mkdtempSync(join(tmpdir(), "release-"));
  const [data, site] = [join(draft, "data"), join(draft, "site")];
  cpSync(dataDirectory, data, { recursive: true });
  writeFolder(join(data, releasesFolder, version), folder);
  writeFileSync(join(data, releaseFiles.sources), folder.get(releaseFiles.sources)!);
  process.env.DATA_DIRECTORY = data;
  try {
    if ((await runCommand("lib/build-into", [site])) !== 0)
      throw new Refusal("The site could not be built, for the reasons above.");
    return { present: addressesOf(filesBelow(site)), said: builtSaid(site) };
  } finally {
    process.env.DATA_DIRECTORY = dataDirectory;
    rmSync(draft, { recursive: true });
  }
}

/** What a built site's embeds say of the figures: prose is compiled by the build alone. */
function builtSaid(directory: string): SaidOf {
  const read = (figure: FigureId, view: string, find: (page: Document) => string) =>
    everyLocale((locale) => {
      const html = readFileSync(join(directory, addresses.embed(locale, figure, view), "index.html"));
      return find(new JSDOM(html).window.document).trim();
    });
  const headline = (page: Document) => page.querySelector(".headline")!.textContent;
  const description = (figure: FigureId) => (page: Document) =>
    page.getElementById(descriptionId(figure))!.textContent.replace(/\s+/g, " ");
  const alt = (page: Document) => page.querySelector("svg[role=img]")!.getAttribute("aria-label")!;
  const said = figureIds.map((figure) => [
    figure,
    {
      headline: read(figure, defaultView, headline),
      alts: Object.fromEntries(figures[figure].views.map(({ id }) => [id, read(figure, id, alt)])),
      description: read(figure, defaultView, description(figure)),
    },
  ]);
  return Object.fromEntries(said) as SaidOf;
}

/** In place of what the build is to say: a draft's own pages are only asked for their addresses. */
function titlesOf({ site }: Current): SaidOf {
  const titles = figureIds.map((id) => [id, { headline: figures[id].title(site.data), alts: {} }]);
  return Object.fromEntries(titles) as SaidOf;
}

async function release(date: string): Promise<void> {
  const read = readDataFiles();
  const last = lastRelease();
  const plan = planRelease(
    currentOf(read),
    last,
    last ? readFolder(join(dataDirectory, releasesFolder, last.version)) : new Map(),
  );
  if (!plan) throw new Refusal(`Nothing has changed since ${last!.version}.`);
  const { version, level, changes } = plan;
  const current = currentOf(read, version);
  if (last) {
    for (const line of compareSummary({ before: last.data, after: current.site.data, changes })) console.log(line);
  }
  const promised = last?.addresses ?? [];
  const draft = releaseFolder(current, { version, date, addresses: promised, said: titlesOf(current) });
  const { present, said } = await built(version, draft);
  const lost = lostAddresses(promised, present);
  if (lost.length > 0) throw new Refusal(`Addresses that the last release promised are gone:\n${lost.join("\n")}`);
  if (!sameFiles(read, readDataFiles())) throw new Refusal("The data were changed while they were being released.");
  publishRelease(dataDirectory, version, releaseFolder(current, { version, date, addresses: present, said }));
  console.log(`Released ${version}${level ? ` (${level}, after ${last!.version})` : ""}, dated ${date}.`);
}

function dateAsked(): string {
  const asked = () => parseArgs({ options: { date: { type: "string" } } }).values.date;
  try {
    const date = asked() ?? new Date().toISOString().slice(0, 10);
    if (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))) return date;
    throw new Error(`${date} is not a date such as 2013-09-01`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${why}\nnpm run release takes a date at most: npm run release -- --date 2013-09-01`);
  }
}

try {
  await release(dateAsked());
} catch (error) {
  const said = error instanceof UserError ? error.message : error;
  console.error(error instanceof Refusal ? `${error.message}\nNothing was released.` : said);
  process.exitCode = error instanceof Refusal ? 1 : 2;
}
