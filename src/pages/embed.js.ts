import type { APIRoute } from "astro";
import { hostScript } from "../embed/host-script.ts";

export const GET: APIRoute = async () => new Response(await hostScript());
