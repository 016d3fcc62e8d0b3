import type { Dataset } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import type { Figure, Note, NoteAnchor, PrintedFigure, TableRow } from "./figure.ts";
import { statusNotes } from "./status-notes.ts";

/** A figure as printed: its notes are numbered, and each number stands where its note hangs. Notes on the status of cells follow. */
export function withMarks(figure: Figure): PrintedFigure {
  const { id, title, caption = title, notes, tables } = figure;
  const marks = new Map(numbered(notes).map((note, index) => [note, String(index + 1)]));
  const markOn = (place: NoteAnchor | undefined) => marks.get(notes.find((note) => hangsOn(note, place))!);
  const mark = markOn("title") ? `(${markOn("title")})` : "";
  return {
    ...figure,
    title: (data) => title(data, ""),
    caption: (data) => {
      const text = caption(data, mark);
      return everyLocale((locale) => (text[locale].includes(mark) ? text[locale] : text[locale] + mark));
    },
    notes: (data, sources) => {
      const own = notes.flatMap((note) => {
        const text = textOf(note, data, sources);
        return text ? [{ mark: note.on === "§" ? note.on : marks.get(note), text }] : [];
      });
      return [...own, ...statusNotes(data, id)];
    },
    tables: (data) =>
      tables(data).map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({ ...row, note: markOn(placeOf(row)) })),
      })),
  };
}

/** A sentence for each note of a figure that hangs on what the figure does not have, or where another note does. */
export function noteFindings({ id, notes, tables }: Figure, data: Dataset, sources: Sources): string[] {
  const places = ["title" as const, ...tables(data).flatMap(({ rows }) => rows.flatMap((row) => placeOf(row) ?? []))];
  return numbered(notes).flatMap((note, index, all) => {
    const own = places.filter((place) => hangsOn(note, place));
    const isSecond = own.some((place) => all.findIndex((one) => hangsOn(one, place)) < index);
    if (own.length > 0 && !isSecond) return [];
    const hasFlow = typeof note.on === "object" && note.on.flow;
    const nameOf = (place: NoteAnchor | "§") =>
      typeof place === "object" ? `${place.series}${hasFlow ? ` (${place.flow})` : ""}` : place;
    const problem = isSecond
      ? "as a note before it does: expected one note that says both"
      : `which the figure does not have: expected one of ${[...new Set(places.map(nameOf))].join(", ")}`;
    const text = punctuation.quoted.en(textOf(note, data, sources)?.en ?? "");
    return [`src/figures/${id}.ts: the note ${text} hangs on ${nameOf(note.on!)}, ${problem}`];
  });
}

/** The notes that have a number. */
const numbered = (notes: readonly Note[]) => notes.filter(({ on }) => on && on !== "§");

function textOf({ text }: Note, data: Dataset, sources: Sources): Localized | undefined {
  return typeof text === "function" ? text(data, sources) : text;
}

/** The place that a row is; a detail of another row has no place of its own. */
function placeOf({ kind, cells: [cell] }: TableRow): Exclude<NoteAnchor, string> | undefined {
  return kind === "detail" ? undefined : cell?.observation;
}

/** Whether a note hangs on a place; one that names no flow, on both. */
function hangsOn({ on }: Note, place: NoteAnchor | undefined): boolean {
  if (typeof on !== "object" || typeof place !== "object") return on !== undefined && on === place;
  return on.series === place.series && (on.flow ?? place.flow) === place.flow;
}
