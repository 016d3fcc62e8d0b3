import { execFileSync, execSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Nothing committed may depend on the machine it was written on, nor on where that machine gets its packages from. */
const root = `${process.cwd()}/`;
const registry = new URL(execSync("npm config get registry", { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))
  .host;

/** One that was removed may not be committed as such yet. */
const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
  .split("\0")
  .filter((file) => file && existsSync(file));

function mentions(text: string): string[] {
  return files.filter((file) => readFileSync(file, "utf8").includes(text));
}

test("no file names this directory", () => {
  expect(mentions(root)).toEqual([]);
});

test("no file names a package registry", () => {
  expect(mentions(registry)).toEqual([]);
});
