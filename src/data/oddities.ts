import type { Fraction } from "fraction.js";
import type { Check } from "./check.ts";
import { exactly } from "./interval.ts";
import type { Observation } from "./observation.ts";

/** A published figure that differs from what its published inputs give, though rounding explains it. */
export interface Oddity {
  readonly check: Check;
  /** What the inputs give as they are printed, in the unit of the cell. */
  readonly computed: Fraction;
}

/** Identities whose inputs a reader would add or subtract by hand. */
const additive = ["sum", "balance", "shares-sum"];

/** Where sums and balances do not come out to the last digit when the printed figures are taken at their word. */
export function odditiesOf(checks: readonly Check[]): Oddity[] {
  return checks
    .filter(({ id }) => additive.includes(id))
    .flatMap((check) => {
      const { subject, inputs, carry } = check;
      const points = inputs.map(pointOf);
      const published = pointOf(subject);
      if (!published || !points.every((point) => point !== undefined)) return [];
      const computed = carry(points.map((point) => exactly(point))).low.at;
      return computed.equals(published) ? [] : [{ check, computed }];
    });
}

/** The number as printed; none for `§`. */
const pointOf = ({ value }: Observation): Fraction | undefined => (value.kind === "number" ? value.exact : undefined);
