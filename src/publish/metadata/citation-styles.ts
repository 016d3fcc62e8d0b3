import { defineMessages } from "../../i18n/messages.ts";
import type { CitationItem } from "./citation-items.ts";

/** A citation as one line of plain text, as a published style has it. Italics are left to whoever pastes it. */
type Style = (item: CitationItem) => string;

/** APA, 7th edition, as for articles of a periodical, data sets and web pages by a body. */
const apa: Style = (item) => {
  const { year, month, day } = dateOf(item);
  const inYear = month && [englishMonths[month - 1], day].filter(Boolean).join(" ");
  const date = year ? `(${[year, inYear].filter(Boolean).join(", ")})` : "(n.d.)";
  const version = item.version && `(Version ${item.version})`;
  const title = words(item.title, version, item.genre && `[${item.genre}]`);
  const head = item.author ? [authorOf(item), date, title] : [title, date];
  return words(sentences(...head, placeOf(item, ", "), item.publisher, item.source, item.note), item.URL);
};

/** Chicago, 18th edition, author–date. */
const chicago: Style = (item) => {
  const { year, month } = dateOf(item);
  const title = `“${sentences(item.title)}”`;
  const version = item.version && `Version ${item.version}`;
  const inIssue = item["container-title"] && month ? `, ${englishMonths[month - 1]!}: ` : ", ";
  const head = item.author ? [authorOf(item), year ?? "n.d."] : [];
  const date = item.author ? undefined : (year ?? "n.d.");
  const rest = [date, version, item.genre, placeOf(item, inIssue), item.publisher, item.source, item.note, item.URL];
  return words(sentences(...head), title, sentences(...rest));
};

/** APA as universities in Hong Kong adapt it to Chinese: book title marks for italics, Chinese punctuation. */
const chineseApa: Style = (item) => {
  const { year, month, day } = dateOf(item);
  const inYear = month ? ` ${month} 月${day ? ` ${day} 日` : ""}` : "";
  const date = `（${year ? `${year} 年${inYear}` : "無日期"}）`;
  const isPart = item["container-title"] !== undefined;
  const title = `${isPart ? "〈" : "《"}${item.title}${isPart ? "〉" : "》"}`;
  const described = [title, item.version && `（${item.version} 版）`, item.genre && `［${item.genre}］`].join("");
  const head = item.author ? [`${authorOf(item)}${date}`, described] : [`${described}${date}`];
  const place = isPart ? [`《${item["container-title"]}》`, item.page].filter(Boolean).join("，") : undefined;
  return (
    [...head, place, item.publisher, item.source, item.note].flatMap((part) => (part ? [`${part}。`] : [])).join("") +
    item.URL
  );
};

export const styles = { apa, chicago, "apa-chinese": chineseApa } as const;

export type StyleId = keyof typeof styles;

/** The styles that a language's writers use. */
export const { stylesUsed } = defineMessages("publish/metadata/citation-styles", {
  stylesUsed: { en: list("apa", "chicago"), "zh-hant": list("apa-chinese") },
});

function list(...ids: StyleId[]): readonly StyleId[] {
  return ids;
}

const englishMonths = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

function dateOf({ issued }: CitationItem): { [part in "year" | "month" | "day"]?: number } {
  const [year, month, day] = issued?.["date-parts"][0] ?? [];
  return { year, month, day };
}

const authorOf = ({ author = [] }: CitationItem): string => author.map(({ literal }) => literal).join(", ");

/** The periodical or site that holds it, and the pages there. */
function placeOf(item: CitationItem, beforePages: string): string | undefined {
  const container = item["container-title"];
  return container && item.page ? `${container}${beforePages}${item.page}` : container;
}

type Part = string | number | undefined;

const words = (...parts: readonly Part[]): string => parts.filter(Boolean).join(" ");

/** Each part with a full stop, unless it ends a sentence by itself. */
const sentences = (...parts: readonly Part[]): string =>
  words(...parts.map((part) => part && (/[.?!]$/.test(String(part)) ? part : `${part}.`)));
