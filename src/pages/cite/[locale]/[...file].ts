import type { APIRoute, GetStaticPaths } from "astro";
import { site } from "../../../facts/site.ts";
import { type Locale, locales } from "../../../i18n/locales.ts";
import { checkOnce } from "../../../prose/check.ts";
import { citationFiles } from "../../../publish/metadata/citations.ts";

export const getStaticPaths: GetStaticPaths = () => {
  // The names come with what is in the files, which is said before any page is made.
  checkOnce();
  return locales.flatMap((locale) =>
    [...citationFiles(site(), locale).keys()].map((file) => ({ params: { locale, file } })),
  );
};

export const GET: APIRoute = ({ params }) =>
  new Response(citationFiles(site(), params.locale as Locale).get(params.file!));
