import type { FigureId } from "../../src/data/observation.ts";
import type { Change } from "../facts/change-data.ts";

const trade = (series: string, year: number) => ({ figure: "table-1", measure: "value", series, year }) as const;
const change = (series: string, year: number) =>
  ({ figure: "table-1", measure: "change_on_year", series, year }) as const;
const goods = (series: string, year: number) => ({ figure: "table-2", measure: "value", series, year }) as const;
const share = (flow: "imports" | "exports", series: string) => ({ figure: "chart-1", flow, series }) as const;
const account = (series: string, year: number) => ({ figure: "table-4", measure: "value", series, year }) as const;
const component = (series: string, year: number) => ({ figure: "chart-2", series, year }) as const;

/** What each rule says of the published data, and what of data changed to make it say something else. */
export const rules: readonly (readonly [
  rule: string,
  figure: FigureId,
  says: string,
  changes: readonly Change[],
  then: string,
])[] = [
  [
    "a fall against the trend",
    "table-1",
    "with a fall in 2009 (3.0%)",
    [[change("imports", 2009), "-7.1"]],
    "with a fall in 2009 (7.1%)",
  ],
  [
    "no fall at all",
    "table-1",
    "with a fall in 2009 (4.8%)",
    [[trade("total_exports", 2009), "1200.0"]],
    "HK$1,624.3 billion in 2012, without a fall from one year to the next",
  ],
  [
    "the direction",
    "table-1",
    "Domestic exports fell from HK$21.0 billion",
    [[trade("domestic_exports", 2012), "30.0"]],
    "Domestic exports rose from HK$21.0 billion in 2002 to HK$30.0 billion",
  ],
  [
    "no direction",
    "table-1",
    "Domestic exports fell",
    [[trade("domestic_exports", 2012), "21.0"]],
    "Domestic exports stood at HK$21.0 billion in 2002 and again in 2012",
  ],
  [
    "an extreme within",
    "table-1",
    "to HK$1,806.1 billion in 2012, with a fall in 2009 (3.0%).",
    [[trade("imports", 2011), "1900.0"]],
    "the highest was HK$1,900.0 billion in 2011",
  ],
  [
    "a surplus",
    "table-1",
    "The trade balance was negative in every year",
    [[trade("trade_balance", 2009), "4.0"]],
    "The trade balance was not negative in 2009",
  ],
  [
    "the largest deficit",
    "table-1",
    "largest in 2012 (HK$181.8 billion)",
    [[trade("trade_balance", 2010), "-300.0"]],
    "largest in 2010 (HK$300.0 billion)",
  ],
  [
    "two falls",
    "table-4",
    "with falls in 2008 (slight) and 2009 (8.9%)",
    [[account("payments", 2011), "9062"]],
    "with falls in 2008 (slight), 2009 (8.9%) and 2011 (9.9%)",
  ],
  [
    "who leads",
    "table-2",
    "Telecoms and audio led in every year",
    [[goods("aerospace", 2008), "900000"]],
    "Telecoms and audio led, though not in 2008",
  ],
  [
    "who overtook whom",
    "table-2",
    "aerospace overtook electrical machinery",
    [[goods("aerospace", 2012), "50000"]],
    "Between 2002 and 2012, pharmaceuticals overtook chemicals",
  ],
  [
    "who went against the total",
    "table-2",
    "in 2009, only aerospace rose",
    [[goods("aerospace", 2009), "30000"]],
    "When the total fell in 2009, no category rose",
  ],
  [
    "who hardly counts",
    "table-2",
    "Pharmaceuticals, chemicals and non-electrical machinery each",
    [[{ figure: "table-2", measure: "share", series: "chemicals", year: 2012 }, "1"]],
    "Pharmaceuticals and non-electrical machinery each",
  ],
  [
    "the order of a pie",
    "chart-1",
    "followed by Taiwan 10.0%, Singapore 9.4%",
    [[share("imports", "SG"), "11.0"]],
    "followed by Singapore 11.0%, Taiwan 10.0%",
  ],
  [
    "more than all others",
    "chart-1",
    "That is 5.0 times the share of Taiwan",
    [[share("imports", "CN"), "51.0"]],
    "That is more than all others together, and 5.1 times the share of Taiwan",
  ],
  [
    "who weighs more where",
    "chart-1",
    "Taiwan and Japan weigh more in imports",
    [[share("exports", "TW"), "12.0"]],
    "Japan weighs more in imports than in exports",
  ],
  [
    "a component that grows",
    "chart-2",
    "technical services and R&D fell from HK$429 million",
    [[component("technical_services_and_rd", 2011), "-500"]],
    "technical services and R&D rose from HK$429 million in 2001 to HK$500 million",
  ],
  [
    "the order of components",
    "chart-2",
    "The components rank as they did in 2001",
    [[component("trademarks_designs_patterns", 2001), "-2000"]],
    "The components do not rank as they did in 2001",
  ],
  [
    "a net inflow",
    "chart-2",
    "Every balance is negative",
    [[component("technical_services_and_rd", 2011), "269"]],
    "Not every balance is negative: there is a surplus in 2011",
  ],
];
