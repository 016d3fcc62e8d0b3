import { sha256 } from "../../lib/sha256.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import type { Sources } from "../../data/sources.ts";
import type { Site } from "../../facts/site.ts";
import { sourceLine } from "../../figures/source-line.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import { absoluteUrl, addresses, feedFile } from "../../data/addresses.ts";
import { numberedTitle } from "../../figures/titles.ts";
import { bilingual, checksSchema, type Json, seriesSchema, tidySchema } from "./table-schema.ts";

/** Files under `/data/` by name. */
type Files = ReadonlyMap<string, Uint8Array>;

/** What is needed to name the source: its producer, article, publication, issue and pages. */
interface Origin {
  readonly producer: string;
  readonly title: string;
  readonly publication: string;
  readonly issue: string;
  readonly pages: string;
}

const words = defineMessages("publish/metadata/data-package", {
  /** How our own properties are to be read: part of every package's description. */
  chineseProperties: {
    en: "Properties whose names end in _zh (title_zh, description_zh, label_zh) are additions to the standard: they hold the Chinese (Traditional, Hong Kong) of the property without that ending.",
    "zh-hant":
      "名稱以 _zh 結尾的屬性（title_zh、description_zh、label_zh）是在標準以外加入的，以繁體中文（香港）列出不帶該結尾的同名屬性的內容。",
  },
  description: {
    en: (figures: number, checks: number, properties: string) =>
      `${figures} published figures, checked against each other ${checks} times. ${properties}`,
    "zh-hant": (figures, checks, properties) => `${figures} 個已公布的數字，互相核對 ${checks} 次。${properties}`,
  },
  source: {
    en: ({ producer, title, publication, issue, pages }: Origin) =>
      `${producer}: ${title}, ${publication}, ${issue}, pp. ${pages}`,
    "zh-hant": ({ producer, title, publication, issue, pages }) =>
      `${producer}：〈${title}〉，《${publication}》，${issue}，${pages} 頁`,
  },
  /** After the title of a figure whose file looks as printed. */
  asPrinted: { en: " (as printed)", "zh-hant": "（按原表排列）" },
  /** Titles of files. */
  series: { en: "Code list of series", "zh-hant": "項目代碼表" },
  checks: { en: "How the figures were checked", "zh-hant": "數字的核對紀錄" },
  workbook: { en: "All figures as printed, a sheet each", "zh-hant": "所有圖表按原表排列，每圖表一個工作表" },
  changes: { en: "Releases and what they changed", "zh-hant": "版本及更改紀錄" },
});

export const { chineseProperties } = words;

/** The Data Package (v2) of the files given, with their sizes and checksums. Paths are relative to it. */
export function dataPackage(site: Site, files: Files): Json {
  const { sources } = site;
  const { dataset, document, producer } = sources;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: dataset.name,
    id: absoluteUrl(addresses.file("datapackage.json")),
    ...bilingual("title", dataset.title),
    ...bilingual("description", packageDescription(site)),
    homepage: absoluteUrl(addresses.dataPage("en")),
    version: dataset.version,
    keywords: [
      "Hong Kong",
      "high technology products",
      "external trade",
      "technology balance of payments",
      "statistics",
    ],
    licenses: [licence(sources.terms)],
    sources: [
      {
        ...bilingual("title", originOf(sources)),
        path: producer.url,
        email: producer.email,
        version: document.issue,
      },
    ],
    contributors: [{ ...bilingual("title", producer.name), path: producer.url, roles: ["creator"] }],
    resources: resources(site, files),
  };
}

/** The source's own terms; the address is where we print them. */
function licence(terms: Localized): Json {
  return { path: `${absoluteUrl(addresses.dataPage("en"))}#terms`, ...bilingual("title", terms) };
}

function packageDescription({ data, checks }: Site): Localized {
  return say(words.description, data.observations.length, checks.length, chineseProperties);
}

function originOf({ document, producer }: Sources): Localized {
  const { title, publication, issue, pages } = document;
  return say(words.source, { producer: producer.name, title, publication, issue, pages });
}

function resources(site: Site, files: Files): Json[] {
  const table = (name: string, path: string, schema: Json, about: Localized) =>
    resource(files, { name, path, type: "table", about, schema });
  const perFigure = figureIds.flatMap((id) => {
    const title = numberedTitle(site.data, id);
    const schema = tidySchema(site.data, id);
    return [
      { ...table(id, `${id}.csv`, schema, title), sources: [figureSource(site, id)] },
      { ...table(`${id}-json`, `${id}.json`, schema, title), sources: [figureSource(site, id)] },
      resource(files, { name: `${id}-excel`, path: `${id}.excel.csv`, about: suffixed(title, words.asPrinted) }),
    ];
  });
  return [
    ...perFigure,
    table("series", "series.csv", seriesSchema, words.series),
    table("checks", "checks.csv", checksSchema, words.checks),
    resource(files, {
      name: "workbook",
      path: `${site.sources.dataset.name}.xlsx`,
      about: words.workbook,
    }),
    resource(files, { name: "changes", path: feedFile, about: words.changes }),
  ];
}

const suffixed = (text: Localized, suffix: Localized) => everyLocale((locale) => text[locale] + suffix[locale]);

/** The page of the source that a figure stands on. */
function figureSource({ sources }: Site, id: FigureId): Json {
  return { ...bilingual("title", sourceLine(sources, id)), path: sources.producer.url };
}

interface ResourceSpec {
  readonly name: string;
  readonly path: string;
  readonly about: Localized;
  readonly type?: "table";
  readonly schema?: Json;
}

/** Media types of the files by their last extension. */
export const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  atom: "application/atom+xml",
};

/** One file as a resource. Throws where there is no such file. */
function resource(files: Files, { name, path, about, type, schema }: ResourceSpec): Json {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`The Data Package names ${path}, which is not made`);
  const format = path.split(".").at(-1)!;
  return {
    name,
    path,
    ...(type && { type }),
    ...bilingual("title", about),
    format,
    mediatype: mediaTypes[format],
    ...(format !== "xlsx" && { encoding: "utf-8" }),
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    ...(schema && { schema }),
  };
}
