import { type Dataset, observe, spanOf } from "../data/dataset.ts";
import type { TradeFlow } from "../data/vocabulary.ts";
import { baseValue, claim, published } from "./build.ts";
import { latestCells, leads, rank, someCells } from "./cells.ts";
import { words } from "./words.ts";

/** A year's shares of one pie: each partner's own cell, and all of them from the largest down. */
function pie(data: Dataset, figure: "chart-1" | "chart-3", flow: TradeFlow) {
  const { latest: year } = spanOf(data, figure);
  const cell = (series: string) => observe(data, { figure, flow, series, measure: "share", year });
  return {
    cell,
    all: latestCells(data, figure, { flow }),
    share: (series: string) => published(cell(series), { decimals: 0 }),
  };
}

type Pie = ReturnType<typeof pie>;

/** Whether these partners stand in front, in this order; resting on every named share of the pie. */
const lead = ({ all }: Pie, words: Parameters<typeof claim>[2], ...series: readonly string[]) =>
  claim(leads(all, ...series), someCells(rank(all)), words);

/** Whether a partner's share lies within a distance of a simple fraction. */
const near = ({ cell }: Pie, series: string, target: number, distance: number, words: Parameters<typeof claim>[2]) =>
  claim(Math.abs(baseValue(cell(series)) - target) <= distance, [cell(series)], words);

/** Chart 1: where high-tech goods come from and go to, as shares of the flow's value. */
export function goodsPartnerFacts(data: Dataset) {
  const [bought, sold] = [pie(data, "chart-1", "imports"), pie(data, "chart-1", "exports")];
  return {
    "imports.partner.CN": bought.share("CN"),
    "imports.partner.TW": bought.share("TW"),
    "imports.partner.SG": bought.share("SG"),
    "imports.partner.CN.largest": lead(bought, words.largest, "CN"),
    "imports.partner.CN.half": near(bought, "CN", 0.5, 0.005, words.half),
    "imports.partner.TW-SG.next": lead(bought, words.secondAndThird, "CN", "TW", "SG"),
    "exports.partner.CN": sold.share("CN"),
    "exports.partner.US": sold.share("US"),
    "exports.partner.CN.largest": lead(sold, words.largest, "CN"),
    "exports.partner.CN.twoThirds": near(sold, "CN", 2 / 3, 0.02, words.twoThirds),
    "exports.partner.US.second": lead(sold, words.second, "CN", "US"),
  };
}

/** Chart 3: where disembodied technology comes from and goes to. */
export function technologyPartnerFacts(data: Dataset) {
  const [bought, sold] = [pie(data, "chart-3", "imports"), pie(data, "chart-3", "exports")];
  const topTwo = [bought.cell("US"), bought.cell("JP")] as const;
  const together = baseValue(topTwo[0]) + baseValue(topTwo[1]);
  return {
    "tbp.imports.partner.US": bought.share("US"),
    "tbp.imports.partner.JP": bought.share("JP"),
    "tbp.imports.partner.US-JP.lead": lead(bought, words.largest, "US", "JP"),
    "tbp.imports.partner.US-JP.overHalf": claim(together > 0.5, topTwo, words.overHalf),
    "tbp.exports.partner.CN": sold.share("CN"),
    "tbp.exports.partner.US": sold.share("US"),
    "tbp.exports.partner.CN.largest": lead(sold, words.largest, "CN"),
  };
}
