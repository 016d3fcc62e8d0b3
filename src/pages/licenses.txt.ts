import type { APIRoute } from "astro";
import { licencesText } from "../publish/metadata/terms.ts";

export const GET: APIRoute = () => new Response(licencesText());
