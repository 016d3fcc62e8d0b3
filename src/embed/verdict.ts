import { formatNumber } from "../i18n/format.ts";
import type { Locale } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { counted } from "../i18n/writing.ts";
import results from "./host-results.json" with { type: "json" };
import { type Trial, unpackResults } from "./hosts.ts";

/** What `npm run test:hosts` measured when it last ran. */
export const measured = unpackResults(results);

const messages = defineMessages("embed/verdict", {
  exact: { en: "Fits to the pixel", "zh-hant": "高度完全吻合" },
  room: {
    en: (px: string) => `Shown in full, up to ${px} px blank`,
    "zh-hant": (px) => `完整顯示，最多留白 ${px} 像素`,
  },
  scrolls: {
    en: (widths: string, px: string) =>
      `Shown in full; at ${widths} px wide the tallest scroll within their frames, by up to ${px} px`,
    "zh-hant": (widths, px) => `完整顯示；唯欄闊 ${widths} 像素時，最高的須在框內捲動，最多 ${px} 像素`,
  },
  scrollsAlways: {
    en: (px: string) => `The tallest scroll within their frames, by up to ${px} px`,
    "zh-hant": (px) => `最高的須在框內捲動，最多 ${px} 像素`,
  },
  tableScrolls: {
    en: (px: string) => `a table, once opened, scrolls within its frame, by up to ${px} px`,
    "zh-hant": (px) => `打開後的表格須在框內捲動，最多 ${px} 像素`,
  },
  cut: {
    en: (widths: string) => `Cut at ${widths} px`,
    "zh-hant": (widths) => `欄闊 ${widths} 像素時內容被截`,
  },
  sideways: {
    en: (widths: string) => `scrolls sideways at ${widths} px`,
    "zh-hant": (widths) => `欄闊 ${widths} 像素時左右捲動`,
  },
  errors: {
    en: (count: number) => `${counted(count, "error")} in the console`,
    "zh-hant": (count) => `主控台有 ${count} 個錯誤`,
  },
  missing: {
    en: (count: number) => `${counted(count, "frame")} did not load`,
    "zh-hant": (count) => `${count} 個框架未能載入`,
  },
});

const greatest = (trials: readonly Trial[], value: (trial: Trial) => number) => Math.max(0, ...trials.map(value));
const pixels = (value: number) => formatNumber(value, 0);

/** What came of one kind of host in one browser, in words; `frames` is how many each trial should have measured. */
export function verdict(trials: readonly Trial[], frames: number, locale: Locale): string {
  const widths = (of: readonly Trial[]) => of.map(({ width }) => width).join(punctuation.listComma[locale]);
  const at = (has: (trial: Trial) => boolean) => widths(trials.filter(has));
  const sideways = at((trial) => trial.sideways > 0);
  const errors = trials.reduce((total, trial) => total + trial.errors, 0);
  const missing = trials.reduce((total, trial) => total + frames - trial.frames, 0);
  const faults = [
    sideways && messages.sideways[locale](sideways),
    errors > 0 && messages.errors[locale](errors),
    missing > 0 && messages.missing[locale](missing),
  ];
  return [fit(trials, locale, at), ...faults].filter(Boolean).join(punctuation.semicolon[locale]);
}

/** How the heights of frames and of what they show agree. */
function fit(trials: readonly Trial[], locale: Locale, at: (has: (trial: Trial) => boolean) => string): string {
  const lost = at((trial) => trial.lost > 0);
  if (lost) return messages.cut[locale](lost);
  const isShort = (trial: Trial) => trial.short > 0;
  const short = pixels(greatest(trials, (trial) => Math.max(trial.short, trial.tableShort)));
  if (trials.every(isShort)) return messages.scrollsAlways[locale](short);
  if (trials.some(isShort)) return messages.scrolls[locale](at(isShort), short);
  const spare = greatest(trials, (trial) => trial.spare);
  const room = spare > 0 ? messages.room[locale](pixels(spare)) : messages.exact[locale];
  if (trials.every(({ tableShort }) => tableShort === 0)) return room;
  return room + punctuation.semicolon[locale] + messages.tableScrolls[locale](short);
}
