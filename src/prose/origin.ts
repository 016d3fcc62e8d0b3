import type { Sources } from "../data/sources.ts";
import { dateIn } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";

type Parts = Readonly<Record<"title" | "publication" | "issue" | "pages" | "producer", string>>;

const words = defineMessages("prose/origin", {
  origin: {
    en: ({ title, publication, issue, pages, producer }: Parts) =>
      `“${title}”, ${publication}, ${issue}, pp. ${pages} (${producer})`,
    "zh-hant": ({ title, publication, issue, pages, producer }) =>
      `〈${title}〉，《${publication}》${issue}號，${pages} 頁（${producer}）`,
  },
});

/** The source article: its official title, where and when it was published, and by whom. */
export function articleOrigin({ document, producer }: Sources): Localized {
  const { title, publication, issue, pages } = document;
  return say(words.origin, { title, publication, issue: dateIn(issue), pages, producer: producer.shortName });
}
