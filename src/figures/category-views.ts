import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import { defaultView, type Figure, type View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";

/** Tables 2 and 3 tell of imports and of exports in the same words. */
type Flow = "imports" | "exports";

const words = defineMessages("figures/category-views", {
  imports: { en: "imports", "zh-hant": "進口" },
  exports: { en: "exports", "zh-hant": "出口" },
  /** The views, each with its sentence; `name` is that of the flow. */
  chart: { en: "Over the years", "zh-hant": "歷年貨值" },
  chartAlt: {
    en: (n: NumberText, flow: Flow, name: string) =>
      `Bars for ${n(`${flow}.categories.count`)} categories of ${name} over the years. Telecoms and audio equipment is by far the largest, rising from ${n(`${flow}.telecoms.first`)} to ${n(`${flow}.telecoms.latest`)}; office machines and computers follow with ${n(`${flow}.office.latest`)}; the other ${n(`${flow}.categories.rest`)} are much smaller.`,
    "zh-hant": (n, flow, name) =>
      `${n(`${flow}.categories.count`)}個類別的歷年${name}棒形圖。電訊及音響設備遠高於其他類別，由 ${n(`${flow}.telecoms.first`)}升至 ${n(`${flow}.telecoms.latest`)}；其次是辦公室機器及電腦，達 ${n(`${flow}.office.latest`)}；其餘${n(`${flow}.categories.rest`)}類小得多。`,
  },
  ranked: { en: "Ranked", "zh-hant": "排名" },
  rankedAlt: {
    en: (n: NumberText, flow: Flow, name: string) =>
      `Bars of the ${n(`${flow}.categories.count`)} categories of ${name} in ${n("categories.latestYear")}, the largest first: telecoms and audio equipment with ${n(`${flow}.telecoms.latest`)} or ${n(`${flow}.telecoms.share.latest`)} of the total, then office machines and computers with ${n(`${flow}.office.latest`)} or ${n(`${flow}.office.share.latest`)}.`,
    "zh-hant": (n, flow, name) =>
      `${n("categories.latestYear")} 年${n(`${flow}.categories.count`)}個類別的${name}棒形圖，由大至小排列：電訊及音響設備達 ${n(`${flow}.telecoms.latest`)}，佔總計 ${n(`${flow}.telecoms.share.latest`)}；其次為辦公室機器及電腦，達 ${n(`${flow}.office.latest`)}，佔 ${n(`${flow}.office.share.latest`)}。`,
  },
  share: { en: "Shares", "zh-hant": "比重" },
  shareAlt: {
    en: (n: NumberText, flow: Flow, name: string) =>
      `Shares of ${name} over the years. Telecoms and audio equipment rises from ${n(`${flow}.telecoms.share.first`)} in ${n("categories.firstYear")} to ${n(`${flow}.telecoms.share.latest`)} in ${n("categories.latestYear")}, office machines and computers falls from ${n(`${flow}.office.share.first`)} to ${n(`${flow}.office.share.latest`)}; the other ${n(`${flow}.categories.rest`)} are drawn on an enlarged scale.`,
    "zh-hant": (n, flow, name) =>
      `各類別佔${name}的歷年比重。電訊及音響設備由 ${n("categories.firstYear")} 年的 ${n(`${flow}.telecoms.share.first`)}升至 ${n("categories.latestYear")} 年的 ${n(`${flow}.telecoms.share.latest`)}，辦公室機器及電腦由 ${n(`${flow}.office.share.first`)}降至 ${n(`${flow}.office.share.latest`)}；其餘${n(`${flow}.categories.rest`)}類以放大比例繪畫。`,
  },
});

/** What a sentence says of one of the flows. */
function ofFlow(message: typeof words.chartAlt, flow: Flow): Localized<(n: NumberText) => string> {
  return everyLocale((locale) => (n) => message[locale](n, flow, words[flow][locale]));
}

/** The default view in one sentence. */
export const categoryAlt = (flow: Flow): Figure["alt"] =>
  sentence(ofFlow(words.chartAlt, flow), [`${flow}.telecoms.largest`, `${flow}.office.second`]);

/** All categories over the years, the latest year ranked, the shares over the years. */
export function categoryViews(
  flow: Flow,
  drawings: Readonly<Record<"chart" | "ranking" | "shares", View["draw"]>>,
): Figure["views"] {
  return [
    { id: defaultView, label: words.chart, draw: drawings.chart, alt: categoryAlt(flow) },
    {
      id: "ranked",
      label: words.ranked,
      draw: drawings.ranking,
      alt: sentence(ofFlow(words.rankedAlt, flow), [`${flow}.telecoms.largest`, `${flow}.office.second`]),
    },
    {
      id: "share",
      label: words.share,
      draw: drawings.shares,
      alt: sentence(ofFlow(words.shareAlt, flow), [`${flow}.telecoms.share.rose`, `${flow}.office.share.fell`]),
    },
  ];
}
