import { type Dataset, keyOf } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import { areComparable } from "../data/status.ts";
import { memo } from "../lib/memo.ts";
import { categoriesFacts } from "./categories.ts";
import { conceptFacts } from "./concepts.ts";
import type { Definition, Definitions, Input } from "./define.ts";
import { cellsText, type ClaimFact, type Fact, type NumberFact } from "./fact.ts";
import { familyMember, familyNames } from "./families.ts";
import { goodsPartnerFacts, technologyPartnerFacts } from "./partners.ts";
import { componentFacts, technologyFacts } from "./technology.ts";
import { tradeFacts } from "./trade.ts";
import { yearFacts } from "./years.ts";

/** Every definition under its name. A topic’s file is the place to add one. */
const definitions: Definitions = {
  ...yearFacts,
  ...conceptFacts,
  ...tradeFacts,
  ...goodsPartnerFacts,
  ...categoriesFacts,
  ...technologyFacts,
  ...componentFacts,
  ...technologyPartnerFacts,
};

/** Facts by name. */
export type Facts = Readonly<Record<string, Fact>>;

/** Every fact computed from the data. Claims that do not hold are facts too: saying one is what fails. */
export function defineFacts(data: Dataset, sources: Sources): Facts {
  const input = { data, sources };
  return toFacts(
    Object.entries(definitions).map(([id, definition]) => factOf(id, definition, input)),
    input,
  );
}

/** The facts that some data give: those of an older release lack what was added later. */
export function factsOf(data: Dataset, sources: Sources): Facts {
  const input = { data, sources };
  const made = Object.entries(definitions).flatMap(([id, definition]) => {
    try {
      return [factOf(id, definition, input)];
    } catch {
      return [];
    }
  });
  return toFacts(made, input);
}

function toFacts(made: readonly Fact[], input: Input): Facts {
  const facts = Object.freeze(Object.fromEntries(made.map((fact) => [fact.id, fact])) as Record<string, Fact>);
  inputs.set(facts, input);
  return facts;
}

/** A fact on some data. Where they give none, throws with its name and where it is defined. */
function factOf(id: string, { make, place }: Definition, input: Input): Fact {
  try {
    return { id, ...make(input) } as Fact;
  } catch (error) {
    throw new Error(`${id}, defined in src/${place}.ts: ${(error as Error).message}`, { cause: error });
  }
}

/** The data and sources of each set of facts: facts of the families are computed only when they are used. */
const inputs = new WeakMap<Facts, Input>();

/** The fact of that name, or nothing; it may need no definition of its own (see `families.ts`). */
export function findFact(facts: Facts, id: string): Fact | undefined {
  if (Object.hasOwn(facts, id)) return facts[id];
  const input = inputs.get(facts)!;
  const definition = familyMember(id, input.data);
  return definition && ({ id, ...definition.make(input) } as Fact);
}

/** The fact of that name. Throws for a name nobody defined, with those that look like it. */
export function getFact(facts: Facts, id: string): Fact {
  const fact = findFact(facts, id);
  if (fact) return fact;
  const names = [...Object.keys(facts), ...familyNames(inputs.get(facts)!.data)];
  const near = names.toSorted((a, b) => nameLikeness(id, b) - nameLikeness(id, a)).slice(0, 3);
  throw new Error(`There is no fact ${JSON.stringify(id)}. The nearest are ${near.join(", ")}`);
}

/** The number of that name. Throws for a fact that is none. */
export function getNumber(facts: Facts, id: string): NumberFact {
  const fact = getFact(facts, id);
  if (fact.kind === "number") return fact;
  throw new Error(`${id} is a ${fact.kind === "claim" ? "claim" : "statement"}, not a number`);
}

/** What to report of a claim that does not hold: its name, what is compared with what, every cell it rests on, where it is defined. */
export function failure({ id, formula, cells }: ClaimFact): string {
  const over = areComparable(cells) ? "" : "over a break in the series, ";
  const place = definitions[id]?.place ?? "facts/families";
  return `the data do not bear out ${id} (${over}${formula.en}; ${cellsText(cells)}; defined in src/${place}.ts)`;
}

/** All facts of the families on some data, kept because every claim that does not hold looks through them. */
const allMembers = memo<readonly Fact[]>();

/** How many claims are offered in place of one. */
const offered = 8;

/**
 * For a claim that does not hold, or a number that the data do not give: lines that offer claims on the same cells that do hold,
 * ready to be pasted. First come those that share most of the cells, then those with the most similar names.
 */
export function instead({ id, cells }: ClaimFact | NumberFact, facts: Facts): string[] {
  const wanted = new Set(cells.map(keyOf));
  const likeness = (claim: ClaimFact) => {
    const own = new Set(claim.cells.map(keyOf));
    return wanted.intersection(own).size / wanted.union(own).size;
  };
  const members = allMembers(facts, "", () => {
    const names = familyNames(inputs.get(facts)!.data).filter((name) => !Object.hasOwn(facts, name));
    return names.flatMap((name) => findFact(facts, name) ?? []);
  });
  const found = [...members, ...Object.values(facts)]
    .filter((fact) => fact.kind === "claim")
    .filter((claim) => claim.holds && likeness(claim) > 0)
    .toSorted((a, b) => likeness(b) - likeness(a) || nameLikeness(id, b.id) - nameLikeness(id, a.id));
  const byFormula = new Map(found.map((claim) => [claim.formula.en, claim]));
  return [...byFormula].slice(0, offered).map(([formula, claim]) => `  holds: <Claim id="${claim.id}"> (${formula})`);
}

/** How many pairs of neighbouring letters two names share, from 0 (none) to 1 (all). */
function nameLikeness(name: string, other: string): number {
  const pairs = (text: string) => new Set(Array.from(text.slice(1), (letter, index) => `${text[index]}${letter}`));
  const [a, b] = [pairs(name), pairs(other)];
  return (2 * a.intersection(b).size) / (a.size + b.size || 1);
}
