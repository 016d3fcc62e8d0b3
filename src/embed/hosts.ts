import { defineMessages } from "../i18n/messages.ts";

/** The kinds of pages in which embeds are tried, the simplest ways first. */
export const hostIds = [
  "pasted",
  "no-scripts",
  "attributes",
  "hk-figure",
  "strict",
  "dark",
  "wordpress",
  "medium",
  "pym",
  "datawrapper",
  "iframe-resizer-4",
  "iframe-resizer-5",
  "amp",
] as const;
export type HostId = (typeof hostIds)[number];

/** What each is, for the table of results. */
export const hostNames = defineMessages("embed/hosts", {
  pasted: { en: "The frame, as copied", "zh-hant": "框架代碼，原樣貼上" },
  "no-scripts": { en: "The frame, in a page that runs no scripts", "zh-hant": "框架代碼，頁面不執行程式" },
  attributes: {
    en: "The frame, its width chosen, with scripts and styles taken away",
    "zh-hant": "框架代碼，已填闊度，程式及樣式被平台移除",
  },
  "hk-figure": { en: "<hk-figure>", "zh-hant": "<hk-figure>" },
  strict: { en: "<hk-figure> under a strict CSP", "zh-hant": "<hk-figure>，頁面設有嚴格的 CSP" },
  dark: { en: "<hk-figure> in a dark page", "zh-hant": "<hk-figure>，頁面為深色" },
  wordpress: { en: "WordPress (sandbox, 200 to 1,000 px)", "zh-hant": "WordPress（沙盒，限高 200 至 1,000 像素）" },
  medium: { en: "Medium, Embedly", "zh-hant": "Medium、Embedly" },
  pym: { en: "pym.js", "zh-hant": "pym.js" },
  datawrapper: { en: "Datawrapper’s listener", "zh-hant": "Datawrapper 的接收程式" },
  "iframe-resizer-4": { en: "iframe-resizer 4", "zh-hant": "iframe-resizer 4" },
  "iframe-resizer-5": { en: "iframe-resizer 5 (its protocol)", "zh-hant": "iframe-resizer 5（按其通訊規則）" },
  amp: { en: "AMP, sidechain", "zh-hant": "AMP、sidechain" },
});

/** Widths of the columns in which the frame is tried as it is pasted, in CSS pixels. */
export const hostWidths = [280, 360, 480, 600, 680, 760, 1000] as const;

/** Widths at which each is tried: pages that know what to do with a frame need not be tried at all of them. */
export function widthsOf(host: HostId): readonly number[] {
  return ["pasted", "no-scripts", "attributes"].includes(host) ? hostWidths : [280, 600, 1000];
}
