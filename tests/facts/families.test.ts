import { describe, expect, test } from "vitest";
import { type Dataset, toDataset } from "../../src/data/dataset.ts";
import { loadDataset, loadSources } from "../../src/data/load.ts";
import { digitsOf } from "../../src/data/observation.ts";
import { factText, hasValue, noValue } from "../../src/facts/fact.ts";
import { defineFacts, getFact, instead } from "../../src/facts/facts.ts";
import { familyMember, familyNames } from "../../src/facts/families.ts";
import { canFail, changeData } from "./change-data.ts";
import { claimNamed, numberNamed } from "./named.ts";

const [data, sources] = [loadDataset(), loadSources()];
const facts = defineFacts(data, sources);
const holds = (id: string, of = facts) => claimNamed(of, id).holds;

const members = familyNames(data).map((id) => getFact(facts, id));

test.each(members.filter((fact) => fact.kind === "claim" && fact.holds))("$id fails when the data change", ({ id }) => {
  const claim = claimNamed(facts, id);
  const again = (changed: Dataset) => familyMember(id, changed)!.make({ data: changed, sources });
  expect(canFail(claim, data, again)).toBe(true);
});

test.each<readonly [string, boolean]>([
  ["exports.partner.US.second", true],
  ["exports.partner.JP.second", false],
  ["imports.partner.order.CN-TW-SG", true],
  ["imports.partner.order.CN-SG-TW", false],
  ["imports.partner.CN.half", true],
  ["exports.partner.CN.overHalf", true],
  ["exports.partner.CN.overTwoThirds", false],
  ["imports.category.aerospace.fourth", true],
  ["exports.category.order.telecommunications-office_machines-scientific_instruments", true],
  ["imports.category.telecommunications.share.overTwoThirds", true],
  ["tbp.component.order.trade_in_techniques-trademarks_designs_patterns-technical_services_and_rd", true],
  ["tbp.component.trademarks_designs_patterns.tripled", true],
  ["tbp.component.technical_services_and_rd.fell", true],
  ["tbp.component.technical_services_and_rd.surplus", false],
  ["exports.nearlyQuadrupled", true],
  ["tbp.payments.tripled", true],
  ["exports.share.nearlyHalf", true],
  ["imports.share.half", false],
  ["tbp.imports.partner.US-JP.half", false],
  ["imports.partner.CN-TW.overHalf", true],
  ["categories.areNine", true],
  ["categories.areTen", false],
  ["tbp.components.areFour", true],
])("%s: %s", (id, expected) => {
  expect(holds(id)).toBe(expected);
});

test.each([
  ["exports.partner.XX", undefined],
  ["exports.partner.KR", "2.0%"],
  ["imports.category.aerospace.latest", "HK$54.5 billion"],
  ["tbp.component.trademarks_designs_patterns.first", "HK$1.0 billion"],
])("%s is a number where the data have such a series", (id, text) => {
  if (text === undefined) expect(() => getFact(facts, id)).toThrow(/There is no fact/);
  else expect(factText(numberNamed(facts, id), "en")).toBe(text);
});

describe("after another order", () => {
  const cell = (series: string) => ({ figure: "chart-1", flow: "imports", series }) as const;
  const digits = (series: string) =>
    digitsOf(
      data.observations.find((row) => row.figure === "chart-1" && row.flow === "imports" && row.series === series)!,
    );
  const turned = defineFacts(
    changeData(data, [
      [cell("TW"), digits("SG")],
      [cell("SG"), digits("TW")],
    ]),
    sources,
  );

  test("the claim for it is offered first, ready to be pasted", () => {
    const order = claimNamed(turned, "imports.partner.order.CN-TW-SG-JP-US");
    expect(order.holds).toBe(false);
    expect(instead(order, turned).join()).toContain('<Claim id="imports.partner.order.CN-SG-TW-JP-US');
    expect(instead(claimNamed(turned, "imports.partner.order.CN-TW-SG"), turned).join()).toContain(
      'id="imports.partner.SG.second"',
    );
  });
});

test("a component with a surplus is ranked below every outflow, and said to have one", () => {
  const services = "technical_services_and_rd";
  const surplus = defineFacts(changeData(data, [[{ figure: "chart-2", series: services, year: 2011 }, "55"]]), sources);
  expect(holds(`tbp.component.${services}.surplus`, surplus)).toBe(true);
  expect(holds(`tbp.component.${services}.third`, surplus)).toBe(false);
  expect(instead(claimNamed(surplus, "tbp.components.allOutflow"), surplus).join()).toContain(`${services}.surplus`);
  expect(factText(numberNamed(surplus, `tbp.component.${services}.surplus.latest`), "en")).toBe("HK$0.1 billion");
});

test("a surplus is never given as a net outflow, nor a rise as a fall", () => {
  const services = { figure: "chart-2", series: "technical_services_and_rd", year: 2011 } as const;
  const change = { figure: "table-1", series: "domestic_exports", measure: "change_on_year", year: 2012 } as const;
  const turned = defineFacts(
    changeData(data, [
      [services, "55"],
      [change, "20.8"],
    ]),
    sources,
  );
  const said = ["tbp.services.latest", "tbp.techniques.share", "domestic.fall.latest"] as const;
  for (const id of said) {
    expect(hasValue(numberNamed(facts, id))).toBe(true);
    expect(hasValue(numberNamed(turned, id))).toBe(false);
  }
  const small = defineFacts(changeData(data, [[services, "41"]]), sources);
  const amount = numberNamed(small, "tbp.component.technical_services_and_rd.surplus.latest");
  expect([factText(amount, "en"), factText(amount, "zh-hant")]).toEqual(["HK$0.041 billion", "0.41 億元"]);
  expect(noValue(numberNamed(turned, "tbp.services.latest"))).toContain("a surplus where a deficit is said");
  expect(instead(numberNamed(turned, "tbp.services.latest"), turned).join()).toContain(
    '<Claim id="tbp.component.technical_services_and_rd.surplus">',
  );
  expect(claimNamed(turned, "tbp.services.fell").holds).toBe(false);
  expect(claimNamed(turned, "tbp.components.sameOrder").holds).toBe(false);
});

test("a suppressed cell leaves no rank standing", () => {
  const hidden = data.observations.map((row) =>
    row.figure === "chart-1" && row.series === "KR"
      ? { ...row, status: "suppressed" as const, value: { kind: "missing" as const } }
      : row,
  );
  expect(holds("exports.partner.US.second", defineFacts(toDataset(hidden, data.series), sources))).toBe(false);
});
