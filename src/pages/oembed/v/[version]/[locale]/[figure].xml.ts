import type { APIRoute } from "astro";
import type { FigureId } from "../../../../../data/observation.ts";
import { oembed, oembedXml } from "../../../../../embed/oembed.ts";
import { site } from "../../../../../facts/site.ts";
import type { Locale } from "../../../../../i18n/locales.ts";
import { loadReleases } from "../../../../../publish/releases/load.ts";
import { pinnedPaths } from "../../../../../publish/releases/pinned.ts";
import type { Release } from "../../../../../publish/releases/release.ts";

export const getStaticPaths = () => pinnedPaths(loadReleases());

export const GET: APIRoute<{ release: Release }> = ({ params, props: { release } }) => {
  const answer = oembed(site(), { id: params.figure as FigureId, locale: params.locale as Locale, release });
  return new Response(oembedXml(answer));
};
