import { type Dialect, entry } from "./dialect.ts";

const sentinel = "amp";

/** AMP's, which sidechain and @newswire/frames speak too, and `/embed.js`. */
export const amp = (): Dialect => ({
  tell: ({ height }) => ({ sentinel, type: "embed-size", height }),
  asks: (message) => entry(message, "sentinel") === sentinel && entry(message, "type") === "frames-init",
});
