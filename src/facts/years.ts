import { topic } from "./define.ts";
import { endYear, gapYear, yearsBetween } from "./numbers.ts";
import { yearInText } from "./source-text.ts";

/** Years and spans of years. They follow the rows of the data, so a year that is added moves the prose with it. */
export const yearFacts = topic("facts/years", {
  "trade.firstYear": endYear("table-1", "first"),
  "trade.latestYear": endYear("table-1", "latest"),
  "trade.decade": yearsBetween("table-1"),
  "trade.gap.from": gapYear("table-1", "from"),
  "trade.gap.to": gapYear("table-1", "to"),
  "partners.year": endYear("chart-1", "latest"),
  "categories.firstYear": endYear("table-2", "first"),
  "categories.latestYear": endYear("table-2", "latest"),
  "tbp.firstYear": endYear("table-4", "first"),
  "tbp.latestYear": endYear("table-4", "latest"),
  "tbp.gap.from": gapYear("table-4", "from"),
  "tbp.gap.to": gapYear("table-4", "to"),
  /** The year from which these statistics have been compiled: earlier than the first year that is printed. */
  "tbp.since": yearInText("5.1", ({ tbpAvailableSince }) => tbpAvailableSince),
  "tbp.components.firstYear": endYear("chart-2", "first"),
  "tbp.components.latestYear": endYear("chart-2", "latest"),
  "tbp.partners.year": endYear("chart-3", "latest"),
});
