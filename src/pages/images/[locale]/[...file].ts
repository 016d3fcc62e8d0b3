import type { APIRoute, GetStaticPaths } from "astro";
import { site } from "../../../facts/site.ts";
import { type Locale, locales } from "../../../i18n/locales.ts";
import { imageFile, imageNames } from "../../../publish/images/files.ts";

export const getStaticPaths: GetStaticPaths = () =>
  locales.flatMap((locale) => imageNames.map((file) => ({ params: { locale, file } })));

export const GET: APIRoute = async ({ params: { locale, file } }) =>
  new Response(new Uint8Array(await imageFile(site(), locale as Locale, file!)));
