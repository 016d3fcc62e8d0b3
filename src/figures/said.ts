import type { Facts } from "../facts/facts.ts";
import type { Localized } from "../i18n/locales.ts";
import type { Figure } from "./figure.ts";

/** What is said of a figure on some data: the finding over it, and each view in a sentence, by the view's id. */
export interface Said {
  readonly headline: Localized;
  /** The figure in a paragraph, where a release has kept it. */
  readonly description?: Localized | undefined;
  readonly alts: Readonly<Record<string, Localized>>;
}

/** The sentences of a figure. Throws where a claim of one does not hold. */
export function said({ headline, views }: Figure, facts: Facts): Said {
  return {
    headline: headline(facts),
    alts: Object.fromEntries(views.map(({ id, alt }) => [id, alt(facts)])),
  };
}
