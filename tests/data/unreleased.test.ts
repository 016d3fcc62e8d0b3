import { describe, expect, test } from "vitest";
import { toDataset } from "../../src/data/dataset.ts";
import { dataDirectory } from "../../src/data/directory.ts";
import { exchangesOf } from "../../src/data/guards.ts";
import { loadValidation } from "../../src/data/load.ts";
import { isUnreleased, withBuildVersion } from "../../src/data/unreleased.ts";
import { sourceLine } from "../../src/figures/source-line.ts";
import { figures } from "../../src/figures/index.ts";
import { edition } from "../support/editions.ts";

const { data, sources, checks } = loadValidation();

describe("a build of data that", () => {
  test("are those of the release of their version has that version", () => {
    expect(withBuildVersion(data, sources, dataDirectory).dataset.version).toBe("1.0.0");
    expect(sourceLine(sources, "table-1").en).not.toContain("draft");
  });

  test("differ from it by one cell calls itself unreleased, also under every figure", () => {
    const changed = withBuildVersion(toDataset(data.observations.slice(1), data.series), sources, dataDirectory);
    expect([changed.dataset.version, isUnreleased(changed)]).toEqual(["1.0.0+unreleased", true]);
    expect(sourceLine(changed, "table-1")).toMatchObject({
      en: expect.stringContaining("(draft, not released)") as string,
      "zh-hant": expect.stringContaining("草稿") as string,
    });
  });

  test("nobody has released yet has the version that it will be released as", () => {
    expect(withBuildVersion(data, sources, "tests").dataset.version).toBe("1.0.0");
  });
});

test("what the text of the source names is told of its own years alone", () => {
  const told = (of: typeof data) => figures["chart-2"].notes(of, sources).map(({ text }) => text.en);
  const bars = (of: typeof data) => told(of).filter((text) => text.includes("order of the bars"));
  expect(bars(data)).toEqual([expect.stringContaining("components of 2011 in its text; those of 2001")]);
  expect(bars(edition("next-year").data)).toEqual([expect.not.stringContaining("2012")]);
  expect(bars({ ...data, text: [] })).toEqual([]);
});

test("numbers exchanged within a sum are counted where no check tells them apart", () => {
  const named = exchangesOf(checks).map(([one, other]) => [one.figure, one.year, one.series, other.series].join(" "));
  // The shares of a pie add up in any order; the categories of a table have shares of their own beside them.
  expect(named).toContain("chart-1 2012 JP US");
  expect(named.filter((pair) => pair.startsWith("table-2") && pair.includes("telecommunications"))).toEqual([]);
});
