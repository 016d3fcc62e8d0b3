import type { APIRoute, GetStaticPaths } from "astro";
import { checkOnce } from "../../prose/check.ts";
import { dataFilesOnce } from "../../publish/downloads/files.ts";
import { site } from "../../facts/site.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  checkOnce();
  return [...(await dataFilesOnce(site())).keys()].map((file) => ({ params: { file } }));
};

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array((await dataFilesOnce(site())).get(params.file!)!));
