import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { filesBelow } from "../../../scripts/lib/files-below.ts";
import { beginDraft, clearDraft } from "../../../scripts/lib/release-draft.ts";
import { dataDirectory, readDataFiles } from "../../../src/data/directory.ts";
import { validate } from "../../../src/data/validate.ts";
import { checkReleases } from "../../../src/publish/releases/load.ts";
import { folder, revision } from "../../publish/releases/fixture.ts";
import { hasHalves, killedAt } from "../../support/killed.ts";

const home = mkdtempSync(join(tmpdir(), "release-draft-"));
afterAll(() => rmSync(home, { recursive: true }));

const version = "1.0.1";
const release = folder(version, "2013-09-01", revision);
const text = (name: string) => Buffer.from(release.get(name)!).toString("latin1");

/** The data of the next release as an editor left them, under the version of the last. */
const edited = join(home, "edited");
cpSync(dataDirectory, edited, { recursive: true });
for (const [name, bytes] of release) if (name.endsWith(".csv")) writeFileSync(join(edited, name), bytes);

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(home, "data-"));
  cpSync(edited, data, { recursive: true });
});

/** Every file of a directory with what it holds, in the order of their paths. */
function contents(directory: string): Map<string, string> {
  return new Map(filesBelow(directory).map((path) => [path, readFileSync(join(directory, path), "latin1")]));
}
const before = contents(edited);
/** What must be there once the release is published, and nothing else. */
const added = [...release.keys()].map((name) => [`releases/${version}/${name}`, text(name)] as const);
const after = new Map([...before, ...added, ["sources.json", text("sources.json")] as const]);

/** As `npm run release` does it, with a first folder that does not know its addresses yet. */
function publish(): void {
  const draft = beginDraft(data);
  draft.write(version, new Map([...release, ["addresses.txt", Buffer.of()]]));
  draft.write(version, release);
  draft.publish(version);
}

/** Whether the release is published, for all that read the data. Anything between yes and no fails. */
function isPublished(): boolean {
  const { releases, findings } = checkReleases(data);
  expect(findings).toEqual([]);
  const published = releases.some((one) => one.version === version);
  const now = contents(data);
  for (const [path, content] of published ? after : before) expect(now.get(path), path).toBe(content);
  return published;
}

test("a release that is not stopped is published, and leaves nothing else behind", () => {
  publish();
  expect(isPublished()).toBe(true);
  expect(contents(data)).toEqual(after);
  expect(validate(readDataFiles(data))).toMatchObject({ findings: [], sources: { dataset: { version } } });
});

test("one killed at any step is published whole or not at all, and the next run makes up for it", () => {
  const changes = killedAt(Infinity, publish);
  const steps = changes.flatMap((change, index) => {
    if (change === "fsyncSync") return [];
    return hasHalves(change) ? [index + 1, index + 0.5] : [index + 1];
  });
  const states = steps.map((step) => {
    rmSync(data, { recursive: true });
    cpSync(edited, data, { recursive: true });
    killedAt(step, publish);
    const published = isPublished();
    if (published) clearDraft(data);
    else publish();
    expect(contents(data), `after step ${step}, ${changes[Math.ceil(step) - 1]}`).toEqual(after);
    return published;
  });
  // Once published, always published.
  expect(states).toEqual(states.toSorted((a, b) => Number(a) - Number(b)));
  expect(new Set(states)).toEqual(new Set([false, true]));
});

describe("a draft", () => {
  test("is a data directory of its own, with all releases and the new one", () => {
    const draft = beginDraft(data);
    draft.write(version, release);
    expect(checkReleases(draft.data).releases.map((one) => one.version)).toEqual(["1.0.0", version]);
    expect(validate(readDataFiles(draft.data))).toMatchObject({ findings: [], sources: { dataset: { version } } });
    clearDraft(data);
    expect(contents(data)).toEqual(before);
  });

  test("that another process is at work on is left alone", () => {
    beginDraft(data);
    const path = join(data, "releases/.draft/process-id");
    writeFileSync(path, String(process.ppid));
    expect(() => beginDraft(data)).toThrow(`by process ${process.ppid}`);
    expect(existsSync(path)).toBe(true);
  });

  test("never takes away a release that is published, though it is about the same version", () => {
    publish();
    mkdirSync(join(data, "releases/.draft"));
    cpSync(join(data, "sources.json"), join(data, "releases/.draft/sources.json"));
    expect(isPublished()).toBe(true);
    clearDraft(data);
    expect(contents(data)).toEqual(after);
  });
});
