import { compareData, type DataChanges, subjectOf } from "../../data/compare.ts";
import type { Dataset } from "../../data/dataset.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import type { Edition } from "../../prose/edition.ts";
import { defaultView } from "../../figures/figure.ts";
import { figures } from "../../figures/index.ts";
import type { Locale, Localized } from "../../i18n/locales.ts";
import { descriptionOn } from "../../prose/article.ts";
import type { Release } from "./release.ts";

/** The figures of a release, with the headlines and alt texts that they had then. */
export function editionOf({ data, sources, said }: Release): Edition {
  return {
    data,
    sources,
    headline: (figure, view) => (view === defaultView ? said[figure]?.headline : undefined),
    alt: (figure, view) => said[figure]?.alts[view] ?? figures[figure].title(data),
  };
}

/** The description of a figure of a release: what was said then, or what is said now where it holds of those data too. */
export function pinnedDescription(release: Release, figure: FigureId): Localized {
  const said = release.said[figure]?.description ?? descriptionOn(release, figure);
  return said ?? editionOf(release).alt(figure, defaultView);
}

/** Route parameters for every figure of every release in every language that it had. */
export function pinnedPaths(releases: readonly Release[]) {
  return releases.flatMap((release) =>
    release.languages.flatMap((locale) =>
      figureIds
        .filter((figure) => isPinned(release, locale, figure))
        .map((figure) => ({ params: { version: release.version, locale, figure }, props: { release } })),
    ),
  );
}

/** Whether a release has a figure in a language: both may have been added to the site since. */
export function isPinned({ languages, said }: Release, locale: Locale, figure: FigureId): boolean {
  return languages.includes(locale) && figure in said;
}

/** What has changed in a figure since a release: cells, and names of series. `undefined` if it is the newest and nothing has. */
export function changesSince(
  release: Release,
  figure: FigureId,
  present: Dataset,
  newest: string,
): DataChanges | undefined {
  const all = compareData(release.data, present, release.languages);
  if (release.version === newest && all.cells.length + all.labels.length === 0) return undefined;
  const own = new Set(
    [...release.data.observations, ...present.observations]
      .filter((observation) => observation.figure === figure)
      .map(({ series }) => series),
  );
  return {
    cells: all.cells.filter((change) => subjectOf(change).figure === figure),
    labels: all.labels.filter(({ series }) => own.has(series)),
  };
}
