import type { Finding } from "./finding.ts";
import { gapIn } from "./missing.ts";
import type { FigureId, Observation } from "./observation.ts";
import { figureSpecs } from "./tables.ts";

/** A figure whose years depend on those of another. */
interface YearRule {
  readonly figure: FigureId;
  readonly of: FigureId;
  /** `all`: both have the same years. `latest`: the figure has some of the other's years, its latest among them. */
  readonly needs: "all" | "latest";
}

const rules: readonly YearRule[] = [
  { figure: "table-2", of: "table-1", needs: "all" },
  { figure: "table-3", of: "table-1", needs: "all" },
  { figure: "chart-1", of: "table-1", needs: "latest" },
  { figure: "chart-2", of: "table-4", needs: "latest" },
  { figure: "chart-3", of: "table-4", needs: "latest" },
];

/** A year that a figure lacks, or must not have, judging by others. */
export interface YearFault {
  readonly kind: "lacking" | "strange";
  readonly figure: FigureId;
  readonly year: number;
  /** The figures that do have it, or that do not. */
  readonly others: readonly FigureId[];
}

/** The years in which figures disagree. If several have a year that the figure they depend on lacks, the fault is in that figure. */
export function yearFaults(rows: readonly Observation[]): YearFault[] {
  const years = new Map(
    [...Map.groupBy(rows, ({ figure }) => figure)].map(([figure, own]) => [
      figure,
      new Set(own.map(({ year }) => year)),
    ]),
  );
  return [...new Set(rules.map(({ of }) => of))]
    .filter((figure) => years.has(figure))
    .flatMap((figure) =>
      compareYears(
        figure,
        rules.filter((rule) => rule.of === figure && years.has(rule.figure)),
        years,
      ),
    );
}

function compareYears(
  of: FigureId,
  followers: readonly YearRule[],
  years: ReadonlyMap<FigureId, ReadonlySet<number>>,
): YearFault[] {
  const yearsOf = (figure: FigureId): number[] => [...years.get(figure)!].sort((a, b) => a - b);
  const own = years.get(of)!;
  const having = (year: number) => followers.map(({ figure }) => figure).filter((one) => years.get(one)!.has(year));
  const elsewhere = [...new Set(followers.flatMap(({ figure }) => yearsOf(figure)))].filter((year) => !own.has(year));
  const lacking = elsewhere.filter((year) => having(year).length > 1);
  // A year that no other figure has probably replaces a lacking one: someone changed it in all of its rows.
  const whole = followers.filter(({ needs }) => needs === "all").map(({ figure }) => figure);
  const strange =
    lacking.length === 0 || whole.length === 0 ? [] : yearsOf(of).filter((year) => having(year).length === 0);
  const shared = yearsOf(of).filter((year) => !strange.includes(year));
  return [
    ...lacking.map((year) => ({ kind: "lacking" as const, figure: of, year, others: having(year) })),
    ...strange.map((year) => ({ kind: "strange" as const, figure: of, year, others: whole })),
    ...followers.flatMap(({ figure, needs }) => {
      const needed = needs === "all" ? shared : lacking.length === 0 ? shared.slice(-1) : [];
      return [
        ...needed
          .filter((year) => !years.get(figure)!.has(year))
          .map((year) => ({ kind: "lacking" as const, figure, year, others: [of] })),
        ...yearsOf(figure)
          .filter((year) => !own.has(year) && !lacking.includes(year))
          .map((year) => ({ kind: "strange" as const, figure, year, others: [of] })),
      ];
    }),
  ];
}

/** A finding for a lacking year at the line where it should begin, for a strange one at its first row. */
export function yearFinding(rows: readonly Observation[], { kind, figure, year, others }: YearFault): Finding {
  const own = rows.filter((row) => row.figure === figure);
  const files = [...new Set(others.map((other) => `data/${figureSpecs[other].file}`))].join(" and ");
  const names = others.join(", ");
  if (kind === "lacking") {
    return {
      ...gapIn(own, { file: figureSpecs[figure].file, year }),
      column: "year",
      expected: `${figure} to have ${year}, as ${names} ${others.length > 1 ? "have" : "has"} (${files})`,
      kind: `${figure} to have the years of ${names}`,
    };
  }
  const years = new Set(rows.filter((row) => others.includes(row.figure)).map((row) => row.year));
  return {
    ...own.find((row) => row.year === year)!.source,
    column: "year",
    expected: `a year of ${names} (${[...years].sort((a, b) => a - b).join(", ")} in ${files})`,
    got: String(year),
  };
}
