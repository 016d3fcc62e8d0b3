import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cached } from "../../src/lib/cache.ts";

let directory: string;
let made: number;
const make = (text: string) => cached(directory, ["recipe 1", text], () => (made++, Buffer.from(`made of ${text}`)));

beforeEach(() => {
  directory = mkdtempSync(`${tmpdir()}/cache-`);
  made = 0;
});
afterEach(() => rmSync(directory, { recursive: true }));

test("makes a thing once, and another thing for another key", async () => {
  expect(String(await make("flour"))).toBe("made of flour");
  expect(String(await make("flour"))).toBe("made of flour");
  expect(made).toBe(1);
  expect(String(await make("rye"))).toBe("made of rye");
  expect(made).toBe(2);
});

test("makes once what is asked for while it is being made, and again after it failed", async () => {
  expect((await Promise.all([make("flour"), make("flour")])).map(String)).toEqual(["made of flour", "made of flour"]);
  expect(made).toBe(1);
  const fail = () => cached(directory, ["oven"], () => Promise.reject(new Error("cold")));
  await expect(fail()).rejects.toThrow("cold");
  expect(String(await cached(directory, ["oven"], () => Buffer.from("warm")))).toBe("warm");
});

test("does not confuse keys that read alike when joined", async () => {
  await cached(directory, ["a", "bc"], () => Buffer.from("one"));
  expect(String(await cached(directory, ["ab", "c"], () => Buffer.from("other")))).toBe("other");
});

test("never serves an entry that was changed, cut, emptied or put in another's place", async () => {
  await make("flour");
  const [flour] = readdirSync(directory);
  await make("rye");
  const rye = readdirSync(directory).find((name) => name !== flour)!;
  const file = `${directory}/${flour!}`;
  const good = readFileSync(file);
  const poisons = [Buffer.concat([good.subarray(0, -1), Buffer.from("x")]), good.subarray(0, 100), Buffer.alloc(0)];
  for (const poison of poisons) {
    writeFileSync(file, poison);
    expect(String(await make("flour"))).toBe("made of flour");
    expect(readFileSync(file)).toEqual(good);
  }
  copyFileSync(`${directory}/${rye}`, file);
  expect(String(await make("flour"))).toBe("made of flour");
});
