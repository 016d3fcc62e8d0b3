import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
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

/** What the one published build says in all its files. Throws where it is not whole, or is mixed of two. */
function published(): string {
  const names = readdirSync(`${folder}/dist`);
  expect(names).toHaveLength(files);
  const texts = new Set(names.map((name) => readFileSync(`${folder}/dist/${name}`, "utf8").trimEnd()));
  expect([...texts]).toHaveLength(1);
  return [...texts][0] ?? "";
}

const make = (text: string) => (next: string) => {
  for (let file = 0; file < files; file += 1) writeFileSync(`${next}/${file}`, text);
  return 0;
};

describe("a build that is not whole changes nothing:", () => {
  test.each<[string, (next: string) => number]>([
    ["findings in the data", () => 1],
    ["an exception", (next) => make("half")(next) || (JSON.parse("{") as number)],
    [
      "a folder that went away",
      (next) => {
        rmSync(next, { recursive: true });
        return 0;
      },
    ],
  ])("%s", async (_, fail) => {
    await buildAside(place(), make("good"));
    const code = await buildAside(place(), fail).catch((error: unknown) => error);
    expect(code).not.toBe(0);
    expect(published()).toBe("good");
    expect(readdirSync(`${folder}/.build`).filter((name) => /next|previous/.test(name))).toEqual([]);
    await buildAside(place(), make("better"));
    expect(published()).toBe("better");
  });

  test("and what was killed between two renames by a power cut is mended", async () => {
    mkdirSync(`${folder}/.build/previous`, { recursive: true });
    mkdirSync(`${folder}/.build/next-x`);
    make("good")(`${folder}/.build/previous`);
    await buildAside(place(), () => 1);
    expect(published()).toBe("good");
    expect(existsSync(`${folder}/.build/next-x`)).toBe(false);
  });
});

/** A process that publishes one build after the other. */
function publisher(name: string): {
  readonly child: ChildProcess;
  readonly hasPublished: Promise<unknown>;
  /** Closed by all that write to it, a swap under way among them. */
  readonly closed: Promise<unknown>;
} {
  const script = new URL("publishing.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [script, folder, name, String(files), "64"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  // It also says when it waits for the other, and has published nothing by then.
  const hasPublished = new Promise<void>((resolve) => {
    child.stdout.on("data", (said: Buffer) => {
      if (said.includes("published")) resolve();
    });
  });
  return { child, hasPublished, closed: once(child, "close") };
}

test("builds killed at any moment, two at once, leave a whole one", async () => {
  await buildAside(place(), make("first"));
  const delays = fc.sample(fc.integer({ min: 0, max: 200 }), { numRuns: 6, seed: 8 });
  const seen = new Set<string>();
  for (const [round, delay] of delays.entries()) {
    const both = [publisher(`${round}a`), publisher(`${round}b`)];
    await Promise.race(both.map(({ hasPublished }) => hasPublished));
    await setTimeout(delay);
    for (const { child } of both) child.kill("SIGKILL");
    await Promise.all(both.map(({ closed }) => closed));
    seen.add(published());
  }
  expect(seen.size).toBe(delays.length);
});

/** Runs a shell script that may mount, in a namespace of its own where we are not allowed to. */
function mounting(script: string) {
  return spawnSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script], { encoding: "utf8" });
}
const mayMount = process.platform === "linux" && mounting(`mount -t tmpfs none ${scratch}`).status === 0;
if (!mayMount) console.warn("NOT TESTED: a full disk, since no small file system may be mounted here");

test.skipIf(!mayMount)("a full disk leaves the last good build", () => {
  const script = new URL("publishing.ts", import.meta.url).pathname;
  const publishing = (name: string, bytes: number) =>
    `"${process.execPath}" ${script} ${folder} ${name} ${files} ${bytes}`;
  const { stdout, stderr } = mounting(
    [
      `mount -t tmpfs -o size=1m none ${folder}`,
      `BUILDS=1 ${publishing("small", 64)}`,
      publishing("large", 100_000),
      `ls ${folder}/dist | wc -l; cat ${folder}/dist/*; ls ${folder}/.build`,
    ].join("\n"),
  );
  expect(stderr).toContain("ENOSPC");
  const [, , count, ...said] = stdout.trim().split(/\s+/);
  expect(Number(count)).toBe(files);
  expect(said.filter((line) => line === "small-1")).toHaveLength(files);
  expect(said.filter((line) => /next|previous|large/.test(line))).toEqual([]);
});
