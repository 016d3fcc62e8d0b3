import { cellId } from "../../data/cell-id.ts";
import { type CellChange, compareData, type DataChanges, type LabelChange, subjectOf } from "../../data/compare.ts";
import type { Dataset } from "../../data/dataset.ts";
import { countsOf } from "../../data/status.ts";
import type { Locale } from "../../i18n/locales.ts";
import { punctuation } from "../../i18n/punctuation.ts";
import { releaseMessages as strings } from "./messages.ts";
import { cellName, cellText } from "../metadata/cell-name.ts";
import { addresses } from "../../data/addresses.ts";
import type { Release } from "./release.ts";

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

/** The kinds of change in the order in which they are listed: corrections of numbers that someone may have used come first. */
const kinds = ["revised", "status", "removed", "added", "renamed"] as const;
type Kind = (typeof kinds)[number];

export interface ChangeGroup {
  readonly kind: Kind;
  /** `2 revised` */
  readonly heading: string;
  readonly lines: readonly ChangeLine[];
}

/** One change: what changed and how; `address` is that of the cell, if it still exists. */
interface ChangeLine {
  readonly name: string;
  readonly text: string;
  readonly address?: string;
}

/** Two versions of the data and their differences. */
export interface Compared {
  readonly before: Dataset;
  readonly after: Dataset;
  readonly changes: DataChanges;
}

export function changeGroups({ before, after, changes }: Compared, locale: Locale): ChangeGroup[] {
  const linesOf = (kind: Kind): ChangeLine[] =>
    kind === "renamed"
      ? changes.labels.flatMap((change) => renamed(change, locale))
      : changes.cells
          .filter((change) => change.kind === kind)
          .map((change) => cellLine(change, kind === "removed" ? before : after, locale));
  return kinds.flatMap((kind) => {
    const lines = linesOf(kind);
    return lines.length > 0 ? [{ kind, heading: strings[kind][locale](lines.length), lines }] : [];
  });
}

/** `2 revised, 84 added`, or that this is the first release, or that no number changed. */
export function summaryOf({ data, since }: LogEntry, locale: Locale): string {
  if (!since) return strings.first[locale](countsOf(data)[locale]);
  return joinHeadings(changeGroups({ ...since, after: data }, locale), locale);
}

export function joinHeadings(groups: readonly ChangeGroup[], locale: Locale): string {
  const headings = groups.map(({ heading }) => heading);
  return headings.length > 0 ? headings.join(punctuation.comma[locale]) : strings.onlyWords[locale];
}

/** Every change on a line of its own below its heading, in English, for a terminal. */
export function compareSummary(compared: Compared): string[] {
  return changeGroups(compared, "en").flatMap(({ heading, lines }) => [
    heading,
    ...lines.map(({ name, text }) => `  ${name}  ${text}`),
  ]);
}

function cellLine(change: CellChange, data: Dataset, locale: Locale): ChangeLine {
  const observation = subjectOf(change);
  const name = cellName(observation, data, locale);
  const values = [
    ...(change.kind === "added" ? [] : [change.before]),
    ...(change.kind === "removed" ? [] : [change.after]),
  ].map((observation) => cellText(observation, locale));
  return {
    name,
    text: values.join(" → "),
    ...(change.kind !== "removed" && { address: addresses.cell(locale, observation.figure, cellId(observation)) }),
  };
}

/** A series whose names changed in this language. A series that was added or removed shows in its numbers instead. */
function renamed({ before, after, languages }: LabelChange, locale: Locale): ChangeLine[] {
  if (!before || !after || !languages.includes(locale)) return [];
  return (["name", "short"] as const)
    .filter((which) => before[which][locale] !== after[which][locale])
    .slice(0, 1)
    .map((which) => ({ name: before[which][locale], text: `→ ${after[which][locale]}` }));
}
