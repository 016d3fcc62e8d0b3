import { sha256 } from "../../../lib/sha256.ts";
import { spanOf } from "../../../data/dataset.ts";
import { countsOf } from "../../../data/status.ts";
import { type FigureId, figureIds } from "../../../data/observation.ts";
import { figureSpecs } from "../../../data/tables.ts";
import type { Site } from "../../../facts/site.ts";
import { defaultView } from "../../../figures/figure.ts";
import { provenance } from "../../../figures/provenance.ts";
import { altOf } from "../../../prose/said.ts";
import { summaryOf } from "../../../prose/summary.ts";
import { dateIn } from "../../../i18n/format.ts";
import { langTag } from "../../../i18n/languages.ts";
import { type Locale, locales, type Localized } from "../../../i18n/locales.ts";
import { defineMessages, say } from "../../../i18n/messages.ts";
import { absoluteUrl, addresses } from "../../../data/addresses.ts";
import { type Measure, measureLabels, type Unit, unitLabels } from "../../../data/vocabulary.ts";
import { keywords, mediaTypes } from "../data-package.ts";
import type { Json } from "../table-schema.ts";
import { numberedTitle } from "../../../figures/index.ts";
import { loadReleases, versionFolder } from "../../releases/load.ts";
import { context, datasetId, figureDatasetId, government, publisher, source, tagged } from "./entities.ts";

/** What is said of all the data: how many numbers there are, and where they were published. */
interface Published {
  readonly numbers: string;
  readonly producer: string;
  readonly title: string;
  readonly publication: string;
  readonly issue: string;
}

const words = defineMessages("publish/metadata/json-ld/dataset", {
  place: { en: "Hong Kong", "zh-hant": "香港" },
  description: {
    en: ({ numbers, producer, title, publication, issue }: Published) =>
      `${numbers} on Hong Kong’s external trade in high technology products and its technology balance of payments, as published by the ${producer} in “${title}”, ${publication}, ${issue}.`,
    "zh-hant": ({ numbers, producer, title, publication, issue }) =>
      `香港高科技產品對外貿易及技術國際收支平衡的 ${numbers}，由${producer}於《${publication}》${issue}號〈${title}〉公布。`,
  },
});

type Files = ReadonlyMap<string, Uint8Array>;

/** What all data have in common: compiled and released by us, from numbers of the source in which the Government has the rights. */
function common({ sources }: Site): Json {
  const { dataset, terms } = sources;
  const release = loadReleases().find(({ version }) => version === dataset.version);
  const by = publisher({ sources });
  return {
    version: dataset.version,
    inLanguage: Object.values(langTag),
    creator: by,
    publisher: by,
    sdPublisher: by,
    copyrightHolder: government,
    license: `${absoluteUrl(addresses.dataPage("en"))}#terms`,
    usageInfo: `${absoluteUrl(addresses.dataPage("en"))}#terms`,
    // One text, so in the language of the vocabulary.
    copyrightNotice: terms.en,
    creditText: provenance(sources).en,
    datePublished: release?.date ?? sources.publisher.published,
    isAccessibleForFree: true,
    keywords,
    spatialCoverage: { "@type": "Place", name: tagged(words.place), identifier: "HK" },
    isBasedOn: source({ sources }),
  };
}

const filesOf = (id: FigureId) => [`${id}.csv`, `${id}.excel.csv`, `${id}.json`];

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
    distribution: filesOf(id).map((name) => download(name, files)),
  };
}

/** A figure's data. */
export function figureDataset(site: Site, id: FigureId, files: Files): Json {
  return {
    "@context": context,
    ...figurePart(site, id, files),
    description: tagged(summaryOf(site, id)),
    ...common(site),
    variableMeasured: variables(id),
    image: locales.map((locale) => image(id, locale)),
    isPartOf: { "@type": "Dataset", "@id": datasetId(), name: tagged(site.sources.dataset.title) },
  };
}

/** All the data. */
export function wholeDataset(site: Site, files: Files): Json {
  const { sources } = site;
  const spans = figureIds.map((id) => spanOf(site.data, id));
  const whole = {
    first: Math.min(...spans.map(({ first }) => first)),
    latest: Math.max(...spans.map(({ latest }) => latest)),
  };
  const { name } = sources.dataset;
  return {
    "@context": context,
    "@type": "Dataset",
    "@id": datasetId(),
    identifier: absoluteUrl(versionFolder(sources)),
    name: tagged(sources.dataset.title),
    description: tagged(description(site)),
    url: locales.map((locale) => absoluteUrl(addresses.dataPage(locale))),
    ...common(site),
    temporalCoverage: coverage(whole),
    variableMeasured: figureIds.flatMap(variables),
    distribution: [`${name}.csv`, `${name}.json`, `${name}.xlsx`, `${name}.zip`, "datapackage.json"].map((file) =>
      download(file, files),
    ),
    hasPart: figureIds.map((id) => ({
      ...figurePart(site, id, files),
      license: `${absoluteUrl(addresses.dataPage("en"))}#terms`,
      creator: publisher({ sources }),
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
  return say(words.description, {
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
  return [...pairs.values()].map((pair) => variable(id, pair));
}

function variable(id: FigureId, { measure, unit }: { readonly measure: Measure; readonly unit: Unit }): Json {
  return {
    "@type": "PropertyValue",
    propertyID: `${id}:${measure}`,
    name: tagged(measureLabels[measure]),
    // One text, as above.
    unitText: unitLabels[unit].en,
  };
}

function download(name: string, files: Files): Json {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`The structured data name ${name}, which is not made`);
  return {
    "@type": "DataDownload",
    name,
    contentUrl: absoluteUrl(addresses.file(name)),
    encodingFormat: mediaTypes[name.split(".").at(-1)!],
    contentSize: `${bytes.length} B`,
    sha256: sha256(bytes),
  };
}
