import type { APIRoute } from "astro";
import type { FigureId } from "../../../data/observation.ts";
import { site } from "../../../facts/site.ts";
import { figurePaths } from "../../../figures/paths.ts";
import type { Locale } from "../../../i18n/locales.ts";
import { oembed, oembedXml } from "../../../embed/oembed.ts";

export const getStaticPaths = figurePaths;

export const GET: APIRoute = ({ params: { locale, figure } }) =>
  new Response(oembedXml(oembed(site(), figure as FigureId, locale as Locale)));
