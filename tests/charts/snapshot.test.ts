import { expect, test } from "vitest";
import { draw, drawings, named } from "./drawings.ts";

/** One setting of languages a size: what differs besides is tried by the other tests. */
const kept = named.filter(([, { size, setting }]) => setting === (size === "wide" ? "en" : "zh-hant"));

test.each(kept)("%s looks as before", async (name, { markup }) => {
  await expect(markup.replaceAll("><", ">\n<") + "\n").toMatchFileSnapshot(`./__snapshots__/${name}.svg`);
});

test("the same data give the same bytes, whatever was drawn before", () => {
  for (const drawing of drawings.toReversed().slice(0, 40)) expect(draw(drawing).markup).toBe(drawing.markup);
});
