import type { APIRoute, GetStaticPaths } from "astro";
import { viewsFile } from "../../../../components/chart-markup.ts";
import { type FigureId, figureIds } from "../../../../data/observation.ts";
import { type Locale, locales } from "../../../../i18n/locales.ts";

/** In each language, and in all of them without one. */
export const getStaticPaths: GetStaticPaths = () =>
  [undefined, ...locales].flatMap((locale) => figureIds.map((figure) => ({ params: { locale, figure } })));

export const GET: APIRoute = ({ params: { locale, figure } }) =>
  new Response(viewsFile(figure as FigureId, locale ? [locale as Locale] : locales));
