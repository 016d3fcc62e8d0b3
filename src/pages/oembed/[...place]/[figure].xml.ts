import type { APIRoute } from "astro";
import { answerPaths, type Asked, oembed, oembedXml } from "../../../embed/oembed.ts";
import { site } from "../../../facts/site.ts";

export const getStaticPaths = answerPaths;

export const GET: APIRoute<Asked> = ({ props }) => new Response(oembedXml(oembed(site(), props)));
