import { absoluteUrl, addresses } from "../../../data/addresses.ts";
import { statusesIn } from "../../../data/status.ts";
import { flowLabels, measureLabels, statusSigns, unitLabels, type ValueStatus } from "../../../data/vocabulary.ts";
import type { CheckedData } from "../../../facts/site.ts";
import { figures } from "../../../figures/index.ts";
import { provenance } from "../../../figures/provenance.ts";
import { dateIn } from "../../../i18n/format.ts";
import { everyLocale, type Localized, sourceLocales } from "../../../i18n/locales.ts";
import { defineMessages, say } from "../../../i18n/messages.ts";
import { strings } from "../../../i18n/strings.ts";
import { pagesIn } from "../../../i18n/writing.ts";
import { yearsCovered } from "../../../prose/origin.ts";
import { allDictionary } from "../../metadata/columns.ts";
import { termsOf } from "../../metadata/terms.ts";
import { versionFolder } from "../../releases/load.ts";
import { inBoth } from "../printed.ts";
import { figuresIn } from "../tidy.ts";
import { asHeading, type Link, type Look, looks, type Sheet, type SheetCell, type SheetRow } from "./sheet.ts";
import { tidySheetName, tidyWords } from "./tidy-sheet.ts";

const messages = defineMessages("publish/downloads/workbook/notes-sheet", {
  name: { en: "Notes", "zh-hant": "註釋" },
  /** Headings of the columns. */
  item: { en: "Item", "zh-hant": "項目" },
  meaning: { en: "Explanation", "zh-hant": "說明" },
  /** Headings of the parts. */
  sheets: { en: "Sheets of this workbook", "zh-hant": "本活頁簿的工作表" },
  reading: { en: "How the numbers are shown", "zh-hant": "數字的顯示方式" },
  columns: { en: "Columns of the sheet Data", "zh-hant": "「數據」工作表的欄位" },
  codes: { en: "Codes in the sheet Data", "zh-hant": "「數據」工作表的代碼" },
  terms: { en: "Terms of use", "zh-hant": "使用條款" },
  /** Items. */
  title: { en: "Title", "zh-hant": "標題" },
  whose: { en: "Whose, of when", "zh-hant": "數字及文字" },
  version: { en: "Version", "zh-hant": "版本" },
  files: { en: "Files of this version", "zh-hant": "本版本的檔案" },
  online: { en: "All files, explained", "zh-hant": "所有檔案及說明" },
  /** What the sheet of all numbers is. */
  tidy: {
    en: "Every number in a row of its own, as a table with filters",
    "zh-hant": "每行一個數字，設有篩選功能的表格",
  },
  publication: {
    en: ({ producer, publication, issue, pages }: Record<"producer" | "publication" | "issue" | "pages", string>) =>
      `${producer}: ${publication}, ${issue}, ${pagesIn(pages)}`,
    "zh-hant": ({ producer, publication, issue, pages }) => `${producer}：《${publication}》，${issue}，${pages} 頁`,
  },
  percent: { en: "Percentages", "zh-hant": "百分率" },
  percentMeans: {
    en: "Stored in percent: a cell that shows 14.8% or (14.8%) holds 14.8. Brackets and signs are those of the printed table and part of the number format.",
    "zh-hant": "以百分數儲存：顯示為 14.8% 或 (14.8%) 的儲存格，數值為 14.8。括號及符號與原表相同，屬數字格式。",
  },
  decimals: { en: "Decimals", "zh-hant": "小數位" },
  decimalsMean: {
    en: "All that are published are shown, and no more are stored.",
    "zh-hant": "顯示全部已公布的小數位，所儲存的數值亦然。",
  },
});

export const notesName = inBoth(messages.name);

/** An item and its explanation; `link` leads to a web address, or a sheet. */
interface Entry {
  readonly item: Localized;
  readonly text: Localized;
  readonly link?: Localized<Link>;
}

/** What the workbook is, whose, on what terms, and what its sheets, signs, columns and codes mean. */
export function notesSheet(content: CheckedData): Sheet {
  const { dataset } = content.sources;
  const parts: readonly (readonly [Localized | undefined, readonly Entry[]])[] = [
    [undefined, about(content)],
    [messages.sheets, sheets(content)],
    [messages.reading, reading(content)],
    [messages.columns, allDictionary.map(({ name, description }) => ({ item: code(name), text: description }))],
    [messages.codes, codes(content)],
    [messages.terms, termsOf(content.sources).map(({ name, text }) => ({ item: name, text }))],
  ];
  const head = inColumns(messages.item, messages.meaning, asHeading(looks.text));
  const rows = parts.flatMap(([title, entries]): SheetRow[] => [
    ...(title ? [[], inColumns(title, undefined, looks.strong)] : []),
    ...entries.map(({ item, text, link }) => inColumns(item, text, looks.text, link)),
  ]);
  return {
    name: notesName,
    rows: [head, ...rows],
    widths: sourceLocales.flatMap(() => [22, 48]),
    frozen: { rows: 1, columns: 0 },
    titleRows: 1,
    footer: `${notesName} · ${dataset.name} ${dataset.version}`,
  };
}

/**
 * An item and its explanation in two columns per language. The item leads to a sheet, the explanation to a web address: some
 * offices do not wrap links, and cut long ones off.
 */
function inColumns(item: Localized, text: Localized | undefined, look: Look, links?: Entry["link"]): SheetRow {
  return sourceLocales.flatMap((locale): (SheetCell | undefined)[] => {
    const link = links?.[locale];
    const [onItem, onText] = link && "sheet" in link ? [link, undefined] : [undefined, link];
    return [
      { value: item[locale], look: onItem ? looks.link : look, link: onItem },
      text && { value: text[locale], look: onText ? looks.link : look, link: onText },
    ];
  });
}

const linkTo = (address: Localized) => everyLocale((locale) => ({ url: address[locale] }));

/** A name of the files, the same in every language. */
const code = (name: string): Localized => everyLocale(() => name);

function about({ data, sources }: CheckedData): Entry[] {
  const { document, producer, publisher, dataset } = sources;
  const { publication, issue, pages } = document;
  const release = everyLocale(() => absoluteUrl(versionFolder(sources)));
  const page = everyLocale((locale) => absoluteUrl(addresses.dataPage(locale)));
  return [
    { item: messages.title, text: dataset.title },
    { item: messages.whose, text: provenance(sources) },
    { item: strings.years, text: yearsCovered(data) },
    {
      item: strings.source,
      text: say(messages.publication, { producer: producer.name, publication, issue: dateIn(issue), pages }),
    },
    { item: strings.publishedBy, text: publisher.name },
    { item: messages.version, text: code(dataset.version) },
    { item: messages.files, text: release, link: linkTo(release) },
    { item: messages.online, text: page, link: linkTo(page) },
  ];
}

function sheets({ data }: CheckedData): Entry[] {
  const to = (sheet: string) => everyLocale(() => ({ sheet }));
  return [
    ...figuresIn(data).map((id) => ({
      item: figures[id].number,
      text: figures[id].caption(data),
      link: to(inBoth(figures[id].number)),
    })),
    { item: tidyWords.name, text: messages.tidy, link: to(tidySheetName) },
  ];
}

function reading({ data }: CheckedData): Entry[] {
  return [
    { item: messages.percent, text: messages.percentMeans },
    { item: messages.decimals, text: messages.decimalsMean },
    ...Object.entries(statusesIn(data)).map(([status, text]) => ({
      item: code(statusSigns[status as ValueStatus]),
      text,
    })),
  ];
}

function codes({ data }: CheckedData): Entry[] {
  return [flowLabels, measureLabels, unitLabels, statusesIn(data)].flatMap((labels) =>
    Object.entries<Localized>(labels).map(([name, text]) => ({ item: code(name), text })),
  );
}
