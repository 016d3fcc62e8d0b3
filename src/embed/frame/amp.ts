import type { Dialect, Entries } from "./dialect.ts";

const sentinel = "amp";

/** AMP's, which sidechain and @newswire/frames speak too, and `/embed.js`. */
export const amp = (): Dialect => ({
  tell: ({ height }) => ({ sentinel, type: "embed-size", height }),
  asks: (message) => (message as Entries)?.sentinel === sentinel && (message as Entries)?.type === "frames-init",
});
