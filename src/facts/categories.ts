import { type Dataset, select, yearsOf } from "../data/dataset.ts";
import { isPart } from "../data/status.ts";
import type { TradeFlow } from "../data/vocabulary.ts";
import { baseValue, claim, counted, prefixed, published } from "./build.ts";
import { latestCells, leads, rank, someCells, spanOfSeries, type Span } from "./cells.ts";
import type { Cells } from "./fact.ts";
import { words } from "./words.ts";

const figures = { imports: "table-2", exports: "table-3" } as const satisfies Record<TradeFlow, string>;

const ends = ({ first, latest }: Span): Cells => [latest, first];

/** Tables 2 and 3: the two large categories, information and communication technology both. Amounts in HK$ billion. */
export function categoryFacts<F extends TradeFlow>(data: Dataset, flow: F) {
  const figure = figures[flow];
  const span = (series: string, measure: "value" | "share") => spanOfSeries(data, figure, series, measure, flow);
  const [telecoms, office] = [span("telecommunications", "value"), span("office_machines", "value")];
  const [telecomsShare, officeShare] = [span("telecommunications", "share"), span("office_machines", "share")];
  const latest = latestCells(data, figure, { measure: "value" });
  const cells = someCells(rank(latest));
  const listed = someCells(latest.filter((cell) => cell.series !== "total" && isPart(cell)));
  const facts = {
    "categories.count": counted("count", listed.length, listed, words.listed),
    /** All but the two large ones. */
    "categories.rest": counted("count", listed.length - 2, listed, words.listedRest),
    "telecoms.first": published(telecoms.first),
    "telecoms.latest": published(telecoms.latest),
    "telecoms.share.first": published(telecomsShare.first),
    "telecoms.share.latest": published(telecomsShare.latest),
    "office.first": published(office.first),
    "office.latest": published(office.latest),
    "office.share.first": published(officeShare.first),
    "office.share.latest": published(officeShare.latest),
    "telecoms.rose": claim(baseValue(telecoms.latest) > baseValue(telecoms.first), ends(telecoms), words.rose),
    "telecoms.share.rose": claim(
      baseValue(telecomsShare.latest) > baseValue(telecomsShare.first),
      ends(telecomsShare),
      words.rose,
    ),
    "office.share.fell": claim(
      baseValue(officeShare.latest) < baseValue(officeShare.first),
      ends(officeShare),
      words.fell,
    ),
    "telecoms.largest": claim(leads(latest, "telecommunications"), cells, words.largest),
    "office.second": claim(leads(latest, "telecommunications", "office_machines"), cells, words.second),
    "ict.mostEveryYear": claim(
      mostEveryYear(data, flow),
      [...telecoms.all, ...office.all, ...span("total", "value").all],
      words.mostEveryYear,
      { overBreaks: true },
    ),
  };
  return prefixed(flow, facts);
}

function mostEveryYear(data: Dataset, flow: TradeFlow): boolean {
  return yearsOf(data, figures[flow]).every((year) => {
    const level = (series: string) =>
      select(data, figures[flow], { year, series, measure: "value" }).reduce((sum, cell) => sum + baseValue(cell), 0);
    return (level("telecommunications") + level("office_machines")) * 2 > level("total");
  });
}

/** What holds of both tables at once. */
export function categorySetFacts(data: Dataset) {
  const top = (flow: TradeFlow) => rank(latestCells(data, figures[flow], { measure: "value" })).slice(0, 2);
  const [bought, sold] = [top("imports"), top("exports")];
  const same = bought.every((cell, place) => cell.series === sold[place]?.series);
  const listed = latestCells(data, "table-2", { measure: "value" });
  const categories = listed.filter((cell) => cell.series !== "total" && isPart(cell));
  return {
    "categories.sameTopTwo": claim(same, someCells([...bought, ...sold]), words.sameTopTwo),
    /** Nine with arms and ammunition, which the source leaves out. */
    "categories.areNine": claim(categories.length + 1 === 9, someCells(rank(listed)), words.nine),
  };
}
