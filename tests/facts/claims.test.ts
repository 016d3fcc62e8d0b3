import { expect, test } from "vitest";
import { loadDataset, loadSources } from "../../src/data/load.ts";
import { type ClaimId, defineFacts, failure } from "../../src/facts/facts.ts";
import { type Change, changeData } from "./change-data.ts";

const [data, sources] = [loadDataset(), loadSources()];

const trade = (series: string, year: number) => ({ figure: "table-1", measure: "value", series, year }) as const;
const share = (series: string, year: number) =>
  ({ figure: "table-1", measure: "share_of_merchandise", series, year }) as const;
const ratio = (year: number) => ({ figure: "table-1", measure: "deficit_to_imports", year }) as const;
const goods = (flow: "imports" | "exports", series: string) => ({ figure: "chart-1", flow, series }) as const;
const technology = (flow: "imports" | "exports", series: string) => ({ figure: "chart-3", flow, series }) as const;
const category = (figure: "table-2" | "table-3", series: string, year: number) =>
  ({ figure, series, year, measure: "value" }) as const;
const categoryShare = (figure: "table-2" | "table-3", series: string, year: number) =>
  ({ figure, series, year, measure: "share" }) as const;
const account = (series: string, year: number) => ({ figure: "table-4", measure: "value", series, year }) as const;
const component = (series: string, year: number) => ({ figure: "chart-2", series, year }) as const;

/** For each claim, data on which it must not hold. */
const broken: Readonly<Record<Exclude<ClaimId, "categories.areNine" | "tbp.components.areFour">, readonly Change[]>> = {
  "exports.rose": [[trade("total_exports", 2012), "409.0"]],
  "imports.rose": [[trade("imports", 2012), "470.0"]],
  "exports.outpacedMerchandise": [[trade("merchandise_exports", 2012), "5400.0"]],
  "imports.outpacedMerchandise": [[trade("merchandise_imports", 2012), "5400.0"]],
  "exports.share.rose": [[share("total_exports", 2012), "26"]],
  "imports.share.rose": [[share("imports", 2012), "20"]],
  "exports.share.neverFell": [[share("total_exports", 2010), "42"]],
  "imports.share.neverFell": [[share("imports", 2011), "43"]],
  "exports.share.nearlyHalf": [[share("total_exports", 2012), "50"]],
  "imports.share.nearlyHalf": [[share("imports", 2012), "44"]],
  "exports.nearlyQuadrupled": [[trade("total_exports", 2012), "1650.0"]],
  "trade.fellOnce": [[{ figure: "table-1", measure: "change_on_year", series: "imports", year: 2008 }, "-0.1"]],
  "trade.flowsMovedAlike": [[{ figure: "table-1", measure: "change_on_year", series: "imports", year: 2008 }, "-0.1"]],
  "domestic.fell": [[trade("domestic_exports", 2012), "21.0"]],
  "domestic.share.fell": [[trade("domestic_exports", 2012), "90.0"]],
  "reExports.replacedDomestic": [[trade("re_exports", 2012), "380.0"]],
  "reExports.mostOfImports": [[trade("re_exports", 2012), "900.0"]],
  "deficit.everyYear": [[trade("trade_balance", 2009), "0.1"]],
  "deficit.ratio.narrow": [[ratio(2010), "12.0"]],
  "imports.partner.CN.largest": [[goods("imports", "TW"), "49.9"]],
  "imports.partner.CN.half": [[goods("imports", "CN"), "50.6"]],
  "imports.partner.TW-SG.next": [[goods("imports", "SG"), "10.0"]],
  "exports.partner.CN.largest": [[goods("exports", "CN"), "6.4"]],
  "exports.partner.CN.twoThirds": [[goods("exports", "CN"), "64.0"]],
  "exports.partner.US.second": [[goods("exports", "JP"), "6.5"]],
  "categories.sameTopTwo": [[category("table-3", "office_machines", 2012), "1200000"]],
  "imports.telecoms.rose": [[category("table-2", "telecommunications", 2012), "281420"]],
  "imports.telecoms.share.rose": [[categoryShare("table-2", "telecommunications", 2012), "59"]],
  "imports.office.share.fell": [[categoryShare("table-2", "office_machines", 2012), "28"]],
  "imports.telecoms.largest": [[category("table-2", "aerospace", 2012), "1300000"]],
  "imports.office.second": [[category("table-2", "aerospace", 2012), "400000"]],
  "imports.ict.mostEveryYear": [[category("table-2", "telecommunications", 2002), "100000"]],
  "exports.telecoms.rose": [[category("table-3", "telecommunications", 2012), "200000"]],
  "exports.telecoms.share.rose": [[categoryShare("table-3", "telecommunications", 2012), "50"]],
  "exports.office.share.fell": [[categoryShare("table-3", "office_machines", 2012), "31"]],
  "exports.telecoms.largest": [[category("table-3", "office_machines", 2012), "1200000"]],
  "exports.office.second": [[category("table-3", "chemicals", 2012), "400000"]],
  "exports.ict.mostEveryYear": [[category("table-3", "telecommunications", 2007), "100000"]],
  "tbp.deficit.everyYear": [[account("balance", 2006), "12"]],
  "tbp.payments.rose": [[account("payments", 2011), "3000"]],
  "tbp.components.allOutflow": [[component("technical_services_and_rd", 2011), "269"]],
  "tbp.techniques.largest": [[component("trade_in_techniques", 2011), "-3000"]],
  "tbp.trademarks.second": [[component("trademarks_designs_patterns", 2011), "-200"]],
  "tbp.components.sameOrder": [[component("trademarks_designs_patterns", 2001), "-2000"]],
  "tbp.trademarks.rose": [[component("trademarks_designs_patterns", 2011), "-2000"]],
  "tbp.imports.partner.US-JP.lead": [[technology("imports", "CN"), "21.0"]],
  "tbp.imports.partner.US-JP.overHalf": [[technology("imports", "JP"), "17.0"]],
  "tbp.exports.partner.CN.largest": [[technology("exports", "US"), "39.0"]],
};

test.each(Object.entries(broken))("%s fails when the data change", (id, changes) => {
  const facts = defineFacts(changeData(data, changes), sources);
  expect(facts[id as ClaimId].holds).toBe(false);
  expect(failure(facts[id as ClaimId])).toContain(id);
});

test("counts of categories fail when one is left out", () => {
  const observations = data.observations.filter(
    ({ series }) => series !== "aerospace" && series !== "technical_services_and_rd",
  );
  const facts = defineFacts({ ...data, observations }, sources);
  expect(facts["categories.areNine"].holds).toBe(false);
  expect(facts["tbp.components.areFour"].holds).toBe(false);
});
