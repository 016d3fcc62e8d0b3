import { asPrinted, factText, hasValue, noValue } from "../facts/fact.ts";
import { type ClaimId, failure, type Facts, getClaim, getFact, instead, type NumberId } from "../facts/facts.ts";
import { isPreview, previewMark } from "../facts/preview.ts";
import { everyLocale, type Locale, type Localized, locales } from "../i18n/locales.ts";

/** A fact that is defined, or one of a family (`exports.partner.SG.second`), which no type can list. */
type Named<Id extends string> = Id | (string & Record<never, never>);

/** Puts a fact's number into a sentence, as the language writes it; `printed`, with the source's digits. */
export type NumberText = (id: Named<NumberId>, digits?: "printed") => string;

/**
 * A sentence whose numbers are facts, and the claims it rests on. Throws where one of these does not hold, or a number has no
 * value: with every reason, and the sentence in every language as it would stand with the new numbers.
 */
export function sentence(
  message: Localized<(number: NumberText) => string>,
  claims: readonly Named<ClaimId>[],
): (facts: Facts) => Localized {
  return (facts) => {
    const failing = claims.map((id) => getClaim(facts, id)).filter(({ holds }) => !holds);
    const problems = failing.map(failure);
    const number = (id: Named<NumberId>, locale: Locale, digits?: "printed") => {
      const own = getFact(facts, id);
      if (own.kind !== "number") throw new Error(`${id} is no number`);
      const fact = digits && hasValue(own) ? asPrinted(own) : own;
      // Numbers keep together with their units: these sentences stand as headings.
      if (hasValue(fact)) return factText(fact, locale).replaceAll(" ", "\u00a0");
      problems.push(noValue(fact));
      return "…";
    };
    const text = everyLocale((locale) => message[locale]((id, digits) => number(id, locale, digits)));
    const offers = failing.flatMap((claim) => instead(claim, facts));
    if (problems.length > 0 && isPreview) return everyLocale((locale) => previewMark + text[locale]);
    if (problems.length > 0) throw new Error([complaint(problems, text), ...new Set(offers)].join("\n"));
    return text;
  };
}

/** Every reason once, then a line a language with what is said. */
function complaint(problems: readonly string[], text: Localized): string {
  return [...new Set(problems), ...locales.map((locale) => `  ${locale}: ${text[locale]}`)].join("\n");
}
