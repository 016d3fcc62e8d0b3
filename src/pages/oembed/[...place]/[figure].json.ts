import type { APIRoute } from "astro";
import { answerPaths, type Asked, oembed } from "../../../embed/oembed.ts";
import { site } from "../../../facts/site.ts";

export const getStaticPaths = answerPaths;

export const GET: APIRoute<Asked> = ({ props }) => Response.json(oembed(site(), props));
