import type { MarkOptions, RenderFunction } from "@observablehq/plot";
import { digitsOf, type FigureId, type Observation } from "../data/observation.ts";

/**
 * Makes each mark carry the observation it draws, as attributes that pages and scripts may read. The data of the mark must be
 * observations, and it must stand at their values, or at an index of them where the view has `isIndex`: tests measure this. In a
 * view of the figure `own`, marks that draw another figure's observations name that figure too.
 */
export function carry<Options extends MarkOptions>(options: Options, own?: FigureId): Options {
  const writeData: RenderFunction = (index, scales, values, dimensions, context, next) => {
    const group = next!(index, scales, values, dimensions, context)!;
    const observations = values.observation as unknown as readonly Observation[];
    index.forEach((datum, child) => {
      const [mark, observation] = [group.children[child]!, observations[datum]!];
      carryData(mark, observation);
      if (own && observation.figure !== own) mark.setAttribute("data-figure", observation.figure);
    });
    return group;
  };
  return {
    ...options,
    channels: { ...options.channels, observation: (datum: Observation) => datum },
    render: writeData,
  };
}

/** The attributes of a mark's observation; a public promise. */
export function carryData(mark: Element, observation: Observation): void {
  mark.setAttribute("data-series", observation.series);
  mark.setAttribute("data-year", String(observation.year));
  if (observation.flow) mark.setAttribute("data-flow", observation.flow);
  if (observation.measure !== "value") mark.setAttribute("data-measure", observation.measure);
  mark.setAttribute("data-value", digitsOf(observation));
}
