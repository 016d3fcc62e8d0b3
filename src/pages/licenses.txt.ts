import type { APIRoute } from "astro";
import { licencesText } from "../metadata/licences.ts";

export const GET: APIRoute = () => new Response(licencesText());
