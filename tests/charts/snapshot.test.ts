import { expect, test } from "vitest";
import { defaultView } from "../../src/figures/figure.ts";
import { draw, drawings, eachView, named } from "./drawings.ts";

/**
 * One setting of languages a size: what differs besides is tried by the other tests. What is medium is laid out as what is wide; a
 * view of each figure shows where it is not.
 */
const kept = named.filter(
  ([, { size, setting, view }]) =>
    setting === (size === "wide" ? "en" : "zh-hant") && (size !== "medium" || view === defaultView),
);

test.each(kept)("%s looks as before", async (name, { markup }) => {
  await expect(markup.replaceAll("><", ">\n<") + "\n").toMatchFileSnapshot(`./__snapshots__/${name}.svg`);
});

test("the same data give the same bytes, whatever was drawn before", () => {
  for (const { name, markup } of eachView(0).map((one) => draw(one))) {
    expect(drawings.find((drawing) => drawing.name === name)!.markup).toBe(markup);
  }
});
