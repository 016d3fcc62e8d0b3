import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDataFiles } from "../../../src/data/directory.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { validate } from "../../../src/data/validate.ts";
import { checkReleases, readFolder, readReleases } from "../../../src/publish/releases/load.ts";
import { addressesOf, keptFiles, lostAddresses, planRelease, withVersion } from "../../../src/publish/releases/plan.ts";
import { formatFinding } from "../../../src/data/finding.ts";
import { readRelease } from "../../../src/publish/releases/release.ts";
import { current, folder, name, partner, readWhole, release, revision } from "./fixture.ts";

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const first = folder("1.0.0", "2013-08-01");

describe("the next release", () => {
  test("of nothing is the first, under the version that the sources have", () => {
    expect(planRelease(current("1.0.0"), undefined, new Map())).toMatchObject({ version: "1.0.0" });
  });

  test("is none where no byte has changed", () => {
    expect(planRelease(current("1.0.0"), readWhole("1.0.0", first), first)).toBeUndefined();
  });

  test.each([
    ["1.0.1", [revision]],
    ["1.1.0", [revision, partner]],
    ["1.0.1", [["sources.json", "stb1@", "stb2@"]]],
  ] as const)("is %s", (version, edits) => {
    const plan = planRelease(current("1.0.0", ...edits), readWhole("1.0.0", first), first);
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
});

describe("a release that is not as it was published is refused at its file", () => {
  const text = (name: string) => textOf(first.get(name));
  const found = (...changes: readonly [name: string, content: string | undefined][]) => {
    const files = new Map(first);
    for (const [name, content] of changes) {
      if (content === undefined) files.delete(name);
      else files.set(name, new TextEncoder().encode(content));
    }
    return readRelease("1.0.0", files).findings.map(formatFinding);
  };
  const manifest = (from: string | RegExp, to: string) => {
    const changed = text("release.json").replace(from, to);
    expect(changed).not.toBe(text("release.json"));
    return found(["release.json", changed]);
  };
  const folderOf = "data/releases/1.0.0";

  test("for a file that was edited, is missing, or was added: all of them", () => {
    expect(found(["tbp.csv", "x"], ["series.csv", undefined], ["notes.txt", ""])).toEqual([
      `${folderOf}/series.csv:1 file: expected the file to be there, got no such file`,
      expect.stringMatching(`^${folderOf}/tbp.csv:1 file: expected the file as it was published .*, got SHA-256`),
      `${folderOf}/notes.txt:1 file: expected no file but those that release.json lists, got another`,
    ]);
  });

  test("for a manifest that is missing, empty, no JSON, or of wrong types", () => {
    expect(found(["release.json", undefined])).toEqual([
      `${folderOf}/release.json:1 file: expected the file to be there, got no such file`,
    ]);
    expect(found(["release.json", ""])).toEqual([
      `${folderOf}/release.json:1 file: expected a value, got the end of the file`,
    ]);
    expect(manifest('"date": "2013-08-01"', '"date": "1 August"')).toEqual([
      `${folderOf}/release.json:3 date: expected a date as YYYY-MM-DD, got "1 August"`,
    ]);
    expect(manifest(/"languages": \[[^\]]*\]/, '"languages": "en"')).toEqual([
      `${folderOf}/release.json:4 languages: expected a list of languages, got "en"`,
    ]);
    expect(manifest('"version": "1.0.0"', '"version": "1.0.1"')).toEqual([
      `${folderOf}/release.json:2 version: expected 1.0.0, as the folder is named, got 1.0.1`,
    ]);
    expect(manifest(/,\s*"addresses.txt": "\w+"/, "")).toEqual([
      expect.stringContaining("files: expected the checksum of addresses.txt, got none"),
    ]);
  });

  test("for a folder that is named for no version", () => {
    const data = mkdtempSync(join(tmpdir(), "releases-"));
    mkdirSync(join(data, "releases/newest"), { recursive: true });
    expect(checkReleases(data).findings.map(formatFinding)).toEqual([
      "data/releases/newest:1 file: expected a folder named for a version, such as 1.0.0, got newest",
    ]);
    expect(() => readReleases(data)).toThrow("data/releases/newest:1 file");
    rmSync(data, { recursive: true });
  });
});

test("only the version changes in the sources", () => {
  const json = new TextDecoder().decode(first.get("sources.json"));
  expect(withVersion(withVersion(json, "7.8.9"), "1.0.0")).toBe(json);
  expect(withVersion(json, "7.8.9")).toBe(json.replace('"version": "1.0.0"', '"version": "7.8.9"'));
  const another = json.replace('"pages"', '"version": "1.0.0", "pages"');
  expect(withVersion(another, "7.8.9")).toContain('"version": "1.0.0", "pages"');
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
  const newest = readReleases("data").at(-1)!;
  const kept = readFolder(`data/releases/${newest.version}`);
  const files = readDataFiles("data");
  const { data, sources } = validate(files);
  // What these two say of where somebody read it is not published.
  const unpublished = ["sources.json", "text.csv"];
  for (const [file, bytes] of keptFiles(files)) {
    if (!unpublished.includes(file)) expect(textOf(kept.get(file)), file).toBe(textOf(bytes));
  }
  expect(data.text).toEqual(newest.text);
  expect(sources).toMatchObject({ ...newest.sources, paragraphs: sources!.paragraphs });
});
