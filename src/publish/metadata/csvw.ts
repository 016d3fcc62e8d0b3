import type { FigureId } from "../../data/observation.ts";
import { figureSpecs } from "../../data/tables.ts";
import { sourceLine } from "../../figures/provenance.ts";
import { langTag } from "../../i18n/languages.ts";
import type { Locale, Localized } from "../../i18n/locales.ts";
import { absoluteUrl, addresses } from "../../data/addresses.ts";
import { statusesIn } from "../../data/status.ts";
import { flowLabels, measureLabels, unitLabels } from "../../data/vocabulary.ts";
import type { CheckedData } from "../../facts/site.ts";
import { type Column, tidyDictionary } from "./columns.ts";
import { type Json, tagged } from "./table-schema.ts";
import { numberedTitle } from "../../figures/index.ts";

/** A tidy CSV described as CSV on the Web; it stands beside the file, at `{file}-metadata.json`, where clients look for it. */
export function csvw({ data, sources }: CheckedData, id: FigureId): Json {
  const hasFlow = figureSpecs[id].flows.some(Boolean);
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: `${id}.csv`,
    "dc:title": tagged(numberedTitle(data, id)),
    "dc:creator": tagged(sources.publisher.name),
    "dc:publisher": tagged(sources.publisher.name),
    "dc:source": tagged(sourceLine(sources, id)),
    "dc:rights": tagged(sources.terms),
    "dc:license": { "@id": `${absoluteUrl(addresses.dataPage("en"))}#terms` },
    "dc:isPartOf": { "@id": absoluteUrl(addresses.file("datapackage.json")) },
    dialect: { encoding: "utf-8", delimiter: ",", header: true },
    tableSchema: {
      columns: tidyDictionary.map((column) => csvwColumn(column, statusesIn(data))),
      primaryKey: ["year", ...(hasFlow ? ["flow"] : []), "series", "measure"],
    },
  };
}

const datatypes = { string: "string", integer: "integer", number: "decimal" } as const;

/** Codes that a column draws from, with their meanings, and what the column is in the vocabularies of SDMX and RDF. */
const vocabulary: Readonly<Record<string, Json>> = {
  year: { propertyUrl: "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod" },
  flow: codes(flowLabels),
  measure: codes(measureLabels),
  unit: { propertyUrl: "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure", ...codes(unitLabels) },
  value: { propertyUrl: "http://purl.org/linked-data/sdmx/2009/measure#obsValue" },
  value_status: { propertyUrl: "http://purl.org/linked-data/sdmx/2009/attribute#obsStatus" },
};

function csvwColumn(
  { name, type, title: { en, ...others }, description, required }: Column,
  statuses: Readonly<Record<string, Localized>>,
): Json {
  return {
    name,
    // The heading of the file is among the titles, and it is English: a validator compares them.
    titles: {
      [langTag.en]: [name, en],
      ...Object.fromEntries(Object.entries(others).map(([locale, title]) => [langTag[locale as Locale], [title]])),
    },
    "dc:description": tagged(description),
    datatype: datatypes[type],
    null: "",
    required,
    ...vocabulary[name],
    ...(name === "value_status" && codes(statuses)),
  };
}

function codes(labels: Readonly<Record<string, Localized>>): Json {
  const list = Object.entries(labels).map(([code, label]) => ({
    "@type": "skos:Concept",
    "skos:notation": code,
    "skos:prefLabel": tagged(label),
  }));
  return { "dc:references": list };
}
