import type { Dataset } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import { site } from "../facts/site.ts";
import type { Localized } from "../i18n/locales.ts";
import { figures } from "./index.ts";

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
  const { data, sources, facts } = site();
  return {
    data,
    sources,
    headline: (figure, view) => figures[figure].views.find(({ id }) => id === view)?.headline(facts),
    alt: (figure, view) => {
      const { views, title } = figures[figure];
      return views.find(({ id }) => id === view)?.alt(facts) ?? title(data);
    },
  };
}
