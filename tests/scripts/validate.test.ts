import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";
import { dataDirectory } from "../../src/data/directory.ts";

const scratch = mkdtempSync(`${tmpdir()}/validate-`);
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs the data report on a directory. */
function report(directory: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIRECTORY: directory };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "validate", ...args], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** A copy of the published data, to be damaged. */
function copy(name: string): string {
  const directory = `${scratch}/${name}`;
  cpSync(dataDirectory, directory, { recursive: true });
  return directory;
}

test("exit 1 with every finding at its place, and no stack trace", () => {
  const directory = copy("bad");
  writeFileSync(`${directory}/tbp.csv`, "<!doctype html>\n");
  writeFileSync(`${directory}/sources.json`, "{}");
  rmSync(`${directory}/tbp-components.csv`);
  const { status, stderr } = report(directory);
  expect(status).toBe(1);
  const places = stderr.split("\n").map((line) => /^data\/\S+ \S+(?=: expected .+, got .+)/.exec(line)?.[0]);
  expect(places).toContain("data/tbp.csv:1 header");
  expect(places).toContain("data/tbp-components.csv:1 file");
  expect(places).toContain("data/sources.json:1 document");
  expect(stderr).toMatch(/\d+ findings in 3 files\n$/);
  expect(stderr).not.toMatch(/\n\s+at /);
});

/** What stands in files in place of what should, or nothing, and the finding that each must be. */
type Spoilt = readonly [file: string, text: string | undefined, finding: string];

/** What is wrong with each is asked of its reader; here, that no command stumbles over it. */
test.each<[string, ...Spoilt[]]>([
  [
    "files that are missing",
    ["figures.json", undefined, "file: expected the file to be there, got no such file"],
    ["sources.json", undefined, "file: expected the file to be there, got no such file"],
  ],
  ["a figures.json that is cut off", ["figures.json", "{", "file: expected }, got the end of the file"]],
  [
    "whatever else is spoilt",
    ["sources.json", "null", "file: expected an object with fields, got null"],
    ["series.csv", "", "header: expected series,name_en,"],
    ["text.csv", "issue\n", "header: expected issue,paragraph,kind,"],
    ["releases/1.0.0/release.json", "{}", "version: expected a version, got nothing"],
  ],
])("%s is findings like all others", (_, ...spoilt) => {
  const directory = copy("spoilt");
  for (const [file, text] of spoilt) {
    if (text === undefined) rmSync(`${directory}/${file}`);
    else writeFileSync(`${directory}/${file}`, text);
  }
  const { status, stdout, stderr } = report(directory, "--all");
  expect([status, stdout]).toEqual([1, ""]);
  for (const [file, , finding] of spoilt) {
    expect(stderr.split("\n").filter((line) => line.startsWith(`data/${file}:1 ${finding}`))).toHaveLength(1);
  }
  expect(stderr).not.toMatch(/\n\s+at |Error|no field of that name/);
  rmSync(directory, { recursive: true });
});

test("exit 2, naming what could not be read", () => {
  const directory = copy("unreadable");
  rmSync(`${directory}/tbp.csv`);
  mkdirSync(`${directory}/tbp.csv`);
  const { status, stdout, stderr } = report(directory);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^The data could not be read: .*unreadable\/tbp\.csv: .*\n$/);
});
