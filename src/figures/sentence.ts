import { factText } from "../facts/fact.ts";
import { assertClaim, type ClaimId, type Facts, getFact, type NumberId } from "../facts/facts.ts";
import { everyLocale, type Locale, type Localized } from "../i18n/locales.ts";

/** Puts a fact's number into a sentence, as the language writes it. */
type Number = (id: NumberId) => string;

/** A sentence in every language, and the claims it rests on. */
type Sentence = Readonly<Record<Locale, (number: Number) => string>> & { readonly claims: readonly ClaimId[] };

/** A sentence whose numbers are facts. Throws where a claim it rests on does not hold. */
export function sentence(said: Sentence): (facts: Facts) => Localized {
  return (facts) => {
    for (const claim of said.claims) assertClaim(facts, claim);
    // Numbers keep together with their units: these sentences stand as headings.
    const number = (id: NumberId, locale: Locale) => factText(getFact(facts, id), locale).replaceAll(" ", "\u00a0");
    return everyLocale((locale) => said[locale]((id) => number(id, locale)));
  };
}
