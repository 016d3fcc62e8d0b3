import type { APIRoute, GetStaticPaths } from "astro";
import { releasedFilesOnce } from "../../../publish/downloads/files.ts";

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await releasedFilesOnce()).keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array((await releasedFilesOnce()).get(params.file!)!));
