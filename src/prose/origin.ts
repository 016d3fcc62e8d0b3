import type { Dataset } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import type { Site } from "../facts/site.ts";
import { yearsShown } from "../figures/provenance.ts";
import { dateIn } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Blanks, defineMessages, say } from "../i18n/messages.ts";

const words = defineMessages("prose/origin", {
  origin: {
    en: ({
      title,
      publication,
      issue,
      pages,
      producer,
    }: Blanks<"title" | "publication" | "issue" | "pages" | "producer">) =>
      `“${title}”, ${publication}, ${issue}, pp. ${pages} (${producer})`,
    "zh-hant": ({ title, publication, issue, pages, producer }) =>
      `〈${title}〉，《${publication}》${issue}號，${pages} 頁（${producer}）`,
  },
  numbers: { en: "Numbers", "zh-hant": "數字" },
  source: {
    en: ({ origin }: Blanks<"origin">) =>
      `${origin}. They are not updated: what the department has published since is not shown here.`,
    "zh-hant": ({ origin }) => `${origin}。數字不作更新，統計處其後公布的新數字不在本頁之列。`,
  },
  years: { en: "Years", "zh-hant": "年份" },
  covered: {
    en: ({ trade, technology }: Blanks<"trade" | "technology">) =>
      `High-tech trade: ${trade}. Technology balance of payments: ${technology}.`,
    "zh-hant": ({ trade, technology }) => `高科技產品貿易：${trade} 年。技術國際收支平衡：${technology} 年。`,
  },
  ours: { en: "Words and charts", "zh-hant": "文字及圖表" },
  retold: {
    en: ({ publisher, published }: Blanks<"publisher" | "published">) =>
      `${publisher}, first published on ${published}. Not an official publication; the department has no part in it.`,
    "zh-hant": ({ publisher, published }) => `${publisher}，${published}首次發布。並非官方刊物，與統計處無關。`,
  },
});

/** The source article: its official title, where and when it was published, and by whom. */
export function articleOrigin({ document, producer }: Sources): Localized {
  const { title, publication, issue, pages } = document;
  return say(words.origin, { title, publication, issue: dateIn(issue), pages, producer: producer.shortName });
}

/** The years of which there are numbers, of trade and of the technology balance of payments. */
export function yearsCovered(data: Dataset): Localized {
  return say(words.covered, { trade: yearsShown(data, ["table-1"]), technology: yearsShown(data, ["table-4"]) });
}

/** Whose numbers, of which years, whose words: a name and a sentence or two each. */
export function provenanceRows({ data, sources }: Site): { readonly name: Localized; readonly text: Localized }[] {
  const { publisher } = sources;
  return [
    { name: words.numbers, text: say(words.source, { origin: articleOrigin(sources) }) },
    {
      name: words.years,
      text: yearsCovered(data),
    },
    {
      name: words.ours,
      text: say(words.retold, { publisher: publisher.name, published: dateIn(publisher.published) }),
    },
  ];
}
