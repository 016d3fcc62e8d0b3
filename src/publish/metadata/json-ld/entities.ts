import type { FigureId } from "../../../data/observation.ts";
import type { Site } from "../../../facts/site.ts";
import { dateIn } from "../../../i18n/format.ts";
import { langTag } from "../../../i18n/languages.ts";
import { locales, type Localized } from "../../../i18n/locales.ts";
import { defineMessages } from "../../../i18n/messages.ts";
import { absoluteUrl, addresses } from "../../../data/addresses.ts";
import { publisherUrl } from "../../../figures/provenance.ts";
import type { Json } from "../table-schema.ts";

/**
 * Structured data (schema.org, JSON-LD). An entity is one block with one `@id`, in both languages, the same on every page
 * that shows it.
 */

const words = defineMessages("publish/metadata/json-ld/entities", {
  government: {
    en: "Government of the Hong Kong Special Administrative Region",
    "zh-hant": "香港特別行政區政府",
  },
});

export const context = "https://schema.org";

/** Text in every language. */
export function tagged(text: Localized): Json[] {
  return locales.map((locale) => ({ "@value": text[locale], "@language": langTag[locale] }));
}

export const datasetId = () => `${absoluteUrl(addresses.dataPage("en"))}#dataset`;
export const figureDatasetId = (id: FigureId) => `${absoluteUrl(addresses.figure("en", id))}#dataset`;
const sourceId = () => `${absoluteUrl(addresses.parallel())}#source`;

/** Who publishes this site. */
export function publisher({ sources }: Pick<Site, "sources">): Json {
  return {
    "@type": "Organization",
    "@id": `${absoluteUrl(addresses.parallel())}#publisher`,
    name: tagged(sources.publisher.name),
    url: publisherUrl(sources),
    ...(sources.publisher.contact && { contactPoint: contactPoint(sources.publisher.contact) }),
  };
}

function contactPoint(contact: string): Json {
  return { "@type": "ContactPoint", ...(contact.includes("@") ? { email: contact } : { url: contact }) };
}

/** Who holds the rights in the numbers. */
export const government: Json = {
  "@type": "GovernmentOrganization",
  name: tagged(words.government),
};

/** Who published the numbers: the source. */
function producer({ sources }: Pick<Site, "sources">): Json {
  const { name, shortName, url } = sources.producer;
  return { "@type": "GovernmentOrganization", name: tagged(name), alternateName: tagged(shortName), url };
}

/** The article of the source, in its issue. */
export function source({ sources }: Pick<Site, "sources">): Json {
  const { document } = sources;
  return {
    "@type": "Article",
    "@id": sourceId(),
    name: tagged(document.title),
    headline: tagged(document.title),
    pagination: document.pages,
    datePublished: document.issue,
    author: producer({ sources }),
    publisher: producer({ sources }),
    ...(document.url && { url: Object.values(document.url) }),
    isPartOf: {
      "@type": "PublicationIssue",
      issueNumber: tagged(dateIn(document.issue)),
      datePublished: document.issue,
      isPartOf: { "@type": "Periodical", name: tagged(document.publication) },
    },
  };
}
