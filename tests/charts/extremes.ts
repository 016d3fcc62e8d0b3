import { type Dataset, toDataset, yearsOf } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import {
  decimalsOf,
  digitsOf,
  type FigureId,
  numberOf,
  numberValue,
  type Observation,
} from "../../src/data/observation.ts";
import { figureSpecs } from "../../src/data/tables.ts";
import { everyLocale } from "../../src/i18n/locales.ts";

/** Editions that no check would let pass, made by rule from the published data: what charts must be drawn of in any case. */

const published = loadDataset();

/** The data with each of its observations changed, left out or repeated. */
function changed(change: (row: Observation) => readonly Observation[]): Dataset {
  return toDataset(published.observations.flatMap(change), published.series);
}

/** The observation with another number, to as many decimals as it has. */
function withNumber(row: Observation, number: number): Observation {
  const digits = number.toFixed(decimalsOf(digitsOf(row)));
  return { ...row, value: numberValue(digits) };
}

/** Amounts grow or shrink; percentages are what they were. */
const times = (factor: number) =>
  changed((row) => {
    const value = numberOf(row);
    return [value === null || row.unit === "percent" ? row : withNumber(row, value * factor)];
  });

/** Every year of a figure that compares years, however many: the published ones over and over, each a little higher. */
const years = (count: number) =>
  changed((row) => {
    const known = yearsOf(published, row.figure);
    if (known.length === 1) return [row];
    const place = known.indexOf(row.year);
    const value = numberOf(row);
    return Array.from({ length: count }, (_, index) => index)
      .filter((index) => index % known.length === place)
      .map((index) => ({
        ...(value === null ? row : withNumber(row, value * (1 + index / 10))),
        year: known.at(-1)! - count + 1 + index,
      }));
  });

const isPie = ({ figure }: Observation) => figureSpecs[figure].rest !== undefined;
const partners = ["CN", "TW", "SG", "JP", "US", "KR", "GB", "DE", "AU"];

/** Ten parts of each pie: the published shares shared out. */
const tenPartners = changed((row) => {
  if (!isPie(row)) return [row];
  if (row.series === "others") return [withNumber(row, 10)];
  if (row.series !== "US") return [];
  return partners.map((series, index) => ({ ...withNumber(row, 17 - 1.75 * index), series }));
});

const latestOf = (figure: FigureId) => yearsOf(published, figure).at(-1);
const doubled = (text: string) => `${text}${/[a-z]$/.test(text) ? " and " : "及"}${text}`;

export const extremes: Readonly<Record<string, Dataset>> = {
  "values × 1.4": times(1.4),
  "values × 10": times(10),
  "values ÷ 10": times(0.1),
  "all that is negative turned positive": changed((row) => {
    const value = numberOf(row);
    return [value !== null && value < 0 ? withNumber(row, -value) : row];
  }),
  "all amounts of technology negative": changed((row) => {
    const value = numberOf(row);
    return [value !== null && row.figure === "table-4" ? withNumber(row, -Math.abs(value)) : row];
  }),
  "one component with a surplus": changed((row) =>
    row.series === "technical_services_and_rd" && row.year === latestOf("chart-2") ? [withNumber(row, 1500)] : [row],
  ),
  "one year": changed((row) => (row.year === latestOf(row.figure) ? [row] : [])),
  "12 annual years": years(12),
  "30 annual years": years(30),
  "10 parts of each pie": tenPartners,
  "names twice as long": {
    ...published,
    series: new Map(
      [...published.series].map(([code, { name, short }]) => [
        code,
        {
          name: everyLocale((locale) => doubled(name[locale])),
          short: everyLocale((locale) => doubled(short[locale])),
        },
      ]),
    ),
  },
  "a category of zeros": changed((row) =>
    ["scientific_instruments", "receipts"].includes(row.series) ? [withNumber(row, 0)] : [row],
  ),
  "no number in any series' latest year but one": changed((row) =>
    row.year === latestOf(row.figure) && ["imports", "receipts", "office_machines", "US"].includes(row.series)
      ? [{ ...row, value: { kind: "missing" }, status: "suppressed" }]
      : [row],
  ),
};
