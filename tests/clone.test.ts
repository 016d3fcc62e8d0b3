import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";

const scratch = mkdtempSync(`${tmpdir()}/clone-`);
afterAll(() => rmSync(scratch, { recursive: true }));

const identity = {
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.org",
};

function git(cwd: string, args: readonly string[], input = ""): string {
  return execFileSync("git", args, { cwd, input, encoding: "utf8", env: { ...process.env, ...identity } });
}

/** A clone as Git for Windows makes it by default. */
function cloneAsOnWindows(from: string, name: string): string {
  const to = `${scratch}/${name}`;
  git(scratch, ["-c", "core.autocrlf=true", "clone", "--quiet", "--config", "core.autocrlf=true", from, to]);
  return to;
}

test.skipIf(!existsSync(".git"))("every file of a clone is the same, byte for byte, on Windows too", () => {
  const clone = cloneAsOnWindows(process.cwd(), "project");
  const entries = git(clone, ["ls-tree", "-r", "-z", "HEAD"]).split("\0").filter(Boolean);
  const committed = entries.map((entry) => /^\S+ blob (\S+)\t(.*)$/s.exec(entry)!.slice(1) as [string, string]);
  const paths = committed.map(([, path]) => `${path}\n`).join("");
  const onDisk = git(clone, ["hash-object", "--no-filters", "--stdin-paths"], paths).trim().split("\n");
  expect(committed.filter(([hash], index) => hash !== onDisk[index]).map(([, path]) => path)).toEqual([]);
});

test("what a spreadsheet has written stays as it was released", () => {
  const project = `${scratch}/spreadsheet`;
  const released = "data/releases/1.0.0/table.csv";
  const edited = "data/table.csv";
  git(scratch, ["init", "--quiet", project]);
  copyFileSync(".gitattributes", `${project}/.gitattributes`);
  for (const file of [released, edited]) {
    mkdirSync(dirname(`${project}/${file}`), { recursive: true });
    writeFileSync(`${project}/${file}`, "\uFEFFyear,value\r\n2012,1\r\n");
  }
  git(project, ["add", "--all"]);
  git(project, ["commit", "--quiet", "--message=Release"]);
  const clone = cloneAsOnWindows(project, "spreadsheet-clone");
  expect(readFileSync(`${clone}/${released}`, "utf8")).toBe("\uFEFFyear,value\r\n2012,1\r\n");
  expect(readFileSync(`${clone}/${edited}`, "utf8")).toBe("\uFEFFyear,value\n2012,1\n");
});
