import { viewName } from "../data/addresses.ts";
import type { Dataset } from "../data/dataset.ts";
import { type FigureId, figureIds } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import type { Trade } from "../data/vocabulary.ts";
import { everyLocale, locales, type Localized } from "../i18n/locales.ts";
import { strings } from "../i18n/strings.ts";
import { isBundled } from "../lib/is-bundled.ts";
import { defaultView, type Figure, type PrintedFigure, tableView, type View } from "./figure.ts";
import { noteFindings, withMarks } from "./note-marks.ts";

/**
 * The figures' files of this folder: a file that is put here is a figure of the site. Where the code is bundled, the bundler finds
 * them; plain Node, which runs the commands, loads those that the data name.
 */
const files: Readonly<Record<string, { readonly figure: Figure }>> = isBundled
  ? import.meta.glob<{ figure: Figure }>(["./{table,chart}-[0-9]*.ts", "!./*.*.ts"], { eager: true })
  : Object.fromEntries(
      await Promise.all(
        figureIds.map(
          async (id) => [`./${id}.ts`, (await import(/* @vite-ignore */ `./${id}.ts`)) as { figure: Figure }] as const,
        ),
      ),
    );

/** The figure that a file of this folder exports. Throws if there is no such file, or its figure has another id. */
function own(id: FigureId): Figure {
  const figure = files[`./${id}.ts`]?.figure;
  if (figure?.id === id) return figure;
  throw new Error(`data/figures.json has ${id}: expected src/figures/${id}.ts to export a figure of that id`);
}

/** Every figure by its id, in the order of the source. */
export const figures = Object.fromEntries(figureIds.map((id) => [id, withMarks(own(id))])) as Readonly<
  Record<FigureId, PrintedFigure>
>;

/** The notes that hang on what is not there. */
export const misplacedNotes = (data: Dataset, sources: Sources): string[] =>
  figureIds.flatMap((id) => noteFindings(own(id), data, sources));

/** A view of a figure by its id; the default one where that draws nothing of its own, as the table. */
export function viewOf(id: FigureId, view: string): View {
  const { views } = figures[id];
  return views.find(({ id }) => id === view) ?? views[0];
}

/** What the imports and exports of a figure are of. Throws where its file does not say. */
export function tradeOf(id: FigureId): Trade {
  const { trade } = figures[id];
  if (!trade)
    throw new Error(`src/figures/${id}.ts: expected the trade that its flows are of, "goods" or "technology"`);
  return trade;
}

/** A figure's number and official title: `Table 1. External trade …` */
export function numberedTitle(data: Dataset, id: FigureId): Localized {
  const { number, title } = figures[id];
  const official = title(data);
  return everyLocale((locale) => `${number[locale]}${strings.numberSeparator[locale]}${official[locale]}`);
}

/** The same for one view: the label of a view other than the default follows the title. */
export function viewTitle(data: Dataset, id: FigureId, view: string): Localized {
  const title = numberedTitle(data, id);
  const named = view === defaultView ? undefined : [...figures[id].views, tableView].find((named) => named.id === view);
  return named ? everyLocale((locale) => `${title[locale]} · ${named.label[locale]}`) : title;
}

/** The figures whose numbers some views draw, in the order of the source. */
export function figuresDrawn(data: Dataset, views: readonly View[]): FigureId[] {
  const drawn = new Set(views.flatMap((view) => view.shows(data)).map((row) => row.figure));
  return figureIds.filter((id) => drawn.has(id));
}

/** Route parameters for every figure in every language. */
export const figurePaths = () =>
  locales.flatMap((locale) => figureIds.map((figure) => ({ params: { locale, figure } })));

/** What a page or file of one view shows. */
export interface ViewProps {
  readonly id: FigureId;
  readonly view: string;
}

/** Route parameters for every view of every figure in every language, the table too: `table-1`, `table-1.growth`. */
export const viewPaths = () =>
  figurePaths().flatMap(({ params: { locale, figure: id } }) =>
    [...figures[id].views, tableView].map(({ id: view }) => ({
      params: { locale, figure: viewName(id, view) },
      props: { id, view } satisfies ViewProps,
    })),
  );
