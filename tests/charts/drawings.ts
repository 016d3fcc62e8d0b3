import { draw, type Drawing, everyView, wanted } from "./draw.ts";

export * from "./draw.ts";

/** All of them, drawn from the published data. */
export const drawings: readonly Drawing[] = wanted.map((one) => draw(one));

export const named = drawings.map((drawing) => [drawing.name, drawing] as const);

/** A third of them: every view at every size and in every setting of languages, for what no pair of the two decides. */
export const third = everyView(0).map((one) => named[wanted.indexOf(one)]!);
