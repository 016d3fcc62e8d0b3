import { readFileSync } from "node:fs";
import { absoluteUrl, addresses } from "../../data/addresses.ts";
import type { Sources } from "../../data/sources.ts";
import { licenceFile } from "../../fonts/sources.ts";
import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";

/** What one of the two holds, and under what terms others may use it. */
export interface Term {
  readonly name: Localized;
  readonly text: Localized;
  /** Where its terms stand in full. */
  readonly url: Localized;
  readonly link: Localized;
}

const messages = defineMessages("publish/metadata/terms", {
  numbers: { en: "The numbers, names and titles of the source", "zh-hant": "原文的數字、名稱及標題" },
  numbersText: {
    en: (terms: string) =>
      `${terms} This site grants no licence in them and can grant none. It states the terms as it understands them; before you republish the numbers at length or sell them, read the department’s own.`,
    "zh-hant": (terms) =>
      `${terms}本站並無亦無權就這些數字授予任何許可；以上是本站對有關條款的理解，如擬大量轉載或作商業用途，請先參閱統計處本身的條款。`,
  },
  numbersLink: { en: "The department’s site", "zh-hant": "統計處網站" },
  ours: { en: "What this site adds", "zh-hant": "本站所作" },
  oursText: {
    en: (publisher: string, producer: string) =>
      `The words, charts, checks, file formats and code are by the publisher, ${publisher}, under the MIT licence: use, change and republish them freely, keeping the copyright notice. They come without warranty and are not an official publication. When you republish a chart, credit the numbers to the ${producer} and the chart to the publisher.`,
    "zh-hant": (publisher, producer) =>
      `文字、圖表、核對、檔案格式及程式碼由發布者（${publisher}）製作，按 MIT 許可證授權：只須保留版權聲明，即可自由使用、修改及轉載。本站不作任何保證，亦非官方刊物。轉載圖表時，請註明數字來自${producer}，圖表由發布者製作。`,
  },
  oursLink: { en: "The licences in full", "zh-hant": "許可證全文" },
});

/** The terms of reuse: the source's for its numbers, ours for what is ours. */
export function termsOf({ terms, producer, publisher }: Sources): readonly Term[] {
  return [
    {
      name: messages.numbers,
      text: say(messages.numbersText, terms),
      url: everyLocale(() => producer.url),
      link: messages.numbersLink,
    },
    {
      name: messages.ours,
      text: say(messages.oursText, publisher.name, producer.shortName),
      url: everyLocale(() => absoluteUrl(addresses.licences())),
      link: messages.oursLink,
    },
  ];
}

/** What reaches a reader, and under which licence (SPDX). Tools that only make the site, and what they draw, are not among it. */
export const licences = [
  {
    what: "The words, charts, checks, pages, scripts and styles of this site; not the numbers, which are the source's (see Terms of use on the data page)",
    name: "MIT",
    file: "LICENSE",
  },
  {
    what: "The fonts Noto Sans HK and Noto Serif HK, cut down to the characters that the site shows (/fonts/, /images/)",
    name: "OFL-1.1",
    file: licenceFile,
  },
] as const;

/** `/licenses.txt`: every licence in full, each under what it is for. */
export function licencesText(): string {
  const rule = "=".repeat(80);
  return licences
    .map(({ what, name, file }) => `${rule}\n${what}\n${name}\n${rule}\n\n${readFileSync(file, "utf8").trim()}\n`)
    .join("\n\n");
}
