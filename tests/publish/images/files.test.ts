import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { palettes } from "../../../src/charts/theme.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { site } from "../../../src/facts/site.ts";
import { faceName } from "../../../src/fonts/faces.ts";
import { defaultView } from "../../../src/figures/figure.ts";
import { figures, figuresDrawn } from "../../../src/figures/index.ts";
import { altOf, headlineOf } from "../../../src/prose/said.ts";
import { sourceLine } from "../../../src/figures/provenance.ts";
import { locales } from "../../../src/i18n/locales.ts";
import { imageFile, imageNames } from "../../../src/publish/images/files.ts";
import { drawPng, textOf } from "../../../src/publish/images/encode.ts";
import { balance, breakable, sheet } from "../../../src/publish/images/pictures.ts";

const now = site();

test("every view has its images, the article its card", () => {
  const views = figureIds.flatMap((id) => figures[id].views);
  expect(imageNames).toHaveLength(4 * views.length + 1);
  expect(imageNames).toEqual(
    expect.arrayContaining(["table-1.svg", "table-1.growth.og.png", "chart-2.change.dark.svg"]),
  );
});

test.each(figureIds)(
  "the sheet of %s says what it shows, whence and where, in colours and fonts of its own",
  async (id) => {
    for (const locale of locales) {
      const svg = String(await imageFile(now, locale, `${id}.svg`));
      const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
      const words = [...document.querySelectorAll("text")].map(({ textContent }) => textContent).join("");
      const said = words.replace(/\s/g, "");
      const { number, title, views } = figures[id];
      const source = sourceLine(now.sources, id, figuresDrawn(now.data, [views[0]]));
      const wanted = [number, title(now.data), headlineOf(id), source];
      for (const text of wanted) expect(said).toContain(text[locale].replace(/\s/g, ""));
      expect(said).toContain(`/${locale}/figures/${id}/`);
      expect(document.querySelector("desc")!.textContent).toBe(altOf(id)[locale]);
      expect(svg).not.toMatch(/var\(|https?:\/\/(?!www\.w3\.org)/);
      const fonts = [...svg.matchAll(/@font-face\{font-family:"Noto (Sans|Serif) HK [\w-]+";font-weight:(\d+)/g)];
      const shipped = fonts.map(([, family, weight]) => `${family!.toLowerCase()}-${weight!}`);
      expect(shipped).toEqual([...textOf(svg).keys()].map(faceName));
    }
  },
);

test("images have the same bytes each time", async () => {
  const { svg } = sheet(now, "zh-hant", { id: "chart-2", view: defaultView });
  expect(sheet(now, "zh-hant", { id: "chart-2", view: defaultView }).svg).toBe(svg);
  expect((await drawPng(svg, 300)).equals(await drawPng(svg, 300))).toBe(true);
});

test.each(["light", "dark"] as const)("the colours of a chart are those of the %s palette", (theme) => {
  const { svg } = sheet(now, "en", { id: "table-1", view: defaultView }, theme);
  const hexes = new Set([...svg.matchAll(/="(#[0-9A-F]{6})"/g)].map(([, hex]) => hex));
  expect([...hexes].filter((hex) => !Object.values(palettes[theme]).includes(hex!))).toEqual([]);
  for (const role of ["imports", "exports", "balance", "paper"] as const)
    expect(hexes).toContain(palettes[theme][role]);
});

test.each([
  [
    "at the ends of clauses",
    "zh-hant",
    "香港為技術支付的金額，是所得收入的 4.5 倍",
    14,
    ["香港為技術支付的金額，", "是所得收入的 4.5 倍"],
  ],
  [
    "between words",
    "zh-hant",
    "香港的高科技產品對外貿易及技術國際收支平衡",
    15,
    ["香港的高科技產品對外貿易", "及技術國際收支平衡"],
  ],
  [
    "between a number and no unit of it",
    "zh-hant",
    "由 2002 年至 2012 年增至近四倍",
    12,
    ["由 2002 年至", "2012 年增至近四倍"],
  ],
  ["into lines of one length", "en", "one two three four", 6, ["one two", "three four"]],
] as const)("lines are broken %s", (_, locale, text, ems, lines) => {
  const broken = balance(breakable(text, locale), ems * 10, 10);
  expect(broken.map((line) => line.replaceAll("\u00a0", " ").trim())).toEqual(lines);
});
