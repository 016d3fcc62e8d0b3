import type { APIRoute } from "astro";
import { type FigureId, figureIds } from "../../data/observation.ts";
import { excelCsv } from "../../downloads/excel-csv.ts";
import { site } from "../../facts/site.ts";
import { figures } from "../../figures/index.ts";

export const getStaticPaths = () => figureIds.map((figure) => ({ params: { figure } }));

export const GET: APIRoute = ({ params }) =>
  new Response(excelCsv(site().data, site().sources, figures[params.figure as FigureId]));
