import { compareData, type DataChanges } from "../../data/compare.ts";
import type { Dataset } from "../../data/dataset.ts";
import type { Release } from "./release.ts";

/** One release in the change log. */
export interface LogEntry {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  readonly data: Dataset;
  /** The data before it and what it changed; left out for the first release. */
  readonly since?: { readonly before: Dataset; readonly changes: DataChanges };
}

/** The change log, the newest entry first, of releases that are given from the oldest. */
export function changeLog(releases: readonly Release[]): LogEntry[] {
  return releases
    .map(({ version, date, data }, index): LogEntry => {
      const last = releases[index - 1];
      if (!last) return { version, date, data };
      return {
        version,
        date,
        data,
        since: { before: last.data, changes: compareData(last.data, data, last.languages) },
      };
    })
    .reverse();
}
