import { expect, test } from "vitest";
import { compareData } from "../../../src/data/compare.ts";
import { byVersion } from "../../../src/publish/releases/load.ts";
import { changeLevel, nextVersion } from "../../../src/publish/releases/plan.ts";
import { current, type Edit, name, partner, revision, unveiled, withoutPartner } from "./fixture.ts";

const [file, from, to] = revision;
const before = current("1.0.0").site.data;

test.each<[string, Edit[], string, string[]]>([
  ["a revised number", [revision], "patch", ["revised"]],
  ["a revised number that is marked as one", [[file, from, `${to}revised`]], "patch", ["revised"]],
  ["a number that is marked as revised", [[file, from, `${from}revised`]], "patch", ["status"]],
  ["a number where § was", [unveiled], "patch", ["status"]],
  ["a name", [name], "patch", []],
  ["a partner more", [partner, revision], "minor", ["revised", "added"]],
  ["a partner less", [withoutPartner, partner], "major", ["added", "removed"]],
])("%s", (_, edits, level, kinds) => {
  const changes = compareData(before, current("1.0.0", ...edits).site.data);
  expect(changes.cells.map(({ kind }) => kind)).toEqual(kinds);
  expect(changes.labels.map(({ series }) => series)).toEqual(edits.includes(name) ? ["aerospace"] : []);
  expect(changeLevel(changes)).toBe(level);
});

test("a unit that changes breaks what reads it", () => {
  const [first, ...rest] = before.observations;
  const after = { ...first!, unit: "HKD_millions" as const };
  const changes = { labels: [], cells: [{ kind: "revised" as const, before: first!, after }] };
  expect(rest).not.toHaveLength(0);
  expect(changeLevel(changes)).toBe("major");
});

test.each([
  ["1.2.3", "major", "2.0.0"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.9.9", "patch", "1.9.10"],
] as const)("after %s, %s: %s", (version, level, next) => {
  expect(nextVersion(version, level)).toBe(next);
});

test("versions are numbers, not text", () => {
  expect(["1.10.0", "1.9.2", "2.0.0", "1.9.10"].sort(byVersion)).toEqual(["1.9.2", "1.9.10", "1.10.0", "2.0.0"]);
});
