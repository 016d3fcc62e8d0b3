import { describe, expect, test } from "vitest";
import { toDataset } from "../../src/data/dataset.ts";
import { dataDirectory } from "../../src/data/directory.ts";
import { exchangesOf } from "../../src/data/guards.ts";
import { loadValidation } from "../../src/data/load.ts";
import { formatFinding } from "../../src/data/finding.ts";
import { issueFindings, isUnreleased, withBuildVersion } from "../../src/data/unreleased.ts";
import { validate } from "../../src/data/validate.ts";
import { defineFacts } from "../../src/facts/facts.ts";
import { allCitations, unreadParagraphs } from "../../src/prose/check.ts";
import { sourceLine } from "../../src/figures/provenance.ts";
import { figures } from "../../src/figures/index.ts";
import type { Site } from "../../src/facts/site.ts";
import { withText } from "../support/changed-files.ts";
import { withYears } from "../support/more-years.ts";
import { edition, editionFiles } from "../support/editions.ts";

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
  const bars = (of: Pick<Site, "data" | "sources">) => {
    const told = figures["chart-2"].notes(of.data, of.sources).map(({ text }) => text.en);
    return told.filter((text) => text.includes("order of the bars"));
  };
  expect(bars({ data, sources })).toEqual([expect.stringContaining("components of 2011 in its text; those of 2001")]);
  expect(bars({ data: { ...data, text: [] }, sources })).toEqual([]);
  // A later issue, whose text nobody has typed: the earlier one is named as what says so.
  expect(bars(edition("next-year"))).toEqual([
    expect.stringMatching(/^(?!.*2012).*named the components of 2011 \(August 2013 issue\); those of 2001/) as string,
  ]);
});

test("numbers exchanged within a sum are counted where no check tells them apart", () => {
  const named = exchangesOf(checks).map(([cell, other]) =>
    [cell.figure, cell.year, cell.series, other.series].join(" "),
  );
  // The shares of a pie add up in any order; the categories of a table have shares of their own beside them.
  expect(named).toContain("chart-1 2012 JP US");
  expect(named.filter((pair) => pair.startsWith("table-2") && pair.includes("telecommunications"))).toEqual([]);
});

describe("what an issue says in its text stays with it", () => {
  const next = editionFiles("next-year");
  const nextWith = (file: string, from: string, to: string) =>
    validate(withText(next, file, (text) => text.replace(from, to)));
  const exports = "table-1,2002,,total_exports,value,HKD_billions,409.0,";

  test("its numbers are checked in later editions too, under its name, until they are revised", () => {
    const [check] = validate(next).checks.filter(({ id, formula }) => id === "text" && formula.en.includes("409.0"));
    expect(check!.formula).toMatchObject({
      en: "as paragraph 4.1 (August 2013 issue) of the source gives it (409.0)",
      "zh-hant": "原文（2013 年 8 月號）第 4.1 段所載（409.0）",
    });
    const typo = nextWith("high-tech-trade.csv", exports, exports.replace("409.0", "408.0"));
    expect(typo.findings.map(({ expected }) => expected).join()).toContain("paragraph 4.1 (August 2013 issue)");
    const revised = nextWith("high-tech-trade.csv", exports, exports.replace("409.0,", "408.9,revised"));
    expect(revised.findings.map(({ expected }) => expected).join()).not.toContain("paragraph 4.1");
  });

  test("its pages are asked for anew", () => {
    const [finding, ...others] = nextWith(
      "sources.json",
      '"pagesReadIn": "2014-08"',
      '"pagesReadIn": "2013-08"',
    ).findings;
    expect(others).toEqual([]);
    expect(formatFinding(finding!)).toMatch(
      /^data\/sources\.json:\d+ pagesReadIn: expected "2014-08".*pages of figures/,
    );
  });

  test("what it alone says is asked for, or to be left out", () => {
    const { data: later, sources: read } = nextWith("sources.json", '"5.1": "FB6",', "");
    const context = { data: later, facts: defineFacts(later, read!) };
    expect(unreadParagraphs(allCitations(), context).join("\n")).toMatch(
      /data\/sources\.json paragraphs: expected the page of paragraph 5\.1, which says tbp\.deficit\.since;[^]*en\/0-standfirst\.mdx brief/,
    );
  });
});

test("a later year than the release has is not taken from the issue of that release", () => {
  const later = withYears(data, "table-1");
  const [finding] = issueFindings({ data: later, sources, checks, findings: [] }, dataDirectory);
  expect(formatFinding(finding!)).toMatch(
    /^data\/sources\.json:\d+ document\.issue: expected the issue that published table-1 of 2013, got "2013-08", the issue of release 1\.0\.0, which/,
  );
  expect(issueFindings({ data, sources, checks, findings: [] }, dataDirectory)).toEqual([]);
});
