import type { APIRoute } from "astro";
import { absoluteUrl, addresses } from "../data/addresses.ts";

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(addresses.sitemap())}\n`);
