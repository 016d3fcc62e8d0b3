import { z } from "zod";
import { hostIds } from "./hosts.ts";

/** One kind of host in one browser at one width: the worst of all figures in both languages, each as chart and as table. */
const trial = z.strictObject({
  host: z.enum(hostIds),
  /** The browser's place in the list of browsers. */
  browser: z.int().nonnegative(),
  /** The width of the column, in CSS pixels. */
  width: z.int().positive(),
  /** How many frames were measured. */
  frames: z.int().nonnegative(),
  /** By how much the highest content is higher than its frame, which then scrolls, in CSS pixels. */
  short: z.int().nonnegative(),
  /** By how much the roomiest frame is higher than its content, in CSS pixels. */
  spare: z.int().nonnegative(),
  /** How much of a content cannot be reached at all, in CSS pixels. */
  lost: z.int().nonnegative(),
  /** How far a frame scrolls sideways, in CSS pixels. */
  sideways: z.int().nonnegative(),
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

/** The results as a file holds them: a short row a trial. */
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
