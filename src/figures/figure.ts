import type { ChartContext } from "../charts/context.ts";
import { defaultView } from "../data/addresses.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import type { FigureId, Observation } from "../data/observation.ts";
import type { Flow, Trade, TradeFlow } from "../data/vocabulary.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";

const messages = defineMessages("figures/figure", {
  /** The name of the view that is a table. */
  table: { en: "Table", "zh-hant": "表格" },
});

/** One cell of a printed table: the published observation, and the digits as the source prints them. */
export interface TableCell {
  readonly observation: Observation;
  /** With separators, sign, brackets and percent sign as printed; the sign of its status where it is no number. */
  readonly text: string;
  /** The sign of the number's status (`r`, `b`), which stands raised behind it. */
  readonly mark?: string;
}

/** A row of a printed table. A detail row (growth, share, ratio) stands under the row it belongs to. */
export interface TableRow {
  /** The official name. */
  readonly label: Localized;
  /** A shorter name, for phones. */
  readonly short?: Localized | undefined;
  readonly kind: "level" | "detail" | "total";
  /** The number of the note on it, such as `1`. */
  readonly note?: string | undefined;
  readonly cells: readonly TableCell[];
}

/** A printed table: column headings are years, or flows where a figure has no years to compare. */
export interface TableView {
  /** What this table shows, where a figure has several. */
  readonly caption?: Localized;
  readonly corner: Localized;
  /** The unit as printed over the table. */
  readonly unit: Localized;
  readonly columns: readonly { readonly key: string; readonly label: Localized }[];
  readonly rows: readonly TableRow[];
}

/** Where a note's number may stand: behind the title, or behind a series in the tables of both flows or of one. */
export type NoteAnchor = "title" | { readonly series: string; readonly flow?: Flow };

/** The text of a note: fixed, or made from the data and their sources. */
type TextOf<T> = Localized | ((data: Dataset, sources: Sources) => T);

/** A note: on a place, where its number stands; on the sign `§`; or on the whole figure, when its text may be `undefined`. */
export type Note =
  | { readonly on: NoteAnchor | "§"; readonly text: TextOf<Localized> }
  | { readonly on?: undefined; readonly text: TextOf<Localized | undefined> };

/** A note as printed, behind its mark where it has one (`1`, `§`). */
export interface PrintedNote {
  readonly mark?: string | undefined;
  readonly text: Localized;
}

/**
 * One way to draw a figure. Its id is a word of the figure's address (`?view=growth`); its headline and its description in a sentence
 * are prose, in the figure's MDX file.
 */
export interface View {
  readonly id: string;
  /** A word or two, for the row of views. */
  readonly label: Localized;
  /** The observations that it draws, one mark each. */
  readonly shows: (data: Dataset) => readonly Observation[];
  /** The chart as an SVG element of the context's width; the signs of its cells are explained under it (`drawView`). */
  readonly draw: (data: Dataset, context: ChartContext) => SVGSVGElement;
  /** What its social card says that it shows, with the years; its label, where that says enough. */
  readonly subject?: Localized;
  /** What its social card draws: the few observations that its headline is about, where these are not its first two series. */
  readonly card?: (data: Dataset) => readonly Observation[];
  /** Marks stand at an index of their observations, the first year of a series = 100 (`yearIndex`); on the social card too. */
  readonly isIndex?: true;
  /** Series that it does not draw but which lie between its marks of a year, as a balance does. */
  readonly between?: readonly string[];
}

/** One figure as its file defines it. */
export interface Figure {
  readonly id: FigureId;
  /** `Table 1` / 表 1 */
  readonly number: Localized;
  /** What its imports and exports are of, where it has both: flows of technology have names of their own in Chinese. */
  readonly trade?: Trade;
  /** Which of its series are flows; outside the figure one is called by its trade. */
  readonly flowSeries?: Readonly<Record<string, TradeFlow>>;
  /** The official title; years come from the data. The mark of the note on it stands at its end, unless it is put elsewhere. */
  readonly title: (data: Dataset, mark: string) => Localized;
  /** The title as the source prints it over the figure, where that differs. */
  readonly caption?: (data: Dataset, mark: string) => Localized;
  /** In the order in which they stand. */
  readonly notes: readonly Note[];
  /** The printed tables: one, or one per flow. */
  readonly tables: (data: Dataset) => readonly TableView[];
  /** The drawings. The first is the default and has the id `chart`; the table is a view of every figure besides. */
  readonly views: readonly [View, ...View[]];
}

/** A figure with the marks of its notes: it feeds the article, its own page, its embed, its images and its downloads. */
export interface PrintedFigure extends Omit<Figure, "notes"> {
  /** The official title, without marks. */
  readonly title: (data: Dataset) => Localized;
  /** The title as printed, with the mark of the note on it. */
  readonly caption: (data: Dataset) => Localized;
  readonly notes: (data: Dataset, sources: Sources) => readonly PrintedNote[];
}

/** The views that every figure has: the default one, and the table. */
export { defaultView };
export const tableView = { id: "table", label: messages.table } as const;
