import { select, yearsOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import type { TradeFlow } from "../data/vocabulary.ts";
import { type Cells, isFall, isNamedPart, partsOf, nth, series } from "./cells.ts";
import { claim, hidden, meetCondition } from "./claims.ts";
import { type Definitions, prefixed, topic } from "./define.ts";
import { bound, countOf, yearOf } from "./numbers.ts";
import { leads, ranksAlike } from "./ranks.ts";
import { sourceStatement } from "./source-text.ts";

const figures = { imports: "table-2", exports: "table-3" } as const satisfies Record<TradeFlow, string>;

const levels = (flow: TradeFlow, name: string) => series(figures[flow], name, "value", flow);
const shares = (flow: TradeFlow, name: string) => series(figures[flow], name, "share", flow);
const parts = (flow: TradeFlow) => partsOf(figures[flow], "value", flow);

/** Tables 2 and 3: the total and its categories. Amounts in HK$ billion. */
function categoryFacts(flow: TradeFlow): Definitions {
  const [telecoms, total] = [shares(flow, "telecommunications"), levels(flow, "total")];
  const small = ["pharmaceuticals", "chemicals", "non_electrical_machinery"].map((name) => shares(flow, name).latest);
  const facts = topic("facts/categories", {
    "categories.count": countOf(parts(flow), {
      en: "the product categories of the last year shown",
      "zh-hant": "最後一年刊載的產品類別",
    }),
    "categories.rest": countOf(
      parts(flow),
      {
        en: "the product categories of the last year shown, less the two large ones",
        "zh-hant": "最後一年刊載的產品類別，兩大類別除外",
      },
      2,
    ),
    "total.fellOnce": meetCondition(total.all, {
      count: 1,
      meets: isFall,
      formula: {
        en: "of the years shown, the total is below that of the year shown before it in one only",
        "zh-hant": "刊載各年之中，只有一年的總值低於刊載的上一年",
      },
    }),
    "total.fall.year": yearOf(nth(1, total.all, isFall)),
    "telecoms.overHalfEveryYear": claim({
      of: [telecoms.all],
      holds: (all) => all.every((share) => share > 0.5),
      sum: (all) => all.map((share) => `${share} > 50%`).join("; "),
      formula: {
        en: "the category’s share of the total > 50% in every year shown",
        "zh-hant": "該類別佔總值的百分比在刊載各年均＞50%",
      },
      overBreaks: true,
    }),
    "office.second": leads(parts(flow), ["telecommunications", "office_machines"]),
    "categories.order": leads(
      parts(flow),
      ["telecommunications", "office_machines", "scientific_instruments"].concat(
        flow === "imports" ? ["aerospace", "electrical_machinery"] : ["electrical_machinery", "aerospace"],
      ),
    ),
    "small.bound": bound(small[0]!),
    "small.hidden": hidden(...small),
  });
  return prefixed(flow, facts);
}

/** The categories, but those left out, in the year in which the total first fell, or in the year shown before it. */
const categoriesAt =
  (flow: TradeFlow, end: "fall" | "before", ...leftOut: readonly string[]): Cells =>
  (data) => {
    const { year } = nth(1, levels(flow, "total").all, isFall)(data);
    const before = yearsOf(data, figures[flow]).findLast((shown) => shown < year);
    const cells = select(data, figures[flow], {
      flow,
      measure: "value",
      year: end === "fall" ? year : (before ?? year),
    });
    return cells.filter((cell) => isNamedPart(cell) && !leftOut.includes(cell.series));
  };

const noneRose = (now: readonly number[], before: readonly number[]) =>
  now.every((value, category) => value <= before[category]!);

const isAerospace = ({ series }: Observation) => series === "aerospace";

const electrical = (flow: TradeFlow) => levels(flow, "electrical_machinery");

/** The other categories of the latest year, and the exports of the same ones. */
const otherImports: Cells = (data) =>
  parts("imports")(data).filter(({ series: name }) => name !== "electrical_machinery");
const otherExports: Cells = (data) =>
  otherImports(data).map(({ series: name }) => levels("exports", name).latest(data));

/** What holds of one of the tables alone, or of both at once. */
const tableFacts = topic("facts/categories", {
  "imports.ict.mostEveryYear": claim({
    of: [shares("imports", "telecommunications").all, shares("imports", "office_machines").all],
    holds: (first, second) => first.every((share, year) => share + second[year]! > 0.5),
    sum: (first, second) => first.map((share, year) => `${share} + ${second[year]!} > 50%`).join("; "),
    formula: {
      en: "the shares of the two categories together > 50% in every year shown",
      "zh-hant": "兩個類別合計佔總值的百分比在刊載各年均＞50%",
    },
    overBreaks: true,
  }),
  "imports.fall.aerospaceAlone": claim({
    of: [
      (data) => categoriesAt("imports", "fall")(data).filter(isAerospace),
      (data) => categoriesAt("imports", "before")(data).filter(isAerospace),
      categoriesAt("imports", "fall", "aerospace"),
      categoriesAt("imports", "before", "aerospace"),
    ],
    holds: ([now], [before], others, othersBefore) => now! > before! && noneRose(others, othersBefore),
    formula: {
      en: "in the year of the fall aerospace > the year shown before, and every other category ≤ the year shown before",
      "zh-hant": "總值下跌當年，航天設備＞刊載的上一年，其餘各類別均≤刊載的上一年",
    },
  }),
  "exports.fall.noneRose": claim({
    of: [categoriesAt("exports", "fall"), categoriesAt("exports", "before")],
    holds: noneRose,
    formula: {
      en: "in the year of the fall every category ≤ the year shown before",
      "zh-hant": "總值下跌當年，各類別均≤刊載的上一年",
    },
  }),
  "categories.sameTopTwo": ranksAlike([parts("imports"), parts("exports")], {
    top: 2,
    formula: {
      en: "the two largest categories of imports and of exports are the same, in the same order",
      "zh-hant": "進口與出口的兩大類別相同，次序一致",
    },
  }),
  "categories.electricalAlone": claim({
    of: [electrical("imports").latest, electrical("exports").latest, otherImports, otherExports],
    holds: (comesIn, goesOut, others, othersOut) =>
      goesOut > comesIn && others.every((imported, category) => imported >= othersOut[category]!),
    formula: {
      en: "electrical machinery: exports > imports; every other category: imports ≥ exports",
      "zh-hant": "電動機械設備的出口＞進口；其餘各類別的進口均≥出口",
    },
  }),
  "ict.progress": sourceStatement("4.6", {
    en: "Information and communication technology developed rapidly over the period. The source gives no number for that.",
    "zh-hant": "資訊及通訊科技在期內發展迅速。原文沒有列出有關數字。",
  }),
  "imports.forReExport": sourceStatement(
    "4.7",
    {
      en: "High-tech products are imported into Hong Kong mainly for re-export. What imports were meant for is not recorded; imports and re-exports of the last year shown were:",
      "zh-hant": "高科技產品進口香港主要是作轉口用途。進口的用途沒有數字可查；最後一年刊載的進口與轉口如下：",
    },
    series("table-1", "imports").latest,
    series("table-1", "re_exports").latest,
  ),
});

/** Tables 2 and 3. */
export const categoriesFacts = { ...categoryFacts("imports"), ...categoryFacts("exports"), ...tableFacts };
