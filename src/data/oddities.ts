import type { Fraction } from "fraction.js";
import type { Check } from "./check.ts";
import { exactly } from "./interval.ts";
import type { Observation } from "./observation.ts";

/** A published figure that differs from the result of its published inputs, though rounding explains the difference. */
export interface Oddity {
  readonly check: Check;
  /** The result of the inputs as printed, in the unit of the cell. */
  readonly computed: Fraction;
}

/** Identities that a reader would check by adding or subtracting the printed numbers. */
const additive = ["sum", "balance", "shares-sum"];

/** The sums and balances whose last digit does not follow from the printed figures. */
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

/** The number as printed; `undefined` for `§`. */
const pointOf = ({ value }: Observation): Fraction | undefined => (value.kind === "number" ? value.exact : undefined);
