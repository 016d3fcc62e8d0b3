import type { Dataset } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import { countsOf } from "../data/status.ts";
import type { Site } from "../facts/site.ts";
import { yearsShown } from "../figures/provenance.ts";
import { dateIn, formatNumber } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { strings } from "../i18n/strings.ts";
import { pagesIn, small } from "../i18n/writing.ts";

/** Where the numbers were published: the names as the source has them, the issue as a date. */
type Source = Record<"title" | "kind" | "publication" | "issue" | "pages" | "producer", string>;

const messages = defineMessages("prose/origin", {
  origin: {
    en: ({ title, publication, issue, pages, producer }: Omit<Source, "kind">) =>
      `“${title}”, ${publication}, ${issue}, ${pagesIn(pages)} (${producer})`,
    "zh-hant": ({ title, publication, issue, pages, producer }) =>
      `〈${title}〉，《${publication}》${issue}號，${pages} 頁（${producer}）`,
  },
  numbers: { en: "Numbers", "zh-hant": "數字" },
  source: {
    en: (origin: string) =>
      `${origin}. They are not updated: what the department has published since is not shown here.`,
    "zh-hant": (origin) => `${origin}。數字不作更新，統計處其後公布的新數字不在本頁之列。`,
  },
  covered: {
    en: (trade: string, technology: string) =>
      `High-tech trade: ${trade}. Technology balance of payments: ${technology}.`,
    "zh-hant": (trade, technology) => `高科技產品貿易：${trade} 年。技術國際收支平衡：${technology} 年。`,
  },
  ours: { en: "Words and charts", "zh-hant": "文字及圖表" },
  retold: {
    en: (publisher: string, published: string) =>
      `${publisher}, first published on ${published}. Not an official publication; the department has no part in it.`,
    "zh-hant": (publisher, published) => `${publisher}，${published}首次發布。並非官方刊物，與統計處無關。`,
  },
  /** Source and method. */
  numbersFrom: {
    en: ({ title, kind, publication, issue, pages, producer }: Source) =>
      `All numbers come from “${title}”, a ${small(kind)} in the ${publication}, ${issue}, ${pagesIn(pages)}, published by the ${producer}. The text here is this site’s own.`,
    "zh-hant": ({ title, kind, publication, issue, pages, producer }) =>
      `所有數字來自${producer}出版的《${publication}》${issue}號${kind}〈${title}〉（${pages} 頁）。文字由本站撰寫。`,
  },
  checked: {
    en: (numbers: string, times: string) =>
      `The ${numbers} of the source are kept in CSV files and checked against each other ${times} times whenever this site is built: sums, balances, growth rates, shares and ratios must all be possible once rounding is allowed for. Numbers in the text are computed from these files and link to the cells they came from; what only the source’s text says is marked as its word.`,
    "zh-hant": (numbers, times) =>
      `原文公布的 ${numbers}存於 CSV 檔案，每次製作網站時互相核對 ${times} 次：計及四捨五入後，總和、差額、增長率、比重和比率均須成立。文中數字由這些檔案計算得出，並連結到原來的儲存格；只見於原文文字的說法，均註明出自原文。`,
  },
  ratios: {
    en: (released: string) => `Ratios to GDP rest on the estimates released on ${released}.`,
    "zh-hant": (released) => `相當於本地生產總值的比率，以 ${released}發表的估算為準。`,
  },
});

/** The source article: its official title, where and when it was published, and by whom. */
export function articleOrigin({ document, producer }: Sources): Localized {
  const { title, publication, issue, pages } = document;
  return say(messages.origin, { title, publication, issue: dateIn(issue), pages, producer: producer.shortName });
}

/** The years of which there are numbers, of trade and of the technology balance of payments. */
export function yearsCovered(data: Dataset): Localized {
  return say(messages.covered, yearsShown(data, ["table-1"]), yearsShown(data, ["table-4"]));
}

/** Whose numbers, of which years, whose words: a name and a sentence or two each. */
export function provenanceRows({ data, sources }: Site): { readonly name: Localized; readonly text: Localized }[] {
  const { publisher } = sources;
  return [
    { name: messages.numbers, text: say(messages.source, articleOrigin(sources)) },
    { name: strings.years, text: yearsCovered(data) },
    {
      name: messages.ours,
      text: say(messages.retold, publisher.name, dateIn(publisher.published)),
    },
  ];
}

/** Source and method in a few paragraphs: where the figures come from, how they were checked, what the ratios rest on. */
export function methodText({ data, checks, sources }: Site): Localized[] {
  const { document, producer, gdpEstimatesReleased } = sources;
  const { title, kind, publication, pages } = document;
  return [
    say(messages.numbersFrom, {
      title,
      kind,
      publication,
      issue: dateIn(document.issue),
      pages,
      producer: producer.name,
    }),
    say(messages.checked, countsOf(data), formatNumber(checks.length, 0)),
    say(messages.ratios, dateIn(gdpEstimatesReleased)),
  ];
}
