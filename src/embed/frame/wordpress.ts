import type { Dialect, Entries } from "./dialect.ts";

/**
 * WordPress's: it writes a secret into the fragment of the frame's address, and hears nothing without it. Its sandbox lets no
 * link out, so it follows those that a reader presses, if they lead to the frame's own site.
 */
export function wordPress(fragment: string): Dialect {
  const secret = /secret=(\w+)/.exec(fragment)?.[1];
  return {
    tell: ({ height }) => secret && { message: "height", value: height, secret },
    leave: (href) => secret && { message: "link", value: href, secret },
    asks: (message) => (message as Entries)?.message === "ready" && (message as Entries)?.secret === secret,
  };
}
