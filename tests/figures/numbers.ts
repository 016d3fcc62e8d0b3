import { Fraction } from "fraction.js";
import { type Dataset, keyOf, select, seriesOf } from "../../src/data/dataset.ts";
import { type FigureId, numberOf, type Observation } from "../../src/data/observation.ts";
import { belowLimit, flows } from "../../src/data/vocabulary.ts";
import type { Locale } from "../../src/i18n/locales.ts";

/** The numbers of a text as written: `1,806.1`, `3.0%`, `2012`. */
export function numbersIn(text: string): string[] {
  return text.match(/\d+(?:,\d{3})*(?:\.\d+)?%?/g) ?? [];
}

/** A copy of the data with other years, amounts and percentages. What a text still says of the old ones was typed. */
export function elsewhere({ observations, ...data }: Dataset): Dataset {
  const moved = observations.map((one): Observation => {
    const year = one.year + 40;
    if (one.value.kind !== "number") return { ...one, year };
    const decimals = one.value.digits.split(".")[1]?.length ?? 0;
    const digits = (numberOf(one)! * (one.unit === "percent" ? 0.87 : 3)).toFixed(decimals);
    return { ...one, year, value: { kind: "number", digits, exact: new Fraction(digits) } };
  });
  return { ...data, observations: moved, byKey: new Map(moved.map((one) => [keyOf(one), one])) };
}

const grouped = (value: number, decimals: number) =>
  value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** Every number that a description of a figure may say, worked out anew: plain arithmetic on the published digits. */
export function allowedNumbers(data: Dataset, figure: FigureId, locale: Locale): ReadonlySet<string> {
  const cells = select(data, figure);
  const years = cells.flatMap(({ year }) => [year - 1, year, year + 1].map(String));
  return new Set([
    `${belowLimit}%`,
    ...years,
    ...cells.flatMap((cell) => published(cell, locale)),
    ...changes(data, figure),
    ...parts(data, figure),
  ]);
}

/** An amount in the unit of each language, a percentage as printed; signs apart. */
function published(cell: Observation, locale: Locale): string[] {
  const value = Math.abs(numberOf(cell) ?? 0);
  const digits = cell.value.kind === "number" ? cell.value.digits.replace("-", "") : "";
  if (cell.unit === "percent") return [`${digits}%`];
  const isSmall = cell.figure === "table-4" || cell.figure === "chart-2";
  const billions = cell.unit === "HKD_billions" ? value : value / 1000;
  if (locale === "en") return [isSmall ? grouped(value, 0) : grouped(billions + 1e-9, 1)];
  return [grouped(billions * 10 + 1e-9, isSmall ? 2 : 0)];
}

/** Changes on the year before, to one decimal and to none. */
function changes(data: Dataset, figure: FigureId): string[] {
  return flows.flatMap((flow) =>
    seriesOf(data, figure, flow).flatMap((series) => {
      const cells = select(data, figure, { flow, series, measure: "value" });
      return cells.slice(1).flatMap((cell, index) => {
        const percent = Math.abs((numberOf(cell)! / numberOf(cells[index]!)! - 1) * 100);
        return [1, 0].map((decimals) => `${grouped(percent, decimals)}%`);
      });
    }),
  );
}

/** What one cell of a year and flow is of another, and of all of them together: in percent and in times. */
function parts(data: Dataset, figure: FigureId): string[] {
  return [...Map.groupBy(select(data, figure), ({ flow, year, unit }) => `${flow} ${year} ${unit}`).values()].flatMap(
    (cells) => {
      const values = cells.map((cell) => Math.abs(numberOf(cell) ?? 0));
      const wholes = figure === "chart-2" ? [values.reduce((sum, value) => sum + value, 0)] : values;
      return values.flatMap((part) =>
        wholes
          .filter((whole) => whole > 0)
          .flatMap((whole) =>
            figure === "table-1"
              ? [`${grouped((100 * part) / whole, 1)}%`]
              : figure === "chart-2"
                ? [`${grouped((100 * part) / whole, 0)}%`]
                : figure.startsWith("chart")
                  ? [grouped(part / whole, 1)]
                  : [],
          ),
      );
    },
  );
}
