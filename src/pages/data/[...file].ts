import type { APIRoute, GetStaticPaths } from "astro";
import { checkOnce } from "../../prose/check.ts";
import { dataFilesOnce, releasedFilesOnce } from "../../publish/downloads/files.ts";
import { site } from "../../facts/site.ts";

/** The data as they stand, and below `v/` as each release had them. */
async function files() {
  const released = [...(await releasedFilesOnce())].map(([path, bytes]) => [`v/${path}`, bytes] as const);
  return new Map([...(await dataFilesOnce(site())), ...released]);
}

export const getStaticPaths: GetStaticPaths = async () => {
  checkOnce();
  return [...(await files()).keys()].map((file) => ({ params: { file } }));
};

export const GET: APIRoute = async ({ params }) => new Response(new Uint8Array((await files()).get(params.file!)!));
