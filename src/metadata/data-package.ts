import { createHash } from "node:crypto";
import { type FigureId, figureIds } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { sourceLine } from "../figures/source-line.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { absoluteUrl, addresses, feedFile } from "../site/addresses.ts";
import { numberedTitle } from "./titles.ts";
import { bilingual, checksSchema, type Json, seriesSchema, tidySchema } from "./table-schema.ts";

/** Files under `/data/` by name. */
type Files = ReadonlyMap<string, Uint8Array>;

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** How our own properties are to be read: part of every package's description. */
export const chineseProperties: Localized = {
  en: "Properties whose names end in _zh (title_zh, description_zh, label_zh) are additions to the standard: they hold the Chinese (Traditional, Hong Kong) of the property without that ending.",
  "zh-hant":
    "名稱以 _zh 結尾的屬性（title_zh、description_zh、label_zh）是在標準以外加入的，以繁體中文（香港）列出不帶該結尾的同名屬性的內容。",
};

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
        title: `${producer.name.en}: ${document.title.en}, ${document.publication.en}, ${document.issue}, pp. ${document.pages}`,
        title_zh: `${producer.name["zh-hant"]}：〈${document.title["zh-hant"]}〉，《${document.publication["zh-hant"]}》，${document.issue}，${document.pages} 頁`,
        path: producer.url,
        email: producer.email,
        version: document.issue,
      },
    ],
    contributors: [
      { title: producer.name.en, title_zh: producer.name["zh-hant"], path: producer.url, roles: ["creator"] },
    ],
    resources: resources(site, files),
  };
}

/** The source's own terms; the address is where we print them. */
function licence(terms: Localized): Json {
  return { path: `${absoluteUrl(addresses.dataPage("en"))}#terms`, ...bilingual("title", terms) };
}

function packageDescription({ data, checks }: Site): Localized {
  const [observations, asked] = [data.observations.length, checks.length];
  return {
    en: `${observations} published figures, checked against each other ${asked} times. ${chineseProperties.en}`,
    "zh-hant": `${observations} 個已公布的數字，互相核對 ${asked} 次。${chineseProperties["zh-hant"]}`,
  };
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
      resource(files, { name: `${id}-excel`, path: `${id}.excel.csv`, about: suffixed(title, asPrinted) }),
    ];
  });
  return [
    ...perFigure,
    table("series", "series.csv", seriesSchema, { en: "Code list of series", "zh-hant": "項目代碼表" }),
    table("checks", "checks.csv", checksSchema, { en: "How the figures were checked", "zh-hant": "數字的核對紀錄" }),
    resource(files, {
      name: "workbook",
      path: `${site.sources.dataset.name}.xlsx`,
      about: { en: "All figures as printed, a sheet each", "zh-hant": "所有圖表按原表排列，每圖表一個工作表" },
    }),
    resource(files, {
      name: "changes",
      path: feedFile,
      about: { en: "Releases and what they changed", "zh-hant": "版本及更改紀錄" },
    }),
  ];
}

const asPrinted: Localized = { en: " (as printed)", "zh-hant": "（按原表排列）" };

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
