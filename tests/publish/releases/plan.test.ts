import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDataFiles } from "../../../src/data/load.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { readFolder, readReleases } from "../../../src/publish/releases/load.ts";
import { addressesOf, lostAddresses, planRelease, withVersion } from "../../../src/publish/releases/plan.ts";
import { parseRelease } from "../../../src/publish/releases/release.ts";
import { current, folder, name, partner, release, revision } from "./fixture.ts";

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const first = folder("1.0.0", "2013-08-01");

describe("the next release", () => {
  test("of nothing is the first, under the version that the sources have", () => {
    expect(planRelease(current("1.0.0"), undefined, new Map())).toMatchObject({ version: "1.0.0" });
  });

  test("is none where no byte has changed", () => {
    expect(planRelease(current("1.0.0"), parseRelease(first), first)).toBeUndefined();
  });

  test.each([
    ["1.0.1", [revision]],
    ["1.1.0", [revision, partner]],
    ["1.0.1", [["sources.json", "stb1@", "stb2@"]]],
  ] as const)("is %s", (version, edits) => {
    const plan = planRelease(current("1.0.0", ...edits), parseRelease(first), first);
    expect(plan?.version).toBe(version);
  });
});

describe("a release", () => {
  test("keeps all that its figures are drawn from", () => {
    const kept = release("1.0.1", "2013-09-01", revision, name);
    expect(kept).toMatchObject({ version: "1.0.1", date: "2013-09-01", addresses: ["/", "/en/"] });
    expect(kept.data.observations).toHaveLength(readReleases()[0]!.data.observations.length);
    expect(Object.keys(kept.said).sort()).toEqual([...figureIds].sort());
    expect(kept.said["table-1"]?.headline.en).toMatch(/\d/);
    expect(kept.sources.dataset.version).toBe("1.0.1");
  });

  test("that was edited is refused, and one that lacks a file", () => {
    const file = "tbp.csv";
    const edited = new Map([...first, [file, new TextEncoder().encode("x")]]);
    expect(() => parseRelease(edited)).toThrow("tbp.csv was edited");
    edited.delete(file);
    expect(() => parseRelease(edited)).toThrow("tbp.csv is missing");
  });
});

test("only the version changes in the sources", () => {
  const json = new TextDecoder().decode(first.get("sources.json"));
  expect(withVersion(withVersion(json, "7.8.9"), "1.0.0")).toBe(json);
  expect(withVersion(json, "7.8.9")).toContain('"version": "7.8.9"');
});

test("addresses are pages by their directories, and files; what is named by its content is none", () => {
  const files = [
    "index.html",
    "en/index.html",
    "data/a.csv",
    "_astro/x.js",
    "fonts/a.1.woff2",
    "404.html",
    "sitemap-0.xml",
    "_headers",
  ];
  expect(addressesOf(files)).toEqual(["/", "/data/a.csv", "/en/"]);
  expect(lostAddresses(["/", "/en/", "/fr/"], ["/en/", "/", "/de/"])).toEqual(["/fr/"]);
});

/** Whatever is published is a release: after a change of the data, `npm run release`. */
test("the data are those of the newest release", () => {
  const newest = readReleases("data/releases").at(-1)!;
  const kept = readFolder(`data/releases/${newest.version}`);
  const present = new Map([...readDataFiles("data"), ["sources.json", readFileSync("data/sources.json")]]);
  for (const [file, bytes] of present) expect(textOf(kept.get(file)), file).toBe(textOf(bytes));
});
