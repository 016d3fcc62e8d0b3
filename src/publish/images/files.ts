import { viewName } from "../../data/addresses.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import type { Site } from "../../facts/site.ts";
import { figures } from "../../figures/index.ts";
import type { Locale } from "../../i18n/locales.ts";
import { pngFile, svgFile } from "./encode.ts";
import { card, cardSize, type Picture, sheet, type Shown } from "./pictures.ts";

/** The width of a figure's PNG, in pixels. */
export const imageWidth = 1600;

/** The kinds of a view's images: drawn in light and in dark colours, of pixels, and a social card. */
const kinds = ["svg", "dark.svg", "png", "og.png"] as const;
type Kind = (typeof kinds)[number];

/** What an image is of: a view of a figure, or, where none is named, the article. */
interface Image {
  readonly kind: Kind;
  readonly shown?: Shown;
}

/** All images by their names: `table-1.svg` is one of the default view, `table-1.growth.svg` one of another. */
const images: ReadonlyMap<string, Image> = new Map([
  ["article.og.png", { kind: "og.png" }],
  ...figureIds.flatMap((id) =>
    figures[id].views.flatMap(({ id: view }) =>
      kinds.map((kind): [string, Image] => [`${viewName(id, view)}.${kind}`, { kind, shown: { id, view } }]),
    ),
  ),
]);

/** The names of all images of a language: those of every view, and the article's card. */
export const imageNames: readonly string[] = [...images.keys()];

/** The bytes of an image by its name. They follow from the site alone: no clock, no machine. */
export function imageFile(site: Site, locale: Locale, name: string): Promise<Buffer> {
  const image = images.get(name);
  if (!image) throw new Error(`There is no image ${name}; there are ${imageNames.join(", ")}`);
  const picture = draw(site, locale, image);
  if (image.kind.endsWith("svg")) return svgFile(picture);
  return pngFile(picture, image.kind === "og.png" ? cardSize.width : imageWidth);
}

/** The size of a view's PNG, in pixels. */
export function imageSize(site: Site, id: FigureId, locale: Locale, view: string): { width: number; height: number } {
  const { width, height } = sheet(site, locale, { id, view });
  return { width: imageWidth, height: Math.round((imageWidth * height) / width) };
}

function draw(site: Site, locale: Locale, { kind, shown }: Image): Picture {
  if (!shown || kind === "og.png") return card(site, locale, shown);
  return sheet(site, locale, shown, kind === "dark.svg" ? "dark" : "light");
}
