import type { APIRoute } from "astro";
import { type FigureId, figureIds } from "../../data/observation.ts";
import { tidyCsv } from "../../downloads/tidy-csv.ts";
import { site } from "../../facts/site.ts";

export const getStaticPaths = () => figureIds.map((figure) => ({ params: { figure } }));

export const GET: APIRoute = ({ params }) => new Response(tidyCsv(site().data, params.figure as FigureId));
