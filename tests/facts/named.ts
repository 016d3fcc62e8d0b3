import type { ClaimFact, Fact, NumberFact } from "../../src/facts/fact.ts";
import { type Facts, getFact } from "../../src/facts/facts.ts";

/** A fact that is a number, by its name. */
export const numberNamed = (facts: Facts, id: string): NumberFact => ofKind(getFact(facts, id), "number");

/** A fact that is a claim, by its name. */
export const claimNamed = (facts: Facts, id: string): ClaimFact => ofKind(getFact(facts, id), "claim");

function ofKind<Kind extends Fact["kind"]>(fact: Fact, kind: Kind): Extract<Fact, { kind: Kind }> {
  if (fact.kind !== kind) throw new Error(`${fact.id} is a ${fact.kind}`);
  return fact as Extract<Fact, { kind: Kind }>;
}
