import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { type KnownEmbeds, localeOf, wantedEmbed } from "../../../src/embed/host/address.ts";
import { heightIn } from "../../../src/embed/host/plain-frames.ts";
import { heightAt, knownWidths } from "../../../src/embed/heights.ts";

const base = "https://site.test/hk/";
const known: KnownEmbeds = { locales: ["en", "zh-hant"], figures: ["table-1 growth table 720,510"] };
const embed = `${base}embed/en/table-1/`;
const pinned = `${base}embed/v/1.0.0/zh-hant/table-1/`;

type Wish = Partial<Record<"src" | "figure" | "theme" | "view" | "compact", string>>;
const addresses: [string, Wish, string | undefined][] = [
  ["a figure", { figure: "table-1" }, embed],
  ["theme and table", { figure: "table-1", theme: "dark", view: "table" }, `${base}embed/en/table-1.table/?theme=dark`],
  ["a view", { figure: "table-1", view: "growth", compact: "" }, `${base}embed/en/table-1.growth/?compact=`],
  ["the default view by its name", { figure: "table-1", view: "chart" }, embed],
  ["an address", { src: `${embed}?view=table` }, `${embed}?view=table`],
  ["the address of a view", { src: `${base}embed/en/table-1.growth/` }, `${base}embed/en/table-1.growth/`],
  ["the address of a release", { src: pinned, theme: "light" }, `${pinned}?theme=light`],
  ["an address, and a view beside it", { src: `${embed}?view=table&a=1`, view: "chart" }, `${embed}?view=chart&a=1`],
  ["words that end an attribute", { figure: "table-1", theme: '"><script>' }, `${embed}?theme=%22%3E%3Cscript%3E`],
  ["nothing", {}, undefined],
  ["a figure that there is not", { figure: "table-9" }, undefined],
  ["a view that there is not", { figure: "table-1", view: "rose" }, undefined],
  ["the address of a view that there is not", { src: `${base}embed/en/table-1.rose/` }, undefined],
  ["a language that there is not", { src: `${base}embed/fr/table-1/` }, undefined],
  ["a figure elsewhere in the site", { figure: "../../en/figures/table-1" }, undefined],
  ["a name that every object has", { figure: "constructor" }, undefined],
  ["an address elsewhere", { src: "https://other.test/hk/embed/en/table-1/" }, undefined],
  ["an address that begins alike", { src: "https://site.test/hk/embed/en/table-1/../../../" }, undefined],
  ["a script", { src: "javascript:alert(1)" }, undefined],
  ["no address at all", { src: "http://[" }, undefined],
];

test.each(addresses)("an element may ask for %s", (_, wish, expected) => {
  const wanted = wantedEmbed((name) => wish[name as keyof Wish] ?? null, "en", base, known);
  expect(wanted).toEqual(expected && [expected, "720", "510"]);
});

test.each([
  ["zh-Hant-HK", "zh-hant"],
  ["zh-HK", "zh-hant"],
  ["en-GB", "en"],
  ["fr", "en"],
  ["", "en"],
])("what is in %s is shown a figure in %s", (lang, locale) => {
  const { document } = new JSDOM(`<p lang="${lang}"><b></b></p>`).window;
  expect(localeOf(document.querySelector("b")!, known.locales)).toBe(locale);
});

test("a language is shown as itself once the site has it", () => {
  const { document } = new JSDOM(`<p lang="zh-Hans">`).window;
  expect(localeOf(document.querySelector("p")!, [...known.locales, "zh-hans"])).toBe("zh-hans");
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
  [520, 456],
  [583, 500],
  [584, 60],
  [720, 65],
  [5000, 70],
])("a frame of %i px keeps %i px", (width, expected) => {
  const heights = [100, 200, 300, 400, 420, 492, 500, 60, 60, 60, 70];
  expect(heights).toHaveLength(knownWidths.length);
  expect(heightAt(heights, width)).toBe(expected);
});
