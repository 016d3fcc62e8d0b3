import { type FigureId, figureIds } from "../data/observation.ts";
import type { Figure } from "./figure.ts";
import { allModules } from "./modules.ts";
import { statusNotes } from "./status-notes.ts";

/** Every figure by its id, in the order of the source; after its own notes come those on the status of its cells. */
export const figures = Object.fromEntries(figureIds.map((id) => [id, complete(own(id))])) as Readonly<
  Record<FigureId, Figure>
>;

/** The figure of a file of this folder. Throws where file and list do not know each other. */
function own(id: FigureId): Figure {
  const figure = allModules.get(id)?.figure;
  if (figure?.id === id) return figure;
  throw new Error(`data/figures.json has ${id}: expected src/figures/${id}.ts to export a figure of that id`);
}

function complete(figure: Figure): Figure {
  return { ...figure, notes: (data, sources) => [...figure.notes(data, sources), ...statusNotes(data, figure.id)] };
}
