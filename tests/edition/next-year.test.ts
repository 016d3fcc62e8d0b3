import { describe, expect, test } from "vitest";
import { saidFindings } from "../../src/prose/check.ts";
import { altOf, headlineOf } from "../../src/prose/said.ts";
import { treeOf } from "../../src/prose/mdx.ts";
import { proseText } from "../../src/prose/render.ts";
import { passageIds } from "../../src/prose/structure.ts";
import { isPossible } from "../../src/data/check.ts";
import { spanOf, yearsOf } from "../../src/data/dataset.ts";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { dataFiles } from "../../src/publish/downloads/files.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import { datasetItem, figureItem } from "../../src/publish/metadata/citation-items.ts";
import { wholeDataset } from "../../src/publish/metadata/json-ld.ts";
import { edition } from "../support/editions.ts";
import { isFirstEdition } from "../support/first-edition.ts";

/** The next edition is new rows and nothing else: trade of 2013 and technology of 2012, all values invented. */
const [now, next] = [site(), edition("next-year")];

const latest = (figure: FigureId, { data } = next) => spanOf(data, figure).latest;

test("its figures are checked like those published, and all of them hold", () => {
  expect(next.data.observations.length).toBe(now.data.observations.length + 83);
  expect(next.checks.length).toBeGreaterThan(now.checks.length + 40);
  expect(next.checks.every(isPossible)).toBe(true);
});

describe.runIf(isFirstEdition)("what the texts say that no longer holds", () => {
  const claimIn = (finding: string) => /(?<=do not bear out )\S+/.exec(finding)?.[0];
  const already = new Set(saidFindings(now).map(claimIn));
  const findings = saidFindings(next).filter((finding) => !already.has(claimIn(finding)));

  test("is listed by claim, with every place, and nothing else is", () => {
    const told = findings.map((finding) => [
      claimIn(finding),
      ...finding.matchAll(/src\/prose\/en\/\S+mdx (\S+):/g).map(([, passage]) => passage),
    ]);
    expect(told).toEqual([
      [
        ...["tbp.imports.partner.US-JP.overHalf", "5.3", "chart-1/wholes/headline"],
        ...["chart-3", "chart-3/chart/headline", "chart-3/wholes/headline"],
      ],
      ["exports.nearlyQuadrupled", ...["chart", "overview", "against"].map((view) => `table-1/${view}/headline`)],
      ["imports.partner.CN.half", "chart-1/chart/headline", "chart-1/wholes/headline", "chart-3/wholes/headline"],
      ["exports.partner.CN.twoThirds", "chart-1/chart/headline"],
    ]);
  });

  test("names file, paragraph and words in both languages, and the cells with their new values", () => {
    const [prose] = findings;
    expect(prose).toContain("src/prose/zh-hant/5-technology.mdx 5.3: 「合計逾半」");
    expect(prose).toContain("src/prose/en/5-technology.mdx 5.3: “more than half”");
    expect(prose).toMatch(/shares\.csv:\d+ imports US 2012 31\.3, data\/partner-shares\.csv:\d+ imports JP 2012 18\.4/);
  });

  test("names file, view and words of a headline", () => {
    expect(findings[1]).toContain("src/prose/zh-hant/figures/table-1.mdx table-1/chart/headline: 「增至近四倍」");
    expect(findings[1]).toContain("src/prose/en/figures/table-1.mdx table-1/chart/headline: “nearly quadrupled”");
  });
});

describe.each(figureIds)("%s", (id) => {
  const { tables, title, views } = figures[id];

  test("has a column more in its tables, with a cell in every row", () => {
    const years = ({ data }: typeof now) => tables(data).map(({ columns }) => columns.map(({ key }) => Number(key)));
    expect(years(next)).toEqual(years(now).map((before) => [...before, latest(id)]));
    for (const { rows } of tables(next.data)) {
      for (const { cells } of rows) {
        expect(cells.map(({ observation }) => observation.year)).toEqual(yearsOf(next.data, id));
      }
    }
  });

  test("speaks of the new year wherever it spoke of the last one", () => {
    const said = (told: typeof now) => [
      title(told.data),
      ...views.flatMap((view) => [headlineOf(id, view.id, told), altOf(id, view.id, told)]),
    ];
    const before = said(now);
    for (const [index, text] of said(next).entries()) {
      for (const locale of locales) {
        const hadYear = before[index]![locale].includes(String(latest(id, now)));
        expect([hadYear, text[locale]]).toEqual([hadYear, expect.stringContaining(hadYear ? String(latest(id)) : "")]);
      }
    }
  });
});

test.runIf(isFirstEdition)("years in the prose move with the data", () => {
  const text = (of: typeof now, locale: Locale) =>
    passageIds.map((passage) => proseText(treeOf(passage, locale), { ...of, locale })).join("\n");
  for (const locale of locales) {
    const count = (of: typeof now) => text(of, locale).split(String(latest("table-1", of))).length;
    expect(count(now)).toBeGreaterThan(3);
    expect(count(next)).toBe(count(now));
    expect(text(now, locale)).not.toContain("2013");
  }
});

test("citations and structured data name the new edition", () => {
  expect(datasetItem(next, "en")).toMatchObject({ version: "9.9.9" });
  expect(figureItem(next, "table-1", "en").issued).toEqual({ "date-parts": [[2014, 8]] });
  expect(figureItem(next, "chart-1", "zh-hant").title).toContain("2013 年");
});

test("every file of the data has another checksum, and no file is lost", async () => {
  const [old, files] = [await dataFiles(now), await dataFiles(next)];
  expect([...files.keys()]).toEqual([...old.keys()]);
  const same = [...files].filter(([name, bytes]) => Buffer.from(bytes).equals(old.get(name)!)).map(([name]) => name);
  // The names of the series are the same, and so are the terms.
  expect(same).toEqual(["series.csv", "TERMS.txt"]);
  expect(wholeDataset(next, files)).toMatchObject({ temporalCoverage: "2001/2013" });
  expect(new TextDecoder().decode(files.get("table-1.csv"))).toContain("\ntable-1,2013,,imports,");
});
