import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type Mark, markAfter, marksOf, readTogether } from "../../src/client/marks.ts";

/** Marks by name (`series-year`, with a flow before them in a pie), as drawn. */
function chart(...names: readonly string[]) {
  const marks = names.map((name) => {
    const [year, series, flow] = name.split("-").reverse();
    return `<rect data-series="${series}" data-year="${year}"${flow ? ` data-flow="${flow}"` : ""} data-value="1"/>`;
  });
  const { document } = new JSDOM(`<svg><g>${marks.join("")}</g><rect/></svg>`).window;
  const found = marksOf(document.querySelector("svg")!);
  const nameOf = (mark: Mark | undefined) => names[found.indexOf(mark!)];
  return { found, after: (from: string, key: string) => nameOf(markAfter(found, found[names.indexOf(from)]!, key)) };
}

test("marks are what carries an observation", () => {
  expect(chart("a-2001", "b-2001").found).toHaveLength(2);
});

test("with a mark all of its year is told, in the order in which it is drawn", () => {
  const { found } = chart("a-2001", "a-2006", "b-2001", "b-2006");
  expect(readTogether(found, found[3]!)).toEqual([found[1], found[3]]);
});

test("where all is of one year, with a mark of one flow that of the other is told", () => {
  const { found } = chart("imports-CN-2012", "imports-US-2012", "exports-CN-2012");
  expect(readTogether(found, found[2]!)).toEqual([found[0], found[2]]);
  expect(readTogether(found, found[1]!)).toEqual([found[1]]);
});

test("what is drawn of another figure can be read out where it is of the same year", () => {
  const { document } = new JSDOM(`<svg><rect data-series="a" data-year="2012"/>
    <rect data-series="b" data-year="2012" data-figure="table-2"/>
    <rect data-series="c" data-year="2011" data-figure="table-2"/></svg>`).window;
  expect(marksOf(document.querySelector("svg")!).map(({ dataset }) => dataset.series)).toEqual(["a", "b"]);
});

describe("series over the years", () => {
  const { after } = chart("a-2001", "a-2006", "a-2007", "b-2006", "b-2007", "c-2001");
  test.each([
    ["a-2001", "ArrowRight", "a-2006"],
    ["a-2006", "ArrowLeft", "a-2001"],
    ["a-2007", "ArrowRight", "a-2007"],
    ["a-2001", "ArrowLeft", "a-2001"],
    ["a-2007", "Home", "a-2001"],
    ["a-2001", "End", "a-2007"],
    ["a-2007", "ArrowDown", "b-2007"],
    ["a-2001", "ArrowDown", "c-2001"],
    ["c-2001", "ArrowUp", "a-2001"],
    ["b-2007", "ArrowDown", "b-2007"],
    ["b-2006", "ArrowUp", "a-2006"],
    ["a-2006", "ArrowUp", "a-2006"],
    ["a-2006", "x", undefined],
  ])("from %s, %s leads to %s", (from, key, to) => expect(after(from, key)).toBe(to));
});

test("years are in order however they were drawn", () => {
  expect(chart("a-2007", "a-2001", "a-2006").after("a-2001", "ArrowRight")).toBe("a-2006");
});

describe("two pies of one year", () => {
  const { after } = chart(
    "imports-CN-2012",
    "imports-TW-2012",
    "imports-SG-2012",
    "exports-CN-2012",
    "exports-US-2012",
  );
  test.each([
    ["imports-CN-2012", "ArrowRight", "imports-TW-2012"],
    ["imports-SG-2012", "ArrowRight", "exports-CN-2012"],
    ["imports-SG-2012", "ArrowDown", "exports-CN-2012"],
    ["exports-US-2012", "ArrowRight", "exports-US-2012"],
    ["exports-US-2012", "ArrowUp", "exports-CN-2012"],
    ["imports-CN-2012", "End", "exports-US-2012"],
  ])("from %s, %s leads to %s", (from, key, to) => expect(after(from, key)).toBe(to));
});
