import { mediaTypeOf } from "../../lib/media-types.ts";
import { sha256 } from "../../lib/sha256.ts";
import type { FigureId } from "../../data/observation.ts";
import type { Sources } from "../../data/sources.ts";
import { countsOf } from "../../data/status.ts";
import { provenance, publisherUrl, sourceLine } from "../../figures/provenance.ts";
import { dateIn } from "../../i18n/format.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import { pagesIn } from "../../i18n/writing.ts";
import { absoluteUrl, addresses, feedFile } from "../../data/addresses.ts";
import type { CheckedData } from "../../facts/site.ts";
import { numberedTitle } from "../../figures/index.ts";
import { yearsCovered } from "../../prose/origin.ts";
import { type Files, fileNamed } from "../downloads/archive.ts";
import { figuresIn } from "../downloads/tidy.ts";
import { releaseDate, versionFolder } from "../releases/load.ts";
import { releaseMessages } from "../releases/messages.ts";
import {
  allSchema,
  bilingual,
  checksSchema,
  derivedSchema,
  type Json,
  seriesSchema,
  tidySchema,
} from "./table-schema.ts";

/** What is needed to name the source: its producer, article, publication, issue and pages. */
type Origin = Record<"producer" | "title" | "publication" | "issue" | "pages", string>;

/** What the description of the data consists of. */
type Description = Record<"numbers" | "checks" | "years" | "provenance" | "properties", string>;

const messages = defineMessages("publish/metadata/data-package", {
  /** How our own properties are to be read: part of every package's description. */
  chineseProperties: {
    en: "Properties whose names end in _zh (title_zh, description_zh, label_zh) are additions to the standard: they hold the Chinese (Traditional, Hong Kong) of the property without that ending.",
    "zh-hant":
      "名稱以 _zh 結尾的屬性（title_zh、description_zh、label_zh）是在標準以外加入的，以繁體中文（香港）列出不帶該結尾的同名屬性的內容。",
  },
  description: {
    en: ({ numbers, checks, years, provenance, properties }: Description) =>
      `${numbers}, as published, checked against each other ${checks} times. ${years} ${provenance} ${properties}`,
    "zh-hant": ({ numbers, checks, years, provenance, properties }) =>
      `已公布的 ${numbers}，互相核對 ${checks} 次。${years}${provenance}${properties}`,
  },
  source: {
    en: ({ producer, title, publication, issue, pages }: Origin) =>
      `${producer}: ${title}, ${publication}, ${issue}, ${pagesIn(pages)}`,
    "zh-hant": ({ producer, title, publication, issue, pages }) =>
      `${producer}：〈${title}〉，《${publication}》${issue}號，${pages} 頁`,
  },
  /** After the title of a figure whose file looks as printed. */
  asPrinted: { en: " (as printed)", "zh-hant": "（按原表排列）" },
  /** Titles of files. */
  derived: { en: "What the text computes from published numbers", "zh-hant": "文中由已公布數字計算的數值" },
  series: { en: "Code list of series", "zh-hant": "項目代碼表" },
  checks: { en: "How the numbers were checked", "zh-hant": "數字的核對紀錄" },
  workbook: {
    en: "A sheet for each table and chart, as printed, and one of all numbers",
    "zh-hant": "每圖表一個工作表，按原表排列；另有載列全部數字的工作表",
  },
});

/** What the data are about, for catalogues. */
export const keywords = [
  "Hong Kong",
  "high technology products",
  "external trade",
  "technology balance of payments",
  "statistics",
];

/** The Data Package (v2) of the files given, with their sizes and checksums. Paths are relative to it. */
export function dataPackage(site: CheckedData, files: Files): Json {
  const { sources } = site;
  const { dataset, document, producer, publisher } = sources;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: dataset.name,
    id: absoluteUrl(`${versionFolder(sources)}datapackage.json`),
    ...bilingual("title", dataset.title),
    ...bilingual("description", packageDescription(site)),
    homepage: absoluteUrl(addresses.dataPage("en")),
    version: dataset.version,
    created: `${releaseDate(sources)}T00:00:00Z`,
    keywords,
    licenses: [licence(sources.terms)],
    sources: [
      {
        ...bilingual("title", originOf(sources)),
        path: document.url?.en ?? producer.url,
        version: document.issue,
      },
    ],
    contributors: [
      { ...bilingual("title", publisher.name), path: publisherUrl(sources), roles: ["creator", "publisher"] },
    ],
    resources: tables(site, files),
    otherFiles: otherFiles(site, files),
  };
}

/** The source's own terms; the address is where we print them. */
function licence(terms: Localized): Json {
  return { path: `${absoluteUrl(addresses.dataPage("en"))}#terms`, ...bilingual("title", terms) };
}

function packageDescription({ data, checks, sources }: CheckedData): Localized {
  return say(messages.description, {
    numbers: countsOf(data),
    checks: String(checks.length),
    years: yearsCovered(data),
    provenance: provenance(sources),
    properties: messages.chineseProperties,
  });
}

function originOf({ document, producer }: Sources): Localized {
  const { title, publication, issue, pages } = document;
  return say(messages.source, { producer: producer.name, title, publication, issue: dateIn(issue), pages });
}

/** The tables, each a CSV file with a schema. */
function tables(site: CheckedData, files: Files): Json[] {
  const table = (name: string, path: string, schema: Json, about: Localized) => ({
    name,
    ...file(files, path, about),
    type: "table",
    schema,
  });
  const { data, sources } = site;
  return [
    table("all", `${sources.dataset.name}.csv`, allSchema(data), sources.dataset.title),
    ...figuresIn(data).map((id) => ({
      ...table(id, `${id}.csv`, tidySchema(data, id), numberedTitle(data, id)),
      sources: [figureSource(site, id)],
    })),
    table("series", "series.csv", seriesSchema, messages.series),
    table("derived", "derived.csv", derivedSchema, messages.derived),
    table("checks", "checks.csv", checksSchema, messages.checks),
  ];
}

/** What is no table, or holds the same as one: described alike, outside of what validators read as tables. */
function otherFiles({ data, sources }: CheckedData, files: Files): Json[] {
  const { name, title } = sources.dataset;
  return [
    file(files, `${name}.json`, title),
    ...figuresIn(data).flatMap((id) => {
      const about = numberedTitle(data, id);
      return [file(files, `${id}.json`, about), file(files, `${id}.excel.csv`, suffixed(about, messages.asPrinted))];
    }),
    file(files, `${name}.xlsx`, messages.workbook),
    file(files, feedFile, releaseMessages.changes),
  ];
}

const suffixed = (text: Localized, suffix: Localized) => everyLocale((locale) => text[locale] + suffix[locale]);

function figureSource({ sources }: CheckedData, id: FigureId): Json {
  return { ...bilingual("title", sourceLine(sources, id)), path: sources.document.url?.en ?? sources.producer.url };
}

function file(files: Files, path: string, about: Localized): Json {
  const bytes = fileNamed(files, path);
  const format = path.split(".").at(-1)!;
  return {
    path,
    ...bilingual("title", about),
    format,
    mediatype: mediaTypeOf(path),
    ...(format !== "xlsx" && { encoding: "utf-8" }),
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
  };
}
