import { expect, test } from "vitest";
import { color } from "../../src/charts/theme.ts";
import { type Dataset, select, spanOf } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import { digitsOf, type FigureId, type Observation } from "../../src/data/observation.ts";
import { draw, marksOf } from "../charts/draw.ts";
import { type Change, changeData } from "../facts/change-data.ts";

const published = loadDataset();
const latest = { figure: "table-2", year: spanOf(published, "table-2").latest } as const;
const [telecoms, office, instruments] = ["telecommunications", "office_machines", "scientific_instruments"] as const;

/** Two categories exchange what they have in the latest year. */
function exchanged(first: string, other: string): Dataset {
  const given = (from: string, to: string) =>
    select(published, "table-2", { series: from, year: latest.year }).map((cell): Change => [
      { ...latest, series: to, measure: cell.measure },
      digitsOf(cell),
    ]);
  return changeData(published, [...given(first, other), ...given(other, first)]);
}

const drawn = (view: string, data: Dataset, figure: FigureId = "table-2") =>
  draw({ figure, view, size: "wide", setting: "en" }, data).svg;

/** The categories of some marks, each once, in the order in which they are drawn. */
const seriesOf = (marks: readonly Element[]) => [...new Set(marks.map((mark) => mark.getAttribute("data-series")))];
const isColoured = (mark: Element) => mark.closest("[fill]")?.getAttribute("fill") === color("imports");
const coloured = (view: string, data: Dataset) => marksOf(drawn(view, data)).filter(isColoured);

test.each<readonly [edition: string, data: Dataset, focus: readonly [string, string]]>([
  ["as published", published, [telecoms, office]],
  ["where a smaller one has become the second", exchanged(office, instruments), [telecoms, instruments]],
  ["where the second has become the first", exchanged(telecoms, office), [office, telecoms]],
  [
    "where the latest year does not tell the first",
    changeData(published, [[{ ...latest, series: telecoms }, ""]]),
    [telecoms, office],
  ],
])("%s, all views have the same categories in the colour of the flow, and on the large scale", (_, data, focus) => {
  expect(seriesOf(coloured("years", data))).toEqual(focus);
  const inLatestYear = seriesOf(marksOf(drawn("ranked", data)));
  expect(seriesOf(coloured("ranked", data))).toEqual(focus.filter((series) => inLatestYear.includes(series)));
  expect(seriesOf(marksOf(drawn("chart", data), "circle"))).toEqual(focus);
  expect(seriesOf(coloured("chart", data))).toEqual([focus[0]]);
});

/** All but the two largest categories have these digits in every year. */
function withOthers(value: string, share: string): Dataset {
  const isOther = ({ figure, series }: Observation) =>
    ["table-2", "table-3"].includes(figure) && ![telecoms, office, "total"].includes(series);
  const changes = published.observations
    .filter(isOther)
    .map((cell): Change => [cell, cell.measure === "value" ? value : share]);
  return changeData(published, changes);
}

test.each([
  ["table-2", "chart"],
  ["table-2", "years"],
  ["table-3", "chart"],
  ["table-3", "years"],
  ["table-3", "share"],
] as const)("%s, view %s, says that a scale is enlarged only where it is", (figure, view) => {
  const said = (data: Dataset) => /scale enlarged \d+ times/.exec(drawn(view, data, figure).textContent)?.[0];
  expect(said(published)).toMatch(/ ([2-9]|\d\d) times/);
  expect(said(withOthers("0", "0"))).toBeUndefined();
  expect(said(withOthers("900000", "40"))).toBeUndefined();
});

test("§ is explained under shares only where one is drawn", () => {
  const said = (data: Dataset) => drawn("chart", data).textContent.includes("§");
  expect(said(published)).toBe(true);
  expect(said(withOthers("9000", "4"))).toBe(false);
});
