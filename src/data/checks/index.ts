import type { Check } from "../check.ts";
import type { Dataset } from "../dataset.ts";
import type { TextFigure } from "../rows.ts";
import { categoryChecks } from "./categories.ts";
import { partnerChecks } from "./partners.ts";
import { componentChecks, technologyChecks } from "./technology.ts";
import { textChecks } from "./text.ts";
import { tradeChecks } from "./trade.ts";

/**
 * Every identity of the source, applied to every cell that it concerns. All of them rest on the same two ideas: a published
 * figure stands for its rounding interval, and an identity computes the interval of a cell from those of its inputs. The
 * dataset must be complete, and hold the cells that the numbers of the text are about. `issue` is the present one of the source.
 */
export function allChecks(data: Dataset, text: readonly TextFigure[], issue: string): Check[] {
  return [
    ...tradeChecks(data),
    ...categoryChecks(data, "table-2"),
    ...categoryChecks(data, "table-3"),
    ...technologyChecks(data),
    ...componentChecks(data),
    ...partnerChecks(data, "chart-1"),
    ...partnerChecks(data, "chart-3"),
    ...textChecks(data, text, issue),
  ];
}
