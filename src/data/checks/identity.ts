import type { Localized } from "../../i18n/locales.ts";
import { ask, type Check } from "../check.ts";
import { divide, exactly, type Interval, scale, subtract, sum } from "../interval.ts";
import type { Observation } from "../observation.ts";

/** The intervals of an identity's inputs. Each identity knows how many it has. */
type Intervals = readonly [Interval, Interval, Interval, Interval, Interval, ...Interval[]];

/** An identity: its name, its formula in words, and how its result is computed from the inputs. */
export interface Identity {
  readonly id: string;
  readonly formula: Localized;
  readonly carry: (inputs: Intervals) => Interval;
}

/** Applies an identity to a cell. */
export function asked(identity: Identity, subject: Observation, inputs: readonly Observation[]): Check[] {
  const { id, formula, carry } = identity;
  return ask({ id, subject, inputs, formula, carry: (intervals) => carry(intervals as unknown as Intervals) });
}

/** A ratio in percent. */
export const percent = (ratio: Interval): Interval => scale(ratio, 100);

/** The level of the year before, from a level and its change over it in percent. */
export const levelBefore = (level: Interval, change: Interval): Interval =>
  divide(level, sum([exactly(1), scale(change, 0.01)]));

/** The change in percent from one level to another. */
export const change = (before: Interval, now: Interval): Interval => percent(subtract(divide(now, before), exactly(1)));
