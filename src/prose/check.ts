import type { Facts } from "../facts/facts.ts";
import { type Site, site } from "../facts/site.ts";
import { figures } from "../figures/index.ts";
import { allCitations, proseFindings } from "./citations.ts";
import { locales } from "../i18n/locales.ts";
import { keyFigures } from "./key-figures.ts";
import { missingProse } from "./load.ts";

let checked = false;

/** Asks every comparison of the site once. Throws with all that fail, since they are mended together. */
export function checkOnce(): void {
  if (checked) return;
  const missing = locales.flatMap(missingProse);
  if (missing.length > 0) throw refusal("The article is not whole:", missing);
  const findings = saidFindings(site());
  if (findings.length > 0) throw refusal("The text says what the data do not:", findings);
  checked = true;
}

/** An error for people: what is to be mended, not where the code found it. A build, which tells errors twice, lists it once. */
function refusal(heading: string, findings: readonly string[]): Error {
  const list = [heading, ...findings].join("\n");
  if (import.meta.env.PROD) console.error(`\n${list}\n`);
  const error = new Error(import.meta.env.PROD ? `${heading} see the list above` : list);
  error.stack = error.message;
  return error;
}

/** What the prose, the key figures, the headlines and the alternative texts say that the data do not bear out. */
export function saidFindings({ data, facts }: Pick<Site, "data" | "facts">): string[] {
  const sentences = Object.values(figures).flatMap(({ id, headline, views }) => [
    { place: `the headline of ${id}`, say: headline },
    ...views.map((view) => ({ place: `the text of ${id}, view ${view.id}`, say: view.alt })),
  ]);
  const places = [{ place: "the key figures", say: keyFigures }, ...sentences];
  return [...proseFindings(allCitations(), { data, facts }), ...places.flatMap((one) => complaint(one, facts))];
}

function complaint({ place, say }: { place: string; say: (facts: Facts) => unknown }, facts: Facts): string[] {
  try {
    say(facts);
    return [];
  } catch (error) {
    return [`${place}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
