import type { APIRoute } from "astro";
import { licencesText } from "../publish/metadata/licences.ts";

export const GET: APIRoute = () => new Response(licencesText());
