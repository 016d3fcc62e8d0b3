import { asPrinted, factText, hasValue, noValue } from "../facts/fact.ts";
import { type ClaimId, failure, type Facts, getFact, instead, type NumberId } from "../facts/facts.ts";
import { isPreview, previewMark } from "../facts/preview.ts";
import { everyLocale, type Locale, type Localized, locales } from "../i18n/locales.ts";

/** Puts a fact's number into a sentence, as the language writes it; `printed`, with the source's digits. */
export type NumberText = (id: NumberId, digits?: "printed") => string;

/**
 * A sentence whose numbers are facts, and the claims it rests on. Throws where one of these does not hold, or a number has no
 * value: with every reason, and the sentence in every language as it would stand with the new numbers.
 */
export function sentence(
  message: Localized<(number: NumberText) => string>,
  claims: readonly ClaimId[],
): (facts: Facts) => Localized {
  return (facts) => {
    const problems = claims.flatMap((id) => (facts[id].holds ? [] : [failure(facts[id])]));
    const number = (id: NumberId, locale: Locale, digits?: "printed") => {
      const own = getFact(facts, id);
      const fact = digits && hasValue(own) ? asPrinted(own) : own;
      // Numbers keep together with their units: these sentences stand as headings.
      if (hasValue(fact)) return factText(fact, locale).replaceAll(" ", "\u00a0");
      problems.push(noValue(fact));
      return "…";
    };
    const text = everyLocale((locale) => message[locale]((id, digits) => number(id, locale, digits)));
    const offers = claims.flatMap((id) => (facts[id].holds ? [] : instead(facts[id], facts)));
    if (problems.length > 0 && isPreview) return everyLocale((locale) => previewMark + text[locale]);
    if (problems.length > 0) throw new Error([complaint(problems, text), ...new Set(offers)].join("\n"));
    return text;
  };
}

/** Every reason once, then a line a language with what is said. */
export function complaint(problems: readonly string[], text: Localized): string {
  return [...new Set(problems), ...locales.map((locale) => `  ${locale}: ${text[locale]}`)].join("\n");
}
