import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { filesBelow } from "../../../scripts/lib/files-below.ts";
import { buildAside, publishRelease } from "../../../scripts/lib/replace.ts";
import { dataDirectory, readDataFiles } from "../../../src/data/directory.ts";
import { validate } from "../../../src/data/validate.ts";
import { checkReleases } from "../../../src/publish/releases/load.ts";
import { folder as releaseFolder, revision } from "../../publish/releases/fixture.ts";
import { killedAt } from "./killed.ts";

const scratch = mkdtempSync(join(tmpdir(), "replace-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let folder = scratch;
beforeEach(() => {
  folder = mkdtempSync(join(scratch, "case-"));
});

describe("a release", () => {
  const version = "1.0.1";
  const release = releaseFolder(version, "2013-09-01", revision);
  const text = (name: string) => Buffer.from(release.get(name)!).toString("latin1");

  /** The data of the next release as an editor left them, under the version of the last. */
  function edit(): void {
    rmSync(folder, { recursive: true });
    cpSync(dataDirectory, folder, { recursive: true });
    for (const [name, bytes] of release) if (name.endsWith(".csv")) writeFileSync(join(folder, name), bytes);
  }
  const contents = () => new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "latin1")]));
  const publish = () => publishRelease(folder, version, release);

  test("that is stopped at any step is there whole or not at all, and the next run makes up for it", () => {
    edit();
    const before = contents();
    const added = [...release.keys()].map((name) => [`releases/${version}/${name}`, text(name)] as const);
    const after = new Map([...before, ...added, ["sources.json", text("sources.json")] as const]);
    const steps = killedAt(Infinity, publish);
    expect(steps.length).toBeGreaterThan(2 * release.size);
    expect(contents()).toEqual(after);
    for (const step of steps) {
      edit();
      killedAt(step, publish);
      const { releases, findings } = checkReleases(folder);
      expect(findings, `step ${step}`).toEqual([]);
      expect(releases.map((one) => one.version)).not.toContain(version);
      expect(validate(readDataFiles(folder)).findings, `step ${step}`).toEqual([]);
      publish();
      const left = contents();
      left.delete("sources.json.new");
      expect(left, `step ${step}`).toEqual(after);
    }
  });
});

describe("a build", () => {
  const files = 20;
  const build = (make: (next: string) => Promise<number>) =>
    buildAside(join(folder, "dist"), join(folder, ".build"), make);
  const write = (directory: string, text: string) => {
    for (let file = 0; file < files; file += 1) writeFileSync(join(directory, String(file)), text);
  };
  const make = (text: string) => (next: string) => {
    write(next, text);
    return Promise.resolve(0);
  };
  /** What the published build says in all its files. */
  function published(): string {
    const texts = readdirSync(join(folder, "dist")).map((name) => readFileSync(join(folder, "dist", name), "utf8"));
    expect(texts).toEqual(Array.from({ length: files }, () => texts[0]));
    return texts[0]!;
  }
  const keptAside = () => readdirSync(join(folder, ".build"));

  test.each<[string, (next: string) => Promise<number>]>([
    ["with findings in the data", () => Promise.resolve(1)],
    ["with an exception", (next) => (write(next, "half"), Promise.reject(new Error("no space left on device")))],
    ["with nothing to publish", (next) => (rmSync(next, { recursive: true }), Promise.resolve(0))],
  ])("%s changes nothing", async (_, fail) => {
    await build(make("good"));
    expect(await build(fail).catch((error: unknown) => error)).not.toBe(0);
    expect(published()).toBe("good");
    expect(keptAside()).toEqual([]);
    await build(make("better"));
    expect(published()).toBe("better");
  });

  test("clears up after one that was killed, and leaves one that is running", async () => {
    const killed = spawnSync(process.execPath, ["--version"]).pid;
    for (const pid of [killed, process.ppid]) mkdirSync(join(folder, `.build/${pid}-a/next`), { recursive: true });
    await build(make("good"));
    expect(published()).toBe("good");
    expect(keptAside()).toEqual([`${process.ppid}-a`]);
  });

  test("brings back what one had moved aside that was killed before it published", async () => {
    const aside = join(folder, `.build/${spawnSync(process.execPath, ["--version"]).pid}-a/previous`);
    mkdirSync(aside, { recursive: true });
    write(aside, "good");
    expect(await build(() => Promise.resolve(1))).toBe(1);
    expect(published()).toBe("good");
  });
});
