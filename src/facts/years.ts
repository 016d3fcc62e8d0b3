import { topic } from "./define.ts";
import { firstYear, gapYear, latestYear, yearsBetween } from "./numbers.ts";
import { yearInText } from "./source-text.ts";

/** Years and spans of years. They follow the rows of the data, so a year that is added moves the prose with it. */
export const yearFacts = topic("facts/years", {
  "trade.firstYear": firstYear("table-1"),
  "trade.latestYear": latestYear("table-1"),
  "trade.decade": yearsBetween("table-1"),
  "trade.gap.from": gapYear("table-1", "from"),
  "trade.gap.to": gapYear("table-1", "to"),
  "partners.year": latestYear("chart-1"),
  "categories.firstYear": firstYear("table-2"),
  "categories.latestYear": latestYear("table-2"),
  "tbp.firstYear": firstYear("table-4"),
  "tbp.latestYear": latestYear("table-4"),
  "tbp.gap.from": gapYear("table-4", "from"),
  "tbp.gap.to": gapYear("table-4", "to"),
  /** The year from which these statistics have been compiled: earlier than the first year that is printed. */
  "tbp.since": yearInText("5.1", ({ tbpAvailableSince }) => tbpAvailableSince),
  "tbp.components.firstYear": firstYear("chart-2"),
  "tbp.components.latestYear": latestYear("chart-2"),
  "tbp.partners.year": latestYear("chart-3"),
});
