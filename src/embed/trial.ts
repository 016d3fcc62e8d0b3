import { z } from "zod";
import { hostIds } from "./hosts.ts";

const pixels = z.int().nonnegative();

/** One kind of host in one browser at one width: the worst of all figures in both languages. Lengths in CSS pixels. */
const trial = z.strictObject({
  host: z.enum(hostIds),
  /** The browser's place in the list of browsers. */
  browser: z.int().nonnegative(),
  /** The width of the column. */
  width: z.int().positive(),
  /** How many frames were measured, each with its chart and with its table. */
  frames: z.int().nonnegative(),
  /** By how much the highest chart is higher than its frame, which then scrolls. */
  short: pixels,
  /** By how much the roomiest frame is higher than its chart. */
  spare: pixels,
  /** The same with the tables opened. */
  tableShort: pixels,
  tableSpare: pixels,
  /** How much of a content cannot be reached at all. */
  lost: pixels,
  /** How far a frame scrolls sideways. */
  sideways: pixels,
  /** How many errors the console told. */
  errors: z.int().nonnegative(),
});
export type Trial = z.infer<typeof trial>;

const hostResults = z.strictObject({
  /** The day of the trial, ISO 8601. */
  date: z.iso.date(),
  /** Names and versions of the browsers that were there. */
  browsers: z.array(z.string()).min(1),
  /** What the values of a trial are, in the order in which they stand. */
  columns: z.array(trial.keyof()),
  trials: z.array(z.array(z.union([z.string(), z.number()]))),
});

export interface HostResults {
  readonly date: string;
  readonly browsers: readonly string[];
  readonly trials: readonly Trial[];
}

/** The results as a file holds them: a short row per trial. */
export function packResults({ date, browsers, trials }: HostResults): z.infer<typeof hostResults> {
  const { options } = trial.keyof();
  return {
    date,
    browsers: [...browsers],
    columns: options,
    trials: trials.map((one) => options.map((name) => one[name])),
  };
}

/** The results as read from a file. Throws where it is not as `packResults` writes it. */
export function unpackResults(packed: unknown): HostResults {
  const { date, browsers, columns, trials } = hostResults.parse(packed);
  const named = trials.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
  return { date, browsers, trials: z.array(trial).parse(named) };
}
