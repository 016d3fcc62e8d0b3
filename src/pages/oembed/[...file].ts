import type { APIRoute } from "astro";
import { type AnswerFile, answerFiles, oembed, oembedXml } from "../../embed/oembed.ts";
import { site } from "../../facts/site.ts";

export const getStaticPaths = () => answerFiles().map((props) => ({ params: { file: props.file }, props }));

export const GET: APIRoute<AnswerFile> = ({ props: { asked, format } }) => {
  const answer = oembed(site(), asked);
  return format === "json" ? Response.json(answer) : new Response(oembedXml(answer));
};
