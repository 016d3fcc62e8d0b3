import { describe, expect, test } from "vitest";
import { type Face, faceName, faceOf } from "../../src/fonts/faces.ts";
import { type Page, planGroups, resolve } from "../../src/fonts/plan.ts";

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

/** The serif lacks arrows, both lack the snowman. */
const has = (face: Face, character: string) => character !== "☃" && !(face === serif && character === "→");

describe("resolve", () => {
  test("gives what a face lacks to the other family, in the same weight", () => {
    const resolved = resolve(page("en/index.html", "en", [[serif, "a→"]]), has);
    expect([...resolved].map(([face, shown]) => [faceName(face), [...shown].join("")])).toEqual([
      ["serif-400", "a"],
      ["sans-400", "→"],
    ]);
  });

  test("names page and characters that would be empty boxes", () => {
    expect(() => resolve(page("en/index.html", "en", [[serif, "a☃"]]), has)).toThrow(
      "en/index.html: no font of ours has ☃ (U+2603)",
    );
  });

  test("asks the fonts themselves", () => {
    expect(() => resolve(page("x.html", "x", [[sans, "港\u{10FFFD}"]]))).toThrow("(U+10FFFD)");
    expect(resolve(page("x.html", "x", [[sans, "港§−→"]])).get(sans)).toEqual(new Set("港§−→"));
  });
});

test("a page of one face has no other to turn to", () => {
  expect(() => resolve({ ...page("x.html", "x", [[serif, "→"]]), isOneFace: true }, has)).toThrow("→ (U+2192)");
});

describe("planGroups", () => {
  const member = (address: string, group: string, characters: string) => {
    const made = page(address, group, [[serif, characters]]);
    return { ...made, resolved: made.glyphs };
  };

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
