import { createCanvas, finish } from "../charts/canvas.ts";
import { drawPies } from "../charts/pies.ts";
import { namesOf, select, spanOf } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import type { View } from "./figure.ts";

/** The titles of a pair of pies, given their year. */
type Titles = Readonly<Record<"imports" | "exports", (year: number) => Localized>>;

/** Where imports come from and where exports go: a pie each, of the latest year. */
export function partnerPies(figure: FigureId, titles: Titles): View["draw"] {
  return (data, context) => {
    const canvas = createCanvas(context);
    const { latest: year } = spanOf(data, figure);
    const pies = (["imports", "exports"] as const).map((flow) => ({
      flow,
      title: titles[flow](year),
      observations: select(data, figure, { flow, year, measure: "share" }),
      nameOf: ({ series }: { readonly series: string }) => namesOf(data, series).short,
    }));
    return finish(canvas, drawPies(canvas, pies));
  };
}
