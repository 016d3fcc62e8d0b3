import { absoluteUrl, addresses } from "../../data/addresses.ts";
import type { Sources } from "../../data/sources.ts";
import type { CheckedData } from "../../facts/site.ts";
import { provenance, publisherUrl, retold } from "../../figures/provenance.ts";
import { type Locale, type Localized, locales } from "../../i18n/locales.ts";
import { autonym } from "../../i18n/languages.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { punctuation } from "../../i18n/punctuation.ts";
import { strings } from "../../i18n/strings.ts";
import { articleOrigin, yearsCovered } from "../../prose/origin.ts";
import { termsOf } from "../metadata/terms.ts";
import { versionFolder } from "../releases/load.ts";
import { figureFiles, wholeFiles } from "./file-descriptions.ts";
import { figuresIn } from "./tidy.ts";

const messages = defineMessages("publish/downloads/readme", {
  version: {
    en: (version: string, address: string) => `Version ${version}, for ever at ${address}`,
    "zh-hant": (version, address) => `版本 ${version}，永久網址：${address}`,
  },
  draft: {
    en: (version: string, address: string) =>
      `Version ${version}, a draft that is not released: its numbers may still change. Its files: ${address}`,
    "zh-hant": (version, address) => `版本 ${version}（草稿，尚未發布，數字或會更改）的檔案：${address}`,
  },
  files: { en: "Files", "zh-hant": "檔案" },
  perFigure: {
    en: (figures: string) => `and for each of ${figures}:`,
    "zh-hant": (figures) => `${figures} 另各有：`,
  },
  columns: { en: "Columns and codes explained", "zh-hant": "欄位及代碼說明" },
});

/** `README.txt`: what the files are, whose, of when, and what is in each; a part per language. */
export function readme({ data, sources }: CheckedData): string {
  const { dataset, publisher } = sources;
  const figures = figuresIn(data);
  const folder = versionFolder(sources);
  const version = folder === addresses.dataFolder() ? messages.draft : messages.version;
  return inEveryLanguage((locale) => {
    const line = ({ name, holds }: { name: string; holds: Localized }) => `  ${name}\n      ${holds[locale]}`;
    return [
      dataset.title[locale],
      version[locale](dataset.version, absoluteUrl(folder)),
      "",
      retold(sources)[locale],
      provenance(sources)[locale],
      `${strings.source[locale]}${punctuation.colon[locale]}${articleOrigin(sources)[locale]}`,
      `${strings.years[locale]}${punctuation.colon[locale]}${yearsCovered(data)[locale]}`,
      `${strings.publishedBy[locale]}${punctuation.colon[locale]}${publisher.name[locale]}${punctuation.comma[locale]}${publisherUrl(sources)}`,
      "",
      messages.files[locale],
      ...wholeFiles(sources)
        .filter(({ name }) => !name.endsWith(".zip"))
        .map(line),
      `  ${messages.perFigure[locale](figures.join(punctuation.listComma[locale]))}`,
      ...figureFiles("*").map(line),
      "",
      `${messages.columns[locale]}${punctuation.colon[locale]}${absoluteUrl(addresses.dataPage(locale))}`,
    ].join("\n");
  }, "\n");
}

/** `TERMS.txt`: what is the source's, what is ours, in every language. */
export function termsText(sources: Sources): string {
  return inEveryLanguage((locale) => {
    const terms = termsOf(sources).map(({ name, text, url }) => [name[locale], text[locale], url[locale]].join("\n"));
    return terms.join("\n\n");
  }, "\n\n");
}

/** A part per language, under its name. */
function inEveryLanguage(write: (locale: Locale) => string, gap: string): string {
  const parts = locales.map((locale) => `[${autonym[locale]}]${gap}${write(locale)}\n`);
  return parts.join(`\n${"-".repeat(72)}\n\n`);
}
