import { type Dataset, select, spanOf, toDataset } from "../../src/data/dataset.ts";
import type { FigureId, Observation } from "../../src/data/observation.ts";

/** The data with years added to a figure, so many after its latest, each a copy of that. */
export function withYears(data: Dataset, figure: FigureId, later: readonly number[] = [1]): Dataset {
  const { latest } = spanOf(data, figure);
  const added = later.flatMap((years) =>
    select(data, figure, { year: latest }).map((row): Observation => ({ ...row, year: latest + years })),
  );
  return toDataset([...data.observations, ...added], data.series);
}
