/** Years from one to another, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Each year once, ascending. */
export function distinctYears(rows: readonly { readonly year: number }[]): number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}

/** Years that follow each other, as ranges; `years` ascend. */
export function observedRanges(years: readonly number[]): YearRange[] {
  const starts = years.filter((year) => !years.includes(year - 1));
  const ends = years.filter((year) => !years.includes(year + 1));
  return starts.map((from, index) => ({ from, to: ends[index]! }));
}

/** The ranges between those. */
export function unobservedRanges(years: readonly number[]): YearRange[] {
  const ranges = observedRanges(years);
  return ranges.slice(1).map(({ from }, index) => ({ from: ranges[index]!.to + 1, to: from - 1 }));
}

/** `2003–06`, `1998–2001`, or one year alone. */
export function rangeText({ from, to }: YearRange): string {
  if (from === to) return String(from);
  return `${from}–${Math.floor(from / 100) === Math.floor(to / 100) ? String(to).slice(2) : to}`;
}
