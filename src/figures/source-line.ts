import type { FigureId } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { dateIn } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";

const words = defineMessages("figures/source-line", {
  line: {
    en: ({ producer, publication, issue, page }: Record<"producer" | "publication" | "issue" | "page", string>) =>
      `${producer}, ${publication}, ${issue}, p. ${page}`,
    "zh-hant": ({ producer, publication, issue, page }) => `${producer}，《${publication}》，${issue}，${page} 頁`,
  },
});

/** Who published a figure, where and on which page. */
export function sourceLine({ producer, document, figures }: Sources, figure: FigureId): Localized {
  const issue = dateIn(document.issue);
  const { page } = figures[figure];
  return say(words.line, { producer: producer.name, publication: document.publication, issue, page });
}
