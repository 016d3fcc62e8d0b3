import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { type FigureId, type Observation, yearsIn } from "../data/observation.ts";
import { notedStatuses, statusLabels, statusSigns, type ValueStatus } from "../data/vocabulary.ts";
import { figureSpecs } from "../data/tables.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { runsOf } from "../i18n/format.ts";
import { listOf } from "../i18n/punctuation.ts";
import type { PrintedNote } from "./figure.ts";

const messages = defineMessages("figures/status-notes", {
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
  return [...bySeries.values()].map((own) => {
    const years = yearsIn(own);
    return say(messages.place, nameOf(data, own[0]!), listOf(runsOf(years)));
  });
}

/** The name of an observation's series, with its flow where the figure has two. */
function nameOf(data: Dataset, { figure, flow, series }: Observation): Localized {
  const { short } = namesOf(data, series);
  return figureSpecs[figure].flows.length > 1 && flow !== "" ? say(messages[flow], short) : short;
}
