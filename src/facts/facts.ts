import { type Dataset, keyOf } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import { areComparable } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
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
  const made = Object.entries(definitions).map(([id, definition]) => [id, factOf(id, definition, { data, sources })]);
  const facts = Object.freeze(Object.fromEntries(made) as Record<string, Fact>);
  inputs.set(facts, { data, sources });
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

/** A fact that needs no definition of its own (see `families.ts`). */
function memberOf(facts: Facts, id: string): Fact | undefined {
  const input = inputs.get(facts);
  const definition = input && familyMember(id, input.data);
  return definition && ({ id, ...definition.make(input) } as Fact);
}

/** The facts that some data give: those of an older release lack what was added later. */
export function factsOf(data: Dataset, sources: Sources): Fact[] {
  return Object.entries(definitions).flatMap(([id, definition]) => {
    try {
      return [factOf(id, definition, { data, sources })];
    } catch {
      return [];
    }
  });
}

/** The fact of that name. Throws for a name nobody defined, with those that look like it. */
export function getFact(facts: Facts, id: string): Fact {
  const fact = Object.hasOwn(facts, id) ? facts[id] : memberOf(facts, id);
  if (fact) return fact;
  const data = inputs.get(facts)?.data;
  const near = nearest(id, [...Object.keys(facts), ...(data ? familyNames(data) : [])]).join(", ");
  throw new Error(`There is no fact ${JSON.stringify(id)}. The nearest are ${near}`);
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

/**
 * For a claim that does not hold, or a number that the data do not give: lines that offer claims on the same cells that do hold,
 * ready to be pasted.
 */
export function instead(failing: ClaimFact | NumberFact, facts: Facts): string[] {
  return claimsLike(failing, facts).map(({ id, formula }) => `  holds: <Claim id="${id}"> (${formula.en})`);
}

/** How many claims are offered in place of one. */
const offered = 8;

/** All facts of the families on some data, kept because every claim that does not hold looks through them. */
const allMembers = memo<readonly Fact[]>();

/**
 * The claims that hold and rest on some of the same cells: first those that share most of them, then those that compare the same
 * number of things, then those with the most similar names.
 */
function claimsLike({ id, cells, formula }: ClaimFact | NumberFact, facts: Facts): ClaimFact[] {
  const wanted = new Set(cells.map(keyOf));
  const shared = (fact: ClaimFact) => fact.cells.filter((cell) => wanted.has(keyOf(cell))).length;
  const likeness = (fact: ClaimFact) => shared(fact) / new Set([...wanted, ...fact.cells.map(keyOf)]).size;
  const data = inputs.get(facts)?.data;
  const members = allMembers(facts, "", () =>
    (data ? familyNames(data) : []).flatMap((name) =>
      Object.hasOwn(facts, name) ? [] : (memberOf(facts, name) ?? []),
    ),
  );
  const things = (one: Localized | undefined) => one?.en.split(" > ").length ?? 1;
  const unlike = (fact: ClaimFact) => Math.abs(things(fact.formula) - things(formula));
  const found = [...members, ...Object.values(facts)]
    .filter((fact) => fact.kind === "claim")
    .filter((fact) => fact.holds && shared(fact) > 0)
    .toSorted(
      (a, b) => likeness(b) - likeness(a) || unlike(a) - unlike(b) || nameLikeness(id, b.id) - nameLikeness(id, a.id),
    );
  return [...new Map(found.map((fact) => [fact.formula.en, fact])).values()].slice(0, offered);
}

/** The three names that are most like one. */
function nearest(id: string, names: readonly string[]): string[] {
  return names.toSorted((a, b) => nameLikeness(id, b) - nameLikeness(id, a)).slice(0, 3);
}

/** How many pairs of neighbouring letters two names share, from 0 (none) to 1 (all). */
function nameLikeness(one: string, other: string): number {
  const pairs = (text: string) => new Set(Array.from(text.slice(1), (letter, index) => `${text[index]}${letter}`));
  const [a, b] = [pairs(one), pairs(other)];
  return (2 * a.intersection(b).size) / (a.size + b.size || 1);
}
