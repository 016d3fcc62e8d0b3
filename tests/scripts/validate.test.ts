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
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/validate.ts", ...args], {
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

test("exit 2, naming what could not be read", () => {
  const missing = report(`${scratch}/nowhere`);
  expect(missing).toMatchObject({ status: 2, stdout: "" });
  expect(missing.stderr).toMatch(/^The data could not be read: .*nowhere.*\n$/);

  const directory = copy("unreadable");
  rmSync(`${directory}/tbp.csv`);
  mkdirSync(`${directory}/tbp.csv`);
  const unreadable = report(directory);
  expect(unreadable).toMatchObject({ status: 2, stdout: "" });
  expect(unreadable.stderr).toMatch(/^The data could not be read: .*unreadable\/tbp\.csv: .*\n$/);
});
