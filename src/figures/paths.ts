import { viewName } from "../data/addresses.ts";
import { type FigureId, figureIds } from "../data/observation.ts";
import { locales } from "../i18n/locales.ts";
import { tableView } from "./figure.ts";
import { figures } from "./index.ts";

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
  locales.flatMap((locale) =>
    figureIds.flatMap((id) =>
      [...figures[id].views, tableView].map(({ id: view }) => ({
        params: { locale, figure: viewName(id, view) },
        props: { id, view } satisfies ViewProps,
      })),
    ),
  );
