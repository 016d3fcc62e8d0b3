import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { buildAside } from "../../../scripts/lib/publish.ts";

const scratch = mkdtempSync(`${tmpdir()}/publish-`);
afterAll(() => rmSync(scratch, { recursive: true }));

let folder = scratch;
beforeEach(() => {
  folder = mkdtempSync(`${scratch}/site-`);
});
const place = () => ({ dist: `${folder}/dist`, work: `${folder}/.build` });
const files = 20;

/** What the published build says in all its files. Fails where it is not whole, or is mixed of two. */
function published(): string {
  const texts = readdirSync(`${folder}/dist`).map((name) => readFileSync(`${folder}/dist/${name}`, "utf8"));
  expect(texts).toEqual(Array.from({ length: files }, () => texts[0]));
  return texts[0]!;
}
const keptAside = () => readdirSync(`${folder}/.build`);

function write(directory: string, text: string): void {
  for (let file = 0; file < files; file += 1) writeFileSync(`${directory}/${file}`, text);
}
const make = (text: string) => (next: string) => {
  write(next, text);
  return Promise.resolve(0);
};

describe("a build that is not whole changes nothing:", () => {
  test.each<[string, (next: string) => Promise<number>]>([
    ["findings in the data", () => Promise.resolve(1)],
    ["an exception", (next) => (write(next, "half"), Promise.reject(new Error("no space left on device")))],
    ["a folder that went away", (next) => (rmSync(next, { recursive: true }), Promise.resolve(0))],
  ])("%s", async (_, fail) => {
    await buildAside(place(), make("good"));
    expect(await buildAside(place(), fail).catch((error: unknown) => error)).not.toBe(0);
    expect(published()).toBe("good");
    expect(keptAside()).toEqual([]);
    await buildAside(place(), make("better"));
    expect(published()).toBe("better");
  });
});

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ["--version"]).pid;

/** A build kept aside under a process's number. */
function aside(pid: number, kind: "next" | "previous", text: string): void {
  mkdirSync(`${folder}/.build/${pid}-${kind}`, { recursive: true });
  write(`${folder}/.build/${pid}-${kind}`, text);
}

describe("the next build finds", () => {
  test("a build killed between its two renames, and puts the published one back", async () => {
    const pid = ended();
    aside(pid, "previous", "good");
    aside(pid, "next", "unpublished");
    await buildAside(place(), () => Promise.resolve(1));
    expect(published()).toBe("good");
    expect(keptAside()).toEqual([]);
  });

  test("one killed just after them, and leaves what it published", async () => {
    aside(ended(), "previous", "old");
    mkdirSync(`${folder}/dist`);
    write(`${folder}/dist`, "new");
    await buildAside(place(), () => Promise.resolve(1));
    expect(published()).toBe("new");
    expect(keptAside()).toEqual([]);
  });

  test("one that is running, and lets it be", async () => {
    aside(process.ppid, "next", "half");
    await buildAside(place(), make("good"));
    expect(published()).toBe("good");
    expect(keptAside()).toEqual([`${process.ppid}-next`]);
  });
});

test("two builds at once are both made, over and over", async () => {
  const script = new URL("publishing.ts", import.meta.url).pathname;
  const both = ["a", "b"].map((name) => spawn(process.execPath, [script, folder, name], { stdio: "inherit" }));
  expect(await Promise.all(both.map((child) => once(child, "close")))).toEqual([
    [0, null],
    [0, null],
  ]);
  expect(published()).toMatch(/^[ab]-100$/);
  expect(keptAside()).toEqual([]);
});
