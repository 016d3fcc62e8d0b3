import { type FigureId } from "../data/observation.ts";
import { chart1 } from "./chart-1.ts";
import { chart2 } from "./chart-2.ts";
import { chart3 } from "./chart-3.ts";
import type { Figure } from "./figure.ts";
import { statusNotes } from "./status-notes.ts";
import { table1 } from "./table-1.ts";
import { table2 } from "./table-2.ts";
import { table3 } from "./table-3.ts";
import { table4 } from "./table-4.ts";

/** Every figure by its id, as its own file has it. */
const own: Readonly<Record<FigureId, Figure>> = {
  "table-1": table1,
  "chart-1": chart1,
  "table-2": table2,
  "table-3": table3,
  "table-4": table4,
  "chart-2": chart2,
  "chart-3": chart3,
};

/** Every figure by its id; after its own notes come those on the status of its cells. */
export const figures = Object.fromEntries(
  Object.entries(own).map(([id, figure]): [string, Figure] => [
    id,
    {
      ...figure,
      notes: (data, sources) => [...figure.notes(data, sources), ...statusNotes(data, figure.id)],
    },
  ]),
) as Readonly<Record<FigureId, Figure>>;
