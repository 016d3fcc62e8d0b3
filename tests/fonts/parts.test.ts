import { expect, test } from "vitest";
import { partsOf, ranges } from "../../src/fonts/parts.ts";

const han = Array.from({ length: 41 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");

test("Chinese characters are a part of their own; Latin text, digits and punctuation are the other", () => {
  expect(Object.fromEntries(partsOf(`a1—“，。「（％${han}〇々`))).toEqual({
    plain: "a1—“，。「（％",
    chinese: `${han}〇々`,
  });
});

test("a few Chinese characters stay with the rest", () => {
  expect(Object.fromEntries(partsOf(`a，${han.slice(1)}`))).toEqual({ whole: `a，${han.slice(1)}` });
});

test("each character has a place in one of the two ranges", () => {
  const places = (range: string) =>
    range.split(",").map((span) =>
      span
        .replace("U+", "")
        .split("-")
        .map((end) => Number.parseInt(end, 16)),
    );
  const spans = [...places(ranges.plain!), ...places(ranges.chinese!)].sort(([a], [b]) => a! - b!);
  expect(spans[0]![0]).toBe(0);
  expect(spans.at(-1)![1]).toBe(0x10ffff);
  spans.slice(1).forEach(([start], index) => expect(start).toBe(spans[index]![1]! + 1));
});
