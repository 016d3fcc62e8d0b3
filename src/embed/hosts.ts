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

/** One kind of host in one browser at one width: the worst of all figures in both languages. Lengths in CSS pixels. */
export interface Trial {
  readonly host: HostId;
  /** The browser's place in the list of browsers. */
  readonly browser: number;
  /** The width of the column. */
  readonly width: number;
  /** How many frames were measured, each with its chart and with its table. */
  readonly frames: number;
  /** By how much the highest chart is higher than its frame, which then scrolls. */
  readonly short: number;
  /** By how much the roomiest frame is higher than its chart. */
  readonly spare: number;
  /** The same with the tables opened. */
  readonly tableShort: number;
  readonly tableSpare: number;
  /** How much of a content cannot be reached at all. */
  readonly lost: number;
  /** How far a frame scrolls sideways. */
  readonly sideways: number;
  /** How many errors the console told. */
  readonly errors: number;
}

export interface HostResults {
  /** The day of the trial, ISO 8601. */
  readonly date: string;
  /** Names and versions of the browsers that were there. */
  readonly browsers: readonly string[];
  readonly trials: readonly Trial[];
}

/** Results as a file holds them: a row per trial, and what the values of a row are. */
interface PackedResults extends Omit<HostResults, "trials"> {
  readonly columns: readonly string[];
  readonly trials: readonly (readonly (string | number)[])[];
}

export function packResults({ trials, ...rest }: HostResults): PackedResults {
  return {
    ...rest,
    columns: Object.keys(trials[0]!),
    trials: trials.map((trial) => Object.values<string | number>({ ...trial })),
  };
}

export function unpackResults({ columns, trials, ...rest }: PackedResults): HostResults {
  const named = trials.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
  return { ...rest, trials: named as unknown as Trial[] };
}
