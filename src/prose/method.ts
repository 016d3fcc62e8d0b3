import { countsOf } from "../data/status.ts";
import type { Site } from "../facts/site.ts";
import { dateIn, formatNumber } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Blanks, defineMessages, say } from "../i18n/messages.ts";
import { small } from "../i18n/writing.ts";

/** Where the figures were published: the names as the source has them, the issue as a date. */
type Origin = Blanks<"title" | "kind" | "publication" | "issue" | "pages" | "producer">;

const words = defineMessages("prose/method", {
  origin: {
    en: ({ title, kind, publication, issue, pages, producer }: Origin) =>
      `All numbers come from “${title}”, a ${small(kind)} in the ${publication}, ${issue}, pp. ${pages}, published by the ${producer}. The text here is this site’s own.`,
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

/** Source and method in a few paragraphs: where the figures come from, how they were checked, what the ratios rest on. */
export function methodText({ data, checks, sources }: Site): Localized[] {
  const { document, producer, gdpEstimatesReleased } = sources;
  const { title, kind, publication, pages } = document;
  return [
    say(words.origin, { title, kind, publication, issue: dateIn(document.issue), pages, producer: producer.name }),
    say(words.checked, countsOf(data), formatNumber(checks.length, 0)),
    say(words.ratios, dateIn(gdpEstimatesReleased)),
  ];
}
