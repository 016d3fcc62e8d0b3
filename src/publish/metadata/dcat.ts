import { absoluteUrl, addresses } from "../../data/addresses.ts";
import { spanOf } from "../../data/dataset.ts";
import type { CheckedData } from "../../facts/site.ts";
import { provenance, publisherUrl } from "../../figures/provenance.ts";
import { numberedTitle } from "../../figures/index.ts";
import { langTag } from "../../i18n/languages.ts";
import { locales, type Localized } from "../../i18n/locales.ts";
import { mediaTypeOf } from "../../lib/media-types.ts";
import { type Files, fileNamed } from "../downloads/archive.ts";
import { figuresIn } from "../downloads/tidy.ts";
import { releaseDate, versionFolder } from "../releases/load.ts";
import { keywords } from "./data-package.ts";
import { type Json, tagged } from "./table-schema.ts";

/** The data set for data portals: DCAT 3 as JSON-LD, a distribution per file. Throws where it names a file that is not made. */
export function dcat({ data, sources }: CheckedData, files: Files): Json {
  const { dataset, publisher, document, producer } = sources;
  const folder = versionFolder(sources);
  const { first, latest } = spanOf(data);
  const year = (value: number) => ({ "@value": String(value), "@type": "xsd:gYear" });
  const titles: readonly (readonly [string, Localized])[] = [
    ...[`${dataset.name}.csv`, `${dataset.name}.json`, `${dataset.name}.xlsx`].map(
      (name) => [name, dataset.title] as const,
    ),
    ...figuresIn(data).map((id) => [`${id}.csv`, numberedTitle(data, id)] as const),
  ];
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      prov: "http://www.w3.org/ns/prov#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `${absoluteUrl(addresses.dataPage("en"))}#dataset`,
    "@type": "dcat:Dataset",
    "dct:identifier": absoluteUrl(folder),
    "dct:title": tagged(dataset.title),
    "dct:description": tagged(provenance(sources)),
    "dct:publisher": {
      "@type": "foaf:Agent",
      "foaf:name": tagged(publisher.name),
      "foaf:homepage": { "@id": publisherUrl(sources) },
    },
    "dct:issued": { "@value": releaseDate(sources), "@type": "xsd:date" },
    "dct:language": locales.map((locale) => langTag[locale]),
    "dct:license": { "@id": `${absoluteUrl(addresses.dataPage("en"))}#terms` },
    "dct:spatial": { "@id": "http://publications.europa.eu/resource/authority/country/HKG" },
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": year(first),
      "dcat:endDate": year(latest),
    },
    "dct:source": {
      "dct:title": tagged(document.title),
      "dct:publisher": {
        "@type": "foaf:Agent",
        "foaf:name": tagged(producer.name),
        "foaf:homepage": { "@id": producer.url },
      },
    },
    "dcat:version": dataset.version,
    "dcat:keyword": keywords.map((keyword) => ({ "@value": keyword, "@language": "en" })),
    "dcat:landingPage": { "@id": absoluteUrl(addresses.dataPage("en")) },
    "dcat:distribution": titles.map(([name, title]) => distribution(files, folder + name, title)),
  };
}

function distribution(files: Files, address: string, title: Localized): Json {
  const name = address.split("/").at(-1)!;
  const url = { "@id": absoluteUrl(address) };
  return {
    "@type": "dcat:Distribution",
    "dct:title": tagged(title),
    "dcat:accessURL": url,
    "dcat:downloadURL": url,
    "dcat:mediaType": { "@id": `http://www.iana.org/assignments/media-types/${mediaTypeOf(name)}` },
    "dcat:byteSize": fileNamed(files, name).length,
  };
}
