import { draw, type Drawing, wanted } from "./draw.ts";

export * from "./draw.ts";

/** All of them, drawn from the published data. */
export const drawings: readonly Drawing[] = wanted.map((view) => draw(view));

export const named = drawings.map((drawing) => [drawing.name, drawing] as const);
