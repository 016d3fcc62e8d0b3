import { basename } from "node:path";
import type { Dataset } from "../data/dataset.ts";
import { type FigureId, figureIds } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import type { Trade } from "../data/vocabulary.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { strings } from "../i18n/strings.ts";
import { isBundled } from "../lib/is-bundled.ts";
import { defaultView, type Figure, type PrintedFigure, tableView, type View } from "./figure.ts";
import { noteFindings, withMarks } from "./note-marks.ts";

/** What a figure's file gives. */
interface Module {
  readonly figure: Figure;
}

/** A figure's file, among those that only help one: `table-1.ts`, `chart-12.ts`. */
const isFigure = /^(?:table|chart)-\d+\.ts$/;

/**
 * The figures' files of this folder: a file that is put here is a figure of the site. Where the code is bundled, the bundler finds
 * them; plain Node, which runs the commands, reads the folder.
 */
const modules = Object.entries(
  isBundled
    ? import.meta.glob<Module>(["./{table,chart}-[0-9]*.ts", "!./*.*.ts"], { eager: true })
    : await readFolder(),
);

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
  return views.find((one) => one.id === view) ?? views[0];
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
  const named = view === defaultView ? undefined : [...figures[id].views, tableView].find((one) => one.id === view);
  return named ? everyLocale((locale) => `${title[locale]} · ${named.label[locale]}`) : title;
}

/** The figures whose numbers some views draw, in the order of the source. */
export function figuresDrawn(data: Dataset, views: readonly View[]): FigureId[] {
  const drawn = new Set(views.flatMap((view) => view.shows(data)).map((row) => row.figure));
  return figureIds.filter((id) => drawn.has(id));
}

async function readFolder(): Promise<Record<string, Module>> {
  const { readdirSync } = await import("node:fs");
  const files = readdirSync(new URL(".", import.meta.url)).filter((file) => isFigure.test(file));
  const load = async (file: string) => (await import(/* @vite-ignore */ `./${file}`)) as Module;
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await load(file)] as const)));
}

/** The figure that a file of this folder exports. Throws if there is no such file, or its figure has another id. */
function own(id: FigureId): Figure {
  const figure = modules.find(([path]) => basename(path, ".ts") === id)?.[1].figure;
  if (figure?.id === id) return figure;
  throw new Error(`data/figures.json has ${id}: expected src/figures/${id}.ts to export a figure of that id`);
}
