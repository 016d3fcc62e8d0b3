import { expect, test } from "vitest";
import { frameAddress, type Wish } from "../../../src/embed/host/address.ts";
import { heightIn } from "../../../src/embed/host/plain-frames.ts";
import { heightAt, knownWidths } from "../../../src/embed/heights.ts";

const base = "https://site.test/hk/";
const heights = { "en/table-1": [[], []], "zh-hant/table-1": [[], []] } as const;
const nothing: Wish = { src: null, figure: null, lang: "", theme: null, view: null };
const embed = `${base}embed/en/table-1/`;

const addresses: [string, Partial<Wish>, string | undefined][] = [
  ["a figure", { figure: "table-1" }, embed],
  ["a figure in Chinese", { figure: "table-1", lang: "zh-Hant-HK" }, `${base}embed/zh-hant/table-1/`],
  ["a figure in a language that we have not", { figure: "table-1", lang: "fr" }, embed],
  ["theme and view", { figure: "table-1", theme: "dark", view: "table" }, `${embed}?theme=dark&view=table`],
  ["an address", { src: `${embed}?view=table` }, `${embed}?view=table`],
  ["an address, and a view beside it", { src: `${embed}?view=table&a=1`, view: "chart" }, `${embed}?view=chart&a=1`],
  ["words that would end an attribute", { figure: "table-1", view: '"><script>' }, `${embed}?view=%22%3E%3Cscript%3E`],
  ["nothing", {}, undefined],
  ["a figure that there is not", { figure: "table-9" }, undefined],
  ["a figure elsewhere in the site", { figure: "../../en/figures/table-1" }, undefined],
  ["a name that every object has", { figure: "../__proto__" }, undefined],
  ["an address elsewhere", { src: "https://other.test/hk/embed/en/table-1/" }, undefined],
  ["an address that begins alike", { src: "https://site.test/hk/embed/en/table-1/../../../" }, undefined],
  ["a script", { src: "javascript:alert(1)" }, undefined],
  ["no address at all", { src: "http://[" }, undefined],
];

test.each(addresses)("an element may ask for %s", (_, wish, expected) => {
  expect(frameAddress({ ...nothing, ...wish }, base, heights)?.href).toBe(expected);
});

test("a language is shown as itself once the site has it", () => {
  const wish = { ...nothing, figure: "table-1", lang: "zh-Hans" };
  expect(frameAddress(wish, base, heights)?.key).toBe("zh-hant/table-1");
  expect(frameAddress(wish, base, { ...heights, "zh-hans/table-1": [[], []] })?.key).toBe("zh-hans/table-1");
});

const message = { sentinel: "amp", type: "embed-size", height: 700 };

test.each([
  ["a height", message, 700],
  ["no height", { ...message, height: undefined }, undefined],
  ["text", { ...message, height: "700" }, undefined],
  ["less than nothing", { ...message, height: -1 }, undefined],
  ["nothing", { ...message, height: 0 }, undefined],
  ["no number", { ...message, height: NaN }, undefined],
  ["more than there is", { ...message, height: 1e9 }, undefined],
  ["something else", { ...message, type: "navigate" }, undefined],
  ["of nobody", { type: "embed-size", height: 700 }, undefined],
  ["null", null, undefined],
  ["words", "embed-size", undefined],
])("a message may say %s", (_, said, expected) => {
  expect(heightIn(said)).toBe(expected);
});

test.each([
  [0, 100],
  [280, 100],
  [320, 150],
  [360, 200],
  [468, 400],
  [510, 428],
  [663, 500],
  [664, 60],
  [744, 65],
  [5000, 70],
])("a frame of %i px keeps %i px", (width, expected) => {
  const heights = [100, 200, 300, 400, 456, 500, 60, 70];
  expect(heights).toHaveLength(knownWidths.length);
  expect(heightAt(heights, width)).toBe(expected);
});
