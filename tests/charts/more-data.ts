import { type Dataset, select, spanOf, toDataset } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import type { FigureId, Observation } from "../../src/data/observation.ts";

/** The published data with years added to a figure, each a copy of its latest. */
export function datasetWith(figure: FigureId, later: readonly number[]): Dataset {
  const data = loadDataset();
  const { latest } = spanOf(data, figure);
  const added = later.flatMap((years) =>
    select(data, figure, { year: latest }).map((one): Observation => ({ ...one, year: latest + years })),
  );
  return toDataset([...data.observations, ...added], data.series);
}
