import type { Dialect } from "./dialect.ts";

/** Medium's and Embedly's: JSON as text, with the frame's own address. */
export const medium = (src: string): Dialect => ({
  tell: ({ height }) => JSON.stringify({ src, context: "iframe.resize", height }),
});
