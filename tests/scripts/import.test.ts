import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";
import { dataDirectory } from "../../src/data/directory.ts";

const scratch = mkdtempSync(`${tmpdir()}/import-`);
afterAll(() => rmSync(scratch, { recursive: true }));

/** Imports a data file, changed, into a copy of the data. */
function importChanged(file: string, change: (text: string) => string, ...args: string[]) {
  const data = mkdtempSync(`${scratch}/data-`);
  cpSync(dataDirectory, data, { recursive: true });
  const text = change(readFileSync(`${data}/${file}`, "utf8"));
  const spreadsheet = `${data}.csv`;
  writeFileSync(spreadsheet, text.replaceAll("\n", "\r\n"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "import", spreadsheet, ...args], {
    env: { ...process.env, DATA_DIRECTORY: data },
    encoding: "utf8",
  });
  return { status, stdout, stderr, text, written: readFileSync(`${data}/${file}`, "utf8") };
}

const withoutLastRow = (text: string) => text.replace(/[^\n]*\n$/, "");

test("changes of the numbers in the source's text, which no table has, are listed and written", () => {
  const { status, stdout, text, written } = importChanged("text.csv", withoutLastRow, "--yes");
  const last = readFileSync(`${dataDirectory}/text.csv`, "utf8").trimEnd().split("\n").at(-1)!;
  expect(stdout).toContain(`  - ${last}\n`);
  expect(written).toBe(text);
  expect(status).toBe(0);
});

test("where nobody answers, nothing is written; where nothing differs, there is nothing to write", () => {
  const changed = importChanged("text.csv", withoutLastRow);
  expect(changed.stdout).toContain("Nothing was written.");
  expect(changed.written).not.toBe(changed.text);
  const same = importChanged("text.csv", (all) => all, "--yes");
  expect(same.stdout).toContain("It agrees with data/: nothing to write.");
  expect([changed.status, same.status]).toEqual([0, 0]);
});

test("findings stop it: exit 1, nothing written", () => {
  const { status, stderr, text, written } = importChanged("text.csv", (all) => all.replace("409.0", "499.0"), "--yes");
  expect(stderr).toContain("499.0");
  expect(written).not.toBe(text);
  expect(status).toBe(1);
});
