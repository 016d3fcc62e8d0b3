import { dateIn, formatDigits } from "../../i18n/format.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import type { Check } from "../check.ts";
import { type Dataset, observe, spanOf } from "../dataset.ts";
import { exactly, type Interval, multiply, power, roundingInterval, scale, sum } from "../interval.ts";
import { digitsOf, type Observation } from "../observation.ts";
import type { TextFigure } from "../rows.ts";
import { apply, type Identity } from "./identity.ts";

/** The formulas, with the paragraph and the number as given there, and the issue where it is not the present one. */
const messages = defineMessages("data/checks/text", {
  level: {
    en: (place: string, number: string, issue: string) =>
      `as paragraph ${place}${issue} of the source gives it (${number})`,
    "zh-hant": (place, number, issue) => `原文${issue}第 ${place} 段所載（${number}）`,
  },
  growth: {
    en: (place: string, number: string, issue: string) =>
      `the first year, grown by the yearly average of paragraph ${place}${issue} (${number})`,
    "zh-hant": (place, number, issue) => `首年按原文${issue}第 ${place} 段的平均按年增長率（${number}）增長`,
  },
  share: {
    en: (place: string, number: string, issue: string) =>
      `total exports × the share in paragraph ${place}${issue} (${number})`,
    "zh-hant": (place, number, issue) => `整體出口×原文${issue}第 ${place} 段的比重（${number}）`,
  },
  issue: { en: (issue: string) => ` (${issue} issue)`, "zh-hant": (issue) => `（${issue}號）` },
});

type Says = typeof messages.level;

/**
 * The numbers in the source's text, each checked against the cell that it repeats. The cells must exist. What an issue before the
 * present one says of a number that has been revised since is not checked.
 */
export function textChecks(data: Dataset, figures: readonly TextFigure[], present: string): Check[] {
  return figures.flatMap((figure) => {
    const checks = checksOf(data, figure, present).map((check) => ({ ...check, said: figure.source }));
    const isRevised = ({ subject, inputs }: Check) => [subject, ...inputs].some(({ status }) => status === "revised");
    return figure.issue === present ? checks : checks.filter((check) => !isRevised(check));
  });
}

function checksOf(data: Dataset, figure: TextFigure, present: string): Check[] {
  const issue = figure.issue === present ? "" : say(messages.issue, dateIn(figure.issue));
  const identity = (says: Says, propagate: Identity["propagate"]): Identity => {
    const digits = formatDigits(digitsOf(figure));
    const number = figure.unit === "percent" ? `${digits}%` : digits;
    return { id: "text", formula: say(says, figure.paragraph, number, issue), propagate };
  };
  const cell = observe(data, figure);
  switch (figure.kind) {
    case "level":
      return apply(
        identity(messages.level, () => inUnitOf(cell, figure)),
        cell,
        [],
      );
    case "average_growth": {
      const { first } = spanOf(data, figure.figure);
      const growth = sum([exactly(1), scale(roundingInterval(figure.value), 0.01)]);
      const propagate = ([start]: readonly Interval[]) =>
        multiply(start as Interval, power(growth, figure.year - first));
      return apply(identity(messages.growth, propagate), cell, [observe(data, { ...figure, year: first })]);
    }
    case "share_of_exports": {
      const propagate = ([total]: readonly Interval[]) =>
        multiply(total as Interval, scale(roundingInterval(figure.value), 0.01));
      return apply(identity(messages.share, propagate), cell, [observe(data, { ...figure, series: "total_exports" })]);
    }
  }
}

/** The number of the text in the unit of the cell. */
function inUnitOf(cell: Observation, { unit, value }: TextFigure): Interval {
  return scale(roundingInterval(value), unit === "HKD_billions" && cell.unit === "HKD_millions" ? 1000 : 1);
}
