import type { Site } from "../../../facts/site.ts";
import { langTag } from "../../../i18n/languages.ts";
import { locales, type Localized } from "../../../i18n/locales.ts";
import { defineMessages } from "../../../i18n/messages.ts";
import { strings } from "../../../i18n/strings.ts";
import { absoluteUrl, addresses } from "../../../data/addresses.ts";
import type { Json } from "../table-schema.ts";
import { articleHeadline } from "../../../prose/said.ts";
import { loadReleases } from "../../releases/load.ts";
import { context, datasetId, publisher, source, tagged } from "./entities.ts";

const words = defineMessages("publish/metadata/json-ld/report", {
  about: {
    en: "Hong Kong’s trade in high technology products and its technology balance of payments",
    "zh-hant": "香港高科技產品對外貿易及技術國際收支平衡",
  },
});

/** The article as this site tells it. */
export function report(site: Site, summary: Localized): Json {
  const { publisher: named, dataset } = site.sources;
  const headline = articleHeadline(site);
  return {
    "@context": context,
    "@type": "Report",
    "@id": `${absoluteUrl(addresses.parallel())}#report`,
    name: tagged(headline),
    headline: tagged(headline),
    description: tagged(summary),
    url: [absoluteUrl(addresses.parallel()), ...locales.map((locale) => absoluteUrl(addresses.article(locale)))],
    author: publisher(site),
    publisher: publisher(site),
    datePublished: named.published,
    dateModified: loadReleases().at(-1)?.date ?? named.published,
    license: absoluteUrl(addresses.licences()),
    inLanguage: Object.values(langTag),
    isAccessibleForFree: true,
    isPartOf: { "@type": "WebSite", name: tagged(strings.siteName), url: absoluteUrl(addresses.parallel()) },
    isBasedOn: [source(site), { "@type": "Dataset", "@id": datasetId(), name: tagged(dataset.title) }],
    about: tagged(words.about),
  };
}
