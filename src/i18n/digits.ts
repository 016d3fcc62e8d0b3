/** Digits as every language of the site writes them. No words here, so that dictionaries can use it. */

export const minus = "\u2212";

/** Published digits with separators and a true minus: `1013.7` → `1,013.7`, `-66.0` → `−66.0`. */
export function formatDigits(digits: string): string {
  const [whole = "", fraction] = digits.replace(/^-/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${digits.startsWith("-") ? minus : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A number at a fixed number of decimals, halves away from zero, with separators and a true minus. Never `−0`. */
export function formatNumber(value: number, decimals: number): string {
  return formatDigits(roundHalfAway(value, decimals));
}

/** With a sign where it is not zero: `+11.8`, `−4.8`. */
export function formatSigned(digits: string): string {
  return Number(digits) > 0 ? `+${formatDigits(digits)}` : formatDigits(digits);
}

/** Plain digits at a fixed number of decimals, halves away from zero: what a reader would round to by hand. Never `-0`. */
export function roundHalfAway(value: number, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString("en", { ...digits, useGrouping: false, signDisplay: "negative" });
}

/** A number times a power of ten, on its decimal text. */
export function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
