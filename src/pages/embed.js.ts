import type { APIRoute } from "astro";
import { hostScript } from "../embed/host-script.ts";
import { site } from "../facts/site.ts";

export const GET: APIRoute = async () => new Response(await hostScript(site()));
