import type { Observation } from "../data/observation.ts";
import { belowLimit, notedStatuses, statusSigns, type ValueStatus } from "../data/vocabulary.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { punctuation } from "../i18n/punctuation.ts";
import type { ChartContext } from "./context.ts";
import { type Block, heading } from "./layout.ts";

/** What charts say of themselves. */
export const messages = defineMessages("charts/messages", {
  /** Years between the first and the last that the source leaves out. */
  leftOut: {
    en: (years: readonly string[]) => `${years.join(", ")} not in the source`,
    "zh-hant": (years) => `原文未載 ${years.join("、")} 年`,
  },
  enlarged: {
    en: (factor: number) => `scale enlarged ${factor} times`,
    "zh-hant": (factor) => `比例放大 ${factor} 倍`,
  },
  below: { en: `§ less than ${belowLimit}%`, "zh-hant": `§ 少於 ${belowLimit}%` },
  withinOthers: { en: "within Others", "zh-hant": "計入「其他」" },
  /** What signs mean, in a word or two. */
  revised: { en: "revised", "zh-hant": "經修訂" },
  break: { en: "break in series", "zh-hant": "數列中斷" },
  suppressed: { en: "not published", "zh-hant": "不予公布" },
  notApplicable: { en: "not applicable", "zh-hant": "不適用" },
});

/** A note in brackets after a unit: `HK$ billion, same scale` / 億元，比例相同. */
export function joinNotes(first: Localized, second: Localized): Localized {
  return everyLocale((locale) => `${first[locale]}${punctuation.comma[locale]}${second[locale]}`);
}

/** That a scale is enlarged, after what else stands there; nothing where it is not. */
export function enlargedNote(note: Localized, factor: number): Localized {
  return factor > 1 ? joinNotes(note, say(messages.enlarged, factor)) : note;
}

/** What the signs of a chart mean; `§` has a note of its own where it is drawn. */
export const signWords: Readonly<Record<(typeof notedStatuses)[number], Localized>> = {
  revised: messages.revised,
  break: messages.break,
  suppressed: messages.suppressed,
  not_applicable: messages.notApplicable,
  in_others: messages.withinOthers,
};

/** `r revised, c not published` / r 經修訂，c 不予公布, in the order of the statuses. */
function wordsOfSigns(signs: ReadonlySet<ValueStatus>): Localized {
  return notedStatuses
    .filter((status) => signs.has(status))
    .map((status) => everyLocale((locale) => `${statusSigns[status]} ${signWords[status][locale]}`))
    .reduce(joinNotes);
}

/** The line at the foot of a chart that explains the signs of its cells; nothing where no cell has one. */
export function signNotes(context: ChartContext, rows: readonly Observation[]): Block[] {
  const signs = new Set(rows.map(({ status }) => status).filter((status) => status in signWords));
  return signs.size > 0 ? [heading(context, { note: wordsOfSigns(signs) })] : [];
}
