import type { FigureId } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { isUnreleased } from "../data/unreleased.ts";
import { dateIn } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";

const words = defineMessages("figures/source-line", {
  line: {
    en: ({ producer, publication, issue, page }: Record<"producer" | "publication" | "issue" | "page", string>) =>
      `${producer}, ${publication}, ${issue}, p. ${page}`,
    "zh-hant": ({ producer, publication, issue, page }) => `${producer}，《${publication}》，${issue}，${page} 頁`,
  },
  unreleased: {
    en: (line: string) => `${line} (draft, not released)`,
    "zh-hant": (line) => `${line}（草稿，尚未發布）`,
  },
});

/** Who published a figure, where and on which page; and whether its numbers are still to be released. */
export function sourceLine(sources: Sources, figure: FigureId): Localized {
  const { producer, document, figures } = sources;
  const issue = dateIn(document.issue);
  const { page } = figures[figure];
  const line = say(words.line, { producer: producer.name, publication: document.publication, issue, page });
  return isUnreleased(sources) ? say(words.unreleased, line) : line;
}
