import { figureIds } from "../data/observation.ts";
import { locales } from "../i18n/locales.ts";

/** Route parameters for every figure in every language. */
export const figurePaths = () =>
  locales.flatMap((locale) => figureIds.map((figure) => ({ params: { locale, figure } })));
