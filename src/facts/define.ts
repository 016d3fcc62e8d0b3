import type { Dataset } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import type { Localized, SourceLocale } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { Fact } from "./fact.ts";

/** What facts are computed from. */
export interface Input {
  readonly data: Dataset;
  readonly sources: Sources;
}

/** A text in the languages that the source has; dictionaries give the others. */
export type Words = Readonly<Record<SourceLocale, string>>;

/** How a fact is computed. Its name is the key under which its topic has it. */
export interface Definition<F extends Fact = Fact> {
  /** Its formula, or what the source says, where the definition gives it itself. */
  readonly words?: Words | undefined;
  /** The file that has it, without ending, as its messages name it: `facts/trade`. */
  readonly place?: string;
  /** `words` are those of the definition, in every language. */
  readonly make: (input: Input, words?: Localized) => Omit<F, "id">;
}

export type Definitions = Readonly<Record<string, Definition>>;

/** The facts of a file under their names, with their words in every language. `place` is the file's path, as for messages. */
export function topic(place: string, definitions: Definitions): Definitions {
  const worded = Object.entries(definitions).flatMap(([id, { words }]) => (words ? [[id, words] as const] : []));
  const messages = defineMessages<Record<string, string>>(place, Object.fromEntries(worded));
  const complete = Object.entries(definitions).map(([id, definition]) => {
    const make: Definition["make"] = (input) => definition.make(input, messages[id]);
    return [id, { ...definition, place, make }] as const;
  });
  return Object.fromEntries(complete);
}

/** The same definitions under names that begin with a prefix and a dot. */
export function prefixed(prefix: string, definitions: Definitions): Definitions {
  return Object.fromEntries(Object.entries(definitions).map(([name, definition]) => [`${prefix}.${name}`, definition]));
}
