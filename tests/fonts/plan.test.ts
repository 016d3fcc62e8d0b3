import { describe, expect, test } from "vitest";
import { type Face, faceOf } from "../../src/fonts/faces.ts";
import { type Page, planGroups, requireGlyphs } from "../../src/fonts/plan.ts";

const serif = faceOf("serif", false);
const sans = faceOf("sans", false);

function page(address: string, group: string, text: readonly (readonly [Face, string])[]): Page {
  return {
    address,
    group,
    body: "serif",
    isOneFace: false,
    glyphs: new Map(text.map(([face, characters]) => [face, new Set(characters)])),
  };
}

describe("requireGlyphs", () => {
  /** The serif lacks arrows, both lack the snowman. */
  const has = (face: Face, character: string) => character !== "☃" && !(face === serif && character === "→");

  test("names page, family and characters that would be empty boxes", () => {
    const text = [
      [serif, "a→☃ "],
      [sans, "→☃"],
    ] as const;
    expect(() => requireGlyphs(page("en/index.html", "en", text), has)).toThrow(
      "en/index.html: Noto Serif HK has no → (U+2192), ☃ (U+2603); Noto Sans HK has no ☃ (U+2603)",
    );
  });

  test("asks the fonts themselves", () => {
    expect(() => requireGlyphs(page("x.html", "x", [[sans, "港\u{10FFFD}"]]))).toThrow("(U+10FFFD)");
    expect(() => requireGlyphs(page("x.html", "x", [[sans, "港§−→"]]))).not.toThrow();
  });
});

describe("planGroups", () => {
  const member = (address: string, group: string, characters: string) => page(address, group, [[serif, characters]]);

  test("adds up the pages of a group and keeps groups apart", () => {
    const plan = planGroups([member("b", "two", "港"), member("a", "one", "香"), member("c", "one", "港")]);
    expect([...plan.keys()]).toEqual(["one", "two"]);
    expect(plan.get("one")?.get(serif)).toContain("港");
    expect(plan.get("one")?.get(serif)).toContain("香");
    expect(plan.get("two")?.get(serif)).not.toContain("香");
    expect(plan.get("one")?.has(sans)).toBe(false);
  });

  test("brings what scripts may write: digits, and the signs of numbers", () => {
    const plan = planGroups([member("a", "one", "港")]);
    expect(plan.get("one")!.get(serif)).toBe(" %+,.0123456789−港");
  });
});
