import { z } from "zod";
import results from "./host-results.json" with { type: "json" };
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
  trials: z.array(trial),
});
export type HostResults = z.infer<typeof hostResults>;

/** What the bench wrote when it last ran. Throws where the file is not as it writes it. */
export const measured: HostResults = hostResults.parse(results);
