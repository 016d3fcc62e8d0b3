import type { MiddlewareHandler } from "astro";
import { checkOnce } from "./prose/check.ts";

/** No page is written, whichever comes first, while the text of any of them says what the data do not. */
export const onRequest: MiddlewareHandler = (_, next) => {
  checkOnce();
  return next();
};
