import { belowLimit } from "../data/vocabulary.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { joined } from "../i18n/writing.ts";

/** Notes that several figures share: the source’s in our words, and those that the source does not have. */
export const notes = defineMessages("figures/notes", {
  rounding: {
    en: "Because of rounding, numbers may not add up to the totals.",
    "zh-hant": "由於四捨五入，個別數字相加未必等於總數。",
  },
  sharesOfImports: {
    en: "Numbers in brackets are percentage shares of the value of imports of high-tech products.",
    "zh-hant": "括號內數字為佔高科技產品進口貨值的百分比。",
  },
  sharesOfExports: {
    en: "Numbers in brackets are percentage shares of the value of total exports of high-tech products.",
    "zh-hant": "括號內數字為佔高科技產品整體出口貨值的百分比。",
  },
  below: { en: `Less than ${belowLimit}%, but more than zero.`, "zh-hant": `大於零但少於 ${belowLimit}%。` },
  confidential: {
    en: "“Services with a technical content” and “R&D activities” are shown together, so that what individual establishments told the surveys stays confidential.",
    "zh-hant": "為了對參與統計調查的個別機構單位的資料保密，「帶技術性的服務」及「研發活動」的數字合併顯示。",
  },
  tbpStandard: {
    en: "The numbers incorporate the newest international recommendations at the time, those of the Manual on Statistics of International Trade in Services 2010, in the classification of services and in the methods of compilation; goods sent abroad for processing and merchanting are recorded when they change owner.",
    "zh-hant":
      "數字採納《2010 年國際服務貿易統計手冊》當時最新的國際建議，包括服務分類及編製方法；貨品加工及轉手商貿活動則以所有權轉移為準記錄。",
  },
  tbpBalance: {
    en: "Balance = receipts − payments.",
    "zh-hant": "結餘＝收入－支出。",
  },
  pieRounding: {
    en: "Shares may not add up to 100% because of rounding.",
    "zh-hant": "由於四捨五入，各比重相加未必等於 100%。",
  },
  pieOthers: {
    en: "“Others” are all places that the source does not name.",
    "zh-hant": "「其他」為原文沒有列出的各地。",
  },
  /** Before a note that the source does not have. */
  bySite: { en: (note: string) => `Note by this site: ${note}`, "zh-hant": (note) => `本站註：${note}` },
  /** Growth rates whose year before is not published. */
  growthBase: {
    en: (years: readonly string[]) =>
      `The changes for ${joined(years, ", ", " and ")} are measured from years that are not in the table.`,
    "zh-hant": (years) =>
      `${joined(
        years.map((year) => `${year} 年`),
        "、",
        "及 ",
      )}的變動百分率以表中沒有列出的年份為基礎。`,
  },
});

/** A note that the source does not have, called that. */
export function bySite(note: Localized): Localized {
  return say(notes.bySite, note);
}

/**
 * Growth rates rest on the year before; where that year is not published, say so: the reader cannot check it here.
 * `years` are those of the table, ascending.
 */
export function growthBase(years: readonly number[]): Localized {
  const alone = years.filter((year) => !years.includes(year - 1));
  return bySite(say(notes.growthBase, alone.map(String)));
}
