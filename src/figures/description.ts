import type { Dataset } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { ValueStatus } from "../data/vocabulary.ts";
import type { Localized } from "../i18n/locales.ts";
import { paragraph } from "./description-words.ts";
import { figures } from "./index.ts";
import { statusNotes } from "./status-notes.ts";

/** What a description must not pass over in silence: which numbers are missing, what cannot be compared. */
const told: readonly ValueStatus[] = ["break", "suppressed"];

/**
 * A figure as a paragraph: its shape, its extremes, what goes against them, what is missing. Written by rules from the data
 * alone, so that it follows them; between the sentence that names a chart and the table that holds every number.
 */
export function describe(data: Dataset, figure: FigureId): Localized {
  const text = figures[figure].description(data);
  const notes = statusNotes(data, figure, told);
  return notes.length === 0 ? text : paragraph([text, ...notes.map((note) => note.text)]);
}

/** The id of a figure's paragraph in a page. */
export function descriptionId(figure: FigureId): string {
  return `${figure}-description`;
}
