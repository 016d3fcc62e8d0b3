import { describe as group, expect, test } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { describe } from "../../src/figures/description.ts";
import { locales } from "../../src/i18n/locales.ts";
import { addYear, changeData } from "../facts/change-data.ts";
import { rules } from "./description-rules.ts";
import { allowedNumbers, elsewhere, numbersIn } from "./numbers.ts";

const data = loadDataset();
const english = (figure: FigureId, changed: Dataset = data) => describe(changed, figure).en;

test.each(rules)("%s (%s)", (_, figure, says, changes, then) => {
  expect(english(figure)).toContain(says);
  const changed = english(figure, changeData(data, changes));
  expect(changed).toContain(then);
  expect(changed).not.toContain(says);
});

test("unobserved years are named as they are", () => {
  expect(english("table-1")).toContain("Figures for 2003 to 2006 are not given.");
  expect(describe(data, "table-4")["zh-hant"]).toContain("2002 至 2005 年的數字沒有刊載。");
  const { observations, ...rest } = addYear(data, "table-1", 2012);
  const later = observations.map((one) => (one.year === 2013 ? { ...one, year: 2014 } : one));
  const byKey = new Map(
    [...rest.byKey].map(([key, one]) => [
      key.replace("2013", "2014"),
      { ...one, year: one.year === 2013 ? 2014 : one.year },
    ]),
  );
  expect(english("table-1", { ...rest, observations: later, byKey })).toContain("2003 to 2006 and 2013");
});

group.each(figureIds)("%s", (figure) => {
  test.each(locales)("in %s says no number that is neither published nor derived, whatever the data", (locale) => {
    for (const some of [data, elsewhere(data)]) {
      const allowed = allowedNumbers(some, figure, locale);
      const said = numbersIn(describe(some, figure)[locale]);
      expect(said.length).toBeGreaterThan(5);
      expect(said.filter((number) => !allowed.has(number))).toEqual([]);
    }
  });

  test("is the same length of story in both languages, whole sentences, cleanly set", () => {
    const text = describe(data, figure);
    expect(text.en).toMatch(/^[A-Z].*\.$/s);
    expect(text["zh-hant"]).toMatch(/。$/);
    expect(text.en.split(/\.\s/)).toHaveLength(text["zh-hant"].split("。").length - 1);
    for (const said of Object.values(text)) expect(said).not.toMatch(/ {2}|undefined|NaN|\s[,.;，。；]/);
    expect(text["zh-hant"]).not.toMatch(/[\d%]\p{Script=Han}|\p{Script=Han}\d|[,;]\s/u);
    expect(new Set(numbersIn(text.en).filter((number) => number.endsWith("%")))).toEqual(
      new Set(numbersIn(text["zh-hant"]).filter((number) => number.endsWith("%"))),
    );
  });
});
