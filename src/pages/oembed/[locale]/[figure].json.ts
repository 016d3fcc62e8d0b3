import type { APIRoute } from "astro";
import { site } from "../../../facts/site.ts";
import { viewPaths, type ViewProps } from "../../../figures/paths.ts";
import type { Locale } from "../../../i18n/locales.ts";
import { oembed } from "../../../embed/oembed.ts";

export const getStaticPaths = viewPaths;

export const GET: APIRoute<ViewProps> = ({ params: { locale }, props }) =>
  Response.json(oembed(site(), { ...props, locale: locale as Locale }));
