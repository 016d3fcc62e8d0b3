/** The size of a social card, in pixels: what all networks take, and none cuts. */
export const cardSize = { width: 1200, height: 630 } as const;
