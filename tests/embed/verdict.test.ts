import { expect, test } from "vitest";
import { figureIds } from "../../src/data/observation.ts";
import { type HostId, hostIds, packResults, type Trial, unpackResults, widthsOf } from "../../src/embed/hosts.ts";
import { measured, verdict } from "../../src/embed/verdict.ts";
import { locales } from "../../src/i18n/locales.ts";

const good: Trial = {
  host: "pym",
  browser: 0,
  width: 280,
  frames: 28,
  short: 0,
  spare: 0,
  tableShort: 0,
  tableSpare: 0,
  lost: 0,
  sideways: 0,
  errors: 0,
};
const at = (width: number, more: Partial<Trial> = {}): Trial => ({ ...good, width, ...more });

test.each<[string, Trial[], string, string]>([
  ["all is exact", [at(280), at(600)], "Fits to the pixel", "高度完全吻合"],
  [
    "there is room",
    [at(280, { spare: 40 }), at(600, { spare: 1200 })],
    "Shown in full, up to 1,200 px blank",
    "完整顯示，最多留白 1,200 像素",
  ],
  [
    "some frames scroll",
    [at(280, { short: 90 }), at(360, { short: 10 }), at(600, { spare: 9 })],
    "Shown in full; at 280, 360 px wide the tallest scroll within their frames, by up to 90 px",
    "完整顯示；唯欄闊 280、360 像素時，最高的須在框內捲動，最多 90 像素",
  ],
  [
    "all",
    [at(280, { short: 90 })],
    "The tallest scroll within their frames, by up to 90 px",
    "最高的須在框內捲動，最多 90 像素",
  ],
  [
    "tables scroll",
    [at(280, { spare: 4, tableSpare: 70 }), at(600, { tableShort: 210 })],
    "Shown in full, up to 4 px blank; a table, once opened, scrolls within its frame, by up to 210 px",
    "完整顯示，最多留白 4 像素；打開後的表格須在框內捲動，最多 210 像素",
  ],
  ["something is lost", [at(280), at(360, { short: 5, lost: 5 })], "Cut at 360 px", "欄闊 360 像素時內容被截"],
  [
    "there are faults",
    [at(280, { sideways: 3, errors: 2 }), at(360, { frames: 27 })],
    "Fits to the pixel; scrolls sideways at 280 px; 2 errors in the console; 1 frame did not load",
    "高度完全吻合；欄闊 280 像素時左右捲動；主控台有 2 個錯誤；1 個框架未能載入",
  ],
  [
    "there are others",
    [at(280, { errors: 1 }), at(360, { frames: 26 })],
    "Fits to the pixel; 1 error in the console; 2 frames did not load",
    "高度完全吻合；主控台有 1 個錯誤；2 個框架未能載入",
  ],
])("%s", (_, trials, en, zh) => {
  expect(verdict(trials, 28, "en")).toBe(en);
  expect(verdict(trials, 28, "zh-hant")).toBe(zh);
});

test("results are read as they were written", () => {
  const results = { date: "2026-01-31", browsers: ["A 1"], trials: [at(280, { short: 3 }), at(360)] };
  expect(unpackResults(packResults(results))).toEqual(results);
});

/** Hosts that give a frame less than it asks for, whatever it says. */
const stingy: readonly HostId[] = ["wordpress"];
/** Those in which a frame may have its chart's height, and keep it. */
const still: readonly HostId[] = ["no-scripts", "attributes", ...stingy];

test("every host was tried at every width in every browser measured, and nothing was lost", () => {
  const frames = figureIds.length * locales.length * 2;
  for (const browser of measured.browsers.keys()) {
    for (const host of hostIds) {
      const trials = measured.trials.filter((trial) => trial.host === host && trial.browser === browser);
      expect(trials.map(({ width }) => width)).toEqual(widthsOf(host));
      for (const trial of trials) {
        expect(trial).toMatchObject({ frames, lost: 0, sideways: 0, errors: 0 });
        if (!stingy.includes(host)) expect(trial).toMatchObject({ short: 0 });
        if (!still.includes(host)) expect(trial).toMatchObject({ tableShort: 0 });
      }
    }
  }
});
