import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type Mark, markAfter, marksOf, peersOf } from "../../src/client/marks.ts";

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

test("the others of a year are told beside a mark, where there is more than one year", () => {
  const { found } = chart("a-2001", "a-2006", "b-2001", "b-2006");
  expect(peersOf(found, found[1]!)).toEqual([found[3]]);
  const pie = chart("CN-2012", "US-2012").found;
  expect(peersOf(pie, pie[0]!)).toEqual([]);
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
