import type { Localized, SourceLocale } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { type Check, evaluate } from "../check.ts";
import { divide, exactly, type Interval, scale, subtract, sum } from "../interval.ts";
import type { Observation } from "../observation.ts";

/** The intervals of an identity's inputs. Each identity knows how many it has. */
type Intervals = readonly [Interval, Interval, Interval, Interval, Interval, ...Interval[]];

/** An identity: its name, its formula in words, and how its result is computed from the inputs. */
export interface Identity<Words = Localized> {
  readonly id: string;
  readonly formula: Words;
  readonly propagate: (inputs: Intervals) => Interval;
}

type Source = Readonly<Record<SourceLocale, string>>;

/** The identities of a file, with their formulas in every language. `place` is the file's path, as for messages. */
export function identitiesOf<Name extends string>(
  place: string,
  given: Readonly<Record<Name, Identity<Source>>>,
): Readonly<Record<Name, Identity>> {
  const all = Object.entries<Identity<Source>>(given);
  const formulas = defineMessages<Record<string, string>>(
    place,
    Object.fromEntries(all.map(([name, { formula }]) => [name, formula])),
  );
  const complete = all.map(([name, identity]) => [name, { ...identity, formula: formulas[name]! }]);
  return Object.fromEntries(complete) as Record<Name, Identity>;
}

/** Applies an identity to a cell. */
export function apply(identity: Identity, subject: Observation, inputs: readonly Observation[]): Check[] {
  const { propagate, ...named } = identity;
  return evaluate({
    ...named,
    subject,
    inputs,
    propagate: (intervals) => propagate(intervals as unknown as Intervals),
  });
}

/** A ratio in percent. */
export const percent = (ratio: Interval): Interval => scale(ratio, 100);

/** The level of the year before, from a level and its change over it in percent. */
export const levelBefore = (level: Interval, change: Interval): Interval =>
  divide(level, sum([exactly(1), scale(change, 0.01)]));

/** The change in percent from one level to another. */
export const change = (before: Interval, now: Interval): Interval => percent(subtract(divide(now, before), exactly(1)));
