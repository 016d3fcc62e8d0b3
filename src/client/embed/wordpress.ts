import { type Dialect, entry } from "./dialect.ts";

/** WordPress's: it writes a secret into the fragment of the frame's address, and hears nothing without it. */
export function wordPress(fragment: string): Dialect {
  const secret = /secret=(\w+)/.exec(fragment)?.[1];
  return {
    tell: ({ height }) => secret && { message: "height", value: height, secret },
    asks: (message) => entry(message, "message") === "ready" && entry(message, "secret") === secret,
  };
}
