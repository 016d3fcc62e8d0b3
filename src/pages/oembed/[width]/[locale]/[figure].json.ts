import type { APIRoute } from "astro";
import { oembed } from "../../../../embed/oembed.ts";
import { sizedPaths, type SizedProps } from "../../../../embed/size.ts";
import { site } from "../../../../facts/site.ts";
import type { Locale } from "../../../../i18n/locales.ts";

export const getStaticPaths = sizedPaths;

export const GET: APIRoute<SizedProps> = ({ params: { locale }, props }) =>
  Response.json(oembed(site(), { ...props, locale: locale as Locale }));
