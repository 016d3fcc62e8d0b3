import type { Dataset } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { site } from "../facts/site.ts";
import type { Localized } from "../i18n/locales.ts";
import { figures } from "../figures/index.ts";
import { altOf, headlineOf } from "./said.ts";

/** What a figure is shown from: the data as they stand, or those of a release. */
export interface Edition {
  readonly data: Dataset;
  readonly sources: Sources;
  /** The finding over a view of a figure; a release says what it said when it was published, or nothing. */
  readonly headline: (figure: FigureId, view: string) => Localized | undefined;
  /** One view of a figure in a sentence; its title where nothing more was said. */
  readonly alt: (figure: FigureId, view: string) => Localized;
}

/** The data as they stand. Its sentences throw where a claim does not hold. */
export function presentEdition(): Edition {
  const { data, sources } = site();
  const isDrawn = (figure: FigureId, view: string) => figures[figure].views.some(({ id }) => id === view);
  return {
    data,
    sources,
    headline: (figure, view) => (isDrawn(figure, view) ? headlineOf(figure, view) : undefined),
    alt: (figure, view) => (isDrawn(figure, view) ? altOf(figure, view) : figures[figure].title(data)),
  };
}
