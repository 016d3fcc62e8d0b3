import { observe, spanOf } from "../../../src/data/dataset.ts";
import { loadDataset } from "../../../src/data/load.ts";
import type { FigureId, Observation } from "../../../src/data/observation.ts";
import type { Flow, Measure } from "../../../src/data/vocabulary.ts";

/** The data that the site under test was built from: its tests hold for every edition. */
export const data = loadDataset();

/** The last year of a figure. */
export const latest = (figure: FigureId): number => spanOf(data, figure).latest;

/** A published number of a figure's last year. */
export function newest(figure: FigureId, series: string, measure: Measure = "value", flow: Flow = ""): Observation {
  return observe(data, { figure, series, measure, flow, year: latest(figure) });
}
