import { absoluteUrl, addresses } from "../../data/addresses.ts";
import { spanOf } from "../../data/dataset.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import { countsOf } from "../../data/status.ts";
import { figureSpecs } from "../../data/tables.ts";
import { measureLabels, unitLabels } from "../../data/vocabulary.ts";
import type { Sources } from "../../data/sources.ts";
import type { Site } from "../../facts/site.ts";
import { defaultView } from "../../figures/figure.ts";
import { numberedTitle } from "../../figures/index.ts";
import { provenance, publisherUrl } from "../../figures/provenance.ts";
import { dateIn } from "../../i18n/format.ts";
import { langTag } from "../../i18n/languages.ts";
import { type Locale, type Localized, locales } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import { strings } from "../../i18n/strings.ts";
import { mediaTypeOf } from "../../lib/media-types.ts";
import { sha256 } from "../../lib/sha256.ts";
import { altOf, articleHeadline, summaryOf } from "../../prose/said.ts";
import { type Files, fileNamed } from "../downloads/archive.ts";
import { loadReleases, releaseDate, versionFolder } from "../releases/load.ts";
import { keywords } from "./data-package.ts";
import { type Json, tagged } from "./table-schema.ts";

/**
 * Structured data (schema.org, JSON-LD). An entity is one block with one `@id`, in both languages, the same on every page
 * that shows it.
 */

/** What is said of all the data: how many numbers there are, and where they were published. */
type Published = Record<"numbers" | "producer" | "title" | "publication" | "issue", string>;

const messages = defineMessages("publish/metadata/json-ld", {
  place: { en: "Hong Kong", "zh-hant": "香港" },
  description: {
    en: ({ numbers, producer, title, publication, issue }: Published) =>
      `${numbers} on Hong Kong’s external trade in high technology products and its technology balance of payments, as published by the ${producer} in “${title}”, ${publication}, ${issue}.`,
    "zh-hant": ({ numbers, producer, title, publication, issue }) =>
      `香港高科技產品對外貿易及技術國際收支平衡的 ${numbers}，由${producer}於《${publication}》${issue}號〈${title}〉公布。`,
  },
  government: {
    en: "Government of the Hong Kong Special Administrative Region",
    "zh-hant": "香港特別行政區政府",
  },
  about: {
    en: "Hong Kong’s trade in high technology products and its technology balance of payments",
    "zh-hant": "香港高科技產品對外貿易及技術國際收支平衡",
  },
});

const context = "https://schema.org";

const datasetId = () => `${absoluteUrl(addresses.dataPage("en"))}#dataset`;
const figureDatasetId = (id: FigureId) => `${absoluteUrl(addresses.figure("en", id))}#dataset`;
const termsUrl = () => `${absoluteUrl(addresses.dataPage("en"))}#terms`;

function publisher(sources: Sources): Json {
  const { name, contact } = sources.publisher;
  return {
    "@type": "Organization",
    "@id": `${absoluteUrl(addresses.parallel())}#publisher`,
    name: tagged(name),
    url: publisherUrl(sources),
    ...(contact && { contactPoint: { "@type": "ContactPoint", ...contact } }),
  };
}

/** Who holds the rights in the numbers. */
const government: Json = {
  "@type": "GovernmentOrganization",
  name: tagged(messages.government),
};

/** The article of the source, in its issue. */
function source({ document, producer }: Sources): Json {
  const by = {
    "@type": "GovernmentOrganization",
    name: tagged(producer.name),
    alternateName: tagged(producer.shortName),
    url: producer.url,
  };
  return {
    "@type": "Article",
    "@id": `${absoluteUrl(addresses.parallel())}#source`,
    name: tagged(document.title),
    headline: tagged(document.title),
    pagination: document.pages,
    datePublished: document.issue,
    author: by,
    publisher: by,
    ...(document.url && { url: Object.values(document.url) }),
    isPartOf: {
      "@type": "PublicationIssue",
      issueNumber: tagged(dateIn(document.issue)),
      datePublished: document.issue,
      isPartOf: { "@type": "Periodical", name: tagged(document.publication) },
    },
  };
}

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
    author: publisher(site.sources),
    publisher: publisher(site.sources),
    datePublished: named.published,
    dateModified: loadReleases().at(-1)?.date ?? named.published,
    license: absoluteUrl(addresses.licences()),
    inLanguage: Object.values(langTag),
    isAccessibleForFree: true,
    isPartOf: { "@type": "WebSite", name: tagged(strings.siteName), url: absoluteUrl(addresses.parallel()) },
    isBasedOn: [source(site.sources), { "@type": "Dataset", "@id": datasetId(), name: tagged(dataset.title) }],
    about: tagged(messages.about),
  };
}

/** What all data have in common: compiled and released by us, from numbers of the source in which the Government has the rights. */
function common(sources: Sources): Json {
  const { dataset, terms } = sources;
  const by = publisher(sources);
  return {
    version: dataset.version,
    inLanguage: Object.values(langTag),
    creator: by,
    publisher: by,
    sdPublisher: by,
    copyrightHolder: government,
    license: termsUrl(),
    usageInfo: termsUrl(),
    // One text, so in the language of the vocabulary.
    copyrightNotice: terms.en,
    creditText: provenance(sources).en,
    datePublished: releaseDate(sources),
    isAccessibleForFree: true,
    keywords,
    spatialCoverage: { "@type": "Place", name: tagged(messages.place), identifier: "HK" },
    isBasedOn: source(sources),
  };
}

/** What a figure's data are, as the record of its own and as a part of all. */
function figurePart(site: Site, id: FigureId, files: Files): Json {
  return {
    "@type": "Dataset",
    "@id": figureDatasetId(id),
    identifier: figureDatasetId(id),
    name: tagged(numberedTitle(site.data, id)),
    description: tagged(altOf(id, defaultView, site)),
    url: locales.map((locale) => absoluteUrl(addresses.figure(locale, id))),
    keywords,
    temporalCoverage: coverage(spanOf(site.data, id)),
    distribution: [`${id}.csv`, `${id}.excel.csv`, `${id}.json`].map((name) => download(name, files)),
  };
}

export function figureDataset(site: Site, id: FigureId, files: Files): Json {
  return {
    "@context": context,
    ...figurePart(site, id, files),
    description: tagged(summaryOf(site, id)),
    ...common(site.sources),
    variableMeasured: variables(id),
    image: locales.map((locale) => image(id, locale)),
    isPartOf: { "@type": "Dataset", "@id": datasetId(), name: tagged(site.sources.dataset.title) },
  };
}

export function wholeDataset(site: Site, files: Files): Json {
  const { sources } = site;
  const { name } = sources.dataset;
  return {
    "@context": context,
    "@type": "Dataset",
    "@id": datasetId(),
    identifier: absoluteUrl(versionFolder(sources)),
    name: tagged(sources.dataset.title),
    description: tagged(description(site)),
    url: locales.map((locale) => absoluteUrl(addresses.dataPage(locale))),
    ...common(site.sources),
    temporalCoverage: coverage(spanOf(site.data)),
    variableMeasured: figureIds.flatMap(variables),
    distribution: [`${name}.csv`, `${name}.json`, `${name}.xlsx`, `${name}.zip`, "datapackage.json"].map((file) =>
      download(file, files),
    ),
    hasPart: figureIds.map((id) => ({
      ...figurePart(site, id, files),
      license: termsUrl(),
      creator: publisher(sources),
    })),
  };
}

/** The figure as pixels, for those who list pictures. */
function image(id: FigureId, locale: Locale): Json {
  const contentUrl = absoluteUrl(addresses.image(locale, id, "png"));
  return { "@type": "ImageObject", contentUrl, encodingFormat: "image/png", inLanguage: langTag[locale] };
}

function description({ data, sources }: Site): Localized {
  const { document, producer } = sources;
  const { title, publication, issue } = document;
  return say(messages.description, {
    numbers: countsOf(data),
    producer: producer.name,
    title,
    publication,
    issue: dateIn(issue),
  });
}

/** ISO 8601, as schema.org asks: one year, or the first and the last. */
function coverage({ first, latest }: { first: number; latest: number }): string {
  return first === latest ? String(first) : `${first}/${latest}`;
}

/** What a figure measures, in which unit: each pair once. */
function variables(id: FigureId): Json[] {
  const pairs = new Map(figureSpecs[id].columns.map(({ measure, unit }) => [`${measure} ${unit}`, { measure, unit }]));
  return [...pairs.values()].map(({ measure, unit }) => ({
    "@type": "PropertyValue",
    propertyID: `${id}:${measure}`,
    name: tagged(measureLabels[measure]),
    // One text, as above.
    unitText: unitLabels[unit].en,
  }));
}

function download(name: string, files: Files): Json {
  const bytes = fileNamed(files, name);
  return {
    "@type": "DataDownload",
    name,
    contentUrl: absoluteUrl(addresses.file(name)),
    encodingFormat: mediaTypeOf(name),
    contentSize: `${bytes.length} B`,
    sha256: sha256(bytes),
  };
}
