import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { type FigureId, type Observation, yearsIn } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { figureSpecs } from "../data/tables.ts";
import { notedStatuses, statusLabels, statusSigns, type ValueStatus } from "../data/vocabulary.ts";
import { runsOf } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { listOf, punctuation } from "../i18n/punctuation.ts";
import type { Figure, Note, NoteAnchor, PrintedFigure, PrintedNote, TableRow } from "./figure.ts";

const messages = defineMessages("figures/note-marks", {
  /** What a sign means, and where it stands. */
  note: {
    en: (meaning: string, places: readonly string[]) => `${meaning}: ${places.join("; ")}.`,
    "zh-hant": (meaning, places) => `${meaning}：${places.join("；")}。`,
  },
  /** A series with its years. */
  place: {
    en: (name: string, years: string) => `${name}, ${years}`,
    "zh-hant": (name, years) => `${name}，${years} 年`,
  },
  /** The name of a series where its figure has two flows. */
  imports: { en: (name: string) => `${name} (imports)`, "zh-hant": (name) => `${name}（進口／輸入）` },
  exports: { en: (name: string) => `${name} (exports)`, "zh-hant": (name) => `${name}（出口／輸出）` },
});

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
    const isSecond = own.some((place) => all.findIndex((other) => hangsOn(other, place)) < index);
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

/** A note for each sign that a figure's cells have, naming the cells: a spreadsheet cannot show the sign beside a number. */
export function statusNotes(data: Dataset, figure: FigureId, wanted?: readonly ValueStatus[]): PrintedNote[] {
  return notedStatuses.flatMap((status) => {
    if (wanted && !wanted.includes(status)) return [];
    const cells = select(data, figure).filter((cell) => cell.status === status);
    if (cells.length === 0) return [];
    return [{ mark: statusSigns[status], text: say(messages.note, statusLabels[status], placesOf(data, cells)) }];
  });
}

/** Each series once, with its years. */
function placesOf(data: Dataset, cells: readonly Observation[]): Localized[] {
  const bySeries = Map.groupBy(cells, ({ flow, series }) => `${flow} ${series}`);
  return [...bySeries.values()].map((own) => say(messages.place, nameOf(data, own[0]!), listOf(runsOf(yearsIn(own)))));
}

/** The name of an observation's series, with its flow where the figure has two. */
function nameOf(data: Dataset, { figure, flow, series }: Observation): Localized {
  const { short } = namesOf(data, series);
  return figureSpecs[figure].flows.length > 1 && flow !== "" ? say(messages[flow], short) : short;
}
