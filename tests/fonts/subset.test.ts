import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faceOf } from "../../src/fonts/faces.ts";
import { subset } from "../../src/fonts/subset.ts";

const face = faceOf("sans", false);
let cache: string;

beforeAll(() => (cache = mkdtempSync(`${tmpdir()}/fonts-`)));
afterAll(() => rmSync(cache, { recursive: true }));

test("makes a small WOFF2, the same each time, and remembers it", async () => {
  const first = await subset(face, "香港0123456789", cache);
  expect(first.toString("latin1", 0, 4)).toBe("wOF2");
  expect(first.length).toBeLessThan(8_000);
  expect(readdirSync(cache)).toHaveLength(1);
  expect(await subset(face, "香港0123456789", `${cache}/other`)).toEqual(first);
  rmSync(`${cache}/other`, { recursive: true });
});
