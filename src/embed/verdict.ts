import { fill } from "../i18n/check-words.ts";
import { embeddingWords as words } from "../i18n/embedding-words.ts";
import { formatNumber } from "../i18n/format.ts";
import type { Locale } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import type { Trial } from "./trial.ts";

const greatest = (trials: readonly Trial[], value: (trial: Trial) => number) => Math.max(0, ...trials.map(value));
const pixels = (value: number) => formatNumber(value, 0);

/** What came of one kind of host in one browser, in words; `frames` is how many each trial should have measured. */
export function verdict(trials: readonly Trial[], frames: number, locale: Locale): string {
  const widths = (of: readonly Trial[]) => of.map(({ width }) => width).join(punctuation.listComma[locale]);
  const at = (has: (trial: Trial) => boolean) => widths(trials.filter(has));
  const sideways = at((trial) => trial.sideways > 0);
  const errors = trials.reduce((total, trial) => total + trial.errors, 0);
  const missing = trials.reduce((total, trial) => total + frames - trial.frames, 0);
  const faults = [
    sideways && fill(words.sideways[locale], { widths: sideways }),
    errors > 0 && fill(words.errors[locale], { count: String(errors) }),
    missing > 0 && fill(words.missing[locale], { count: String(missing) }),
  ];
  const said = [fit(trials, locale, at), ...faults].filter((one) => typeof one === "string" && one !== "");
  return said.join(punctuation.semicolon[locale]);
}

/** How the heights of frames and of what they show agree. */
function fit(trials: readonly Trial[], locale: Locale, at: (has: (trial: Trial) => boolean) => string): string {
  const lost = at((trial) => trial.lost > 0);
  if (lost) return fill(words.cut[locale], { widths: lost });
  const isShort = (trial: Trial) => trial.short > 0;
  const short = pixels(greatest(trials, (trial) => trial.short));
  if (trials.every(isShort)) return fill(words.scrollsAlways[locale], { px: short });
  if (trials.some(isShort)) return fill(words.scrolls[locale], { widths: at(isShort), px: short });
  const spare = greatest(trials, (trial) => trial.spare);
  return spare > 0 ? fill(words.room[locale], { px: pixels(spare) }) : words.exact[locale];
}
