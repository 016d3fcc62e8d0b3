import { sentence, type NumberText } from "../figures/sentence.ts";
import { defineMessages } from "../i18n/messages.ts";

const words = defineMessages("prose/headline", {
  headline: {
    en: (n: NumberText) =>
      `High-tech goods were ${n("exports.share.latest")} of Hong Kong’s merchandise exports in ${n("trade.latestYear")}, up from ${n("exports.share.first")} in ${n("trade.firstYear")}`,
    "zh-hant": (n) =>
      `香港商品出口近半是高科技產品：${n("trade.latestYear")} 年佔 ${n("exports.share.latest")}，${n("trade.firstYear")} 年佔 ${n("exports.share.first")}`,
  },
});

/**
 * The article's own headline, in every language: its `h1`, and its name wherever it is passed on (title, card, feed, citation).
 * The source's official title is `sources.document.title`. Throws where a claim of it does not hold.
 */
export const articleHeadline = sentence(words.headline, ["exports.share.nearlyHalf", "exports.share.rose"]);
