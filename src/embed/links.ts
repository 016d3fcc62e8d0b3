import { addresses } from "../data/addresses.ts";
import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import { defaultView, tableView, type View } from "../figures/figure.ts";
import { figuresDrawn } from "../figures/index.ts";
import { besideSource, sourceLine } from "../figures/provenance.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { strings } from "../i18n/strings.ts";

/** Words of the embeds themselves; the comment says where each stands. */
export const embedMessages = defineMessages("embed/links", {
  /** Under the figure: who published its numbers, then whose charts and words these are. */
  source: {
    en: (line: string, ours: string) => `${line}. ${ours}`,
    "zh-hant": (line, ours) => `${line}。${ours}`,
  },
  /** Opens the notes under the figure. */
  notes: { en: "Notes", "zh-hant": "註釋" },
  /** Links under the figure: to its image, and to the code that shows it elsewhere. */
  image: { en: "Image", "zh-hant": "圖像" },
  embedThis: { en: "Embed this", "zh-hant": "嵌入" },
});

/** Who published the numbers that an embed of a figure's view shows, and whose charts and words these are, in one run. */
export function embedSource({ data, sources }: Pick<Site, "data" | "sources">, id: FigureId, view: View): Localized {
  return say(embedMessages.source, sourceLine(sources, id, figuresDrawn(data, [view])), besideSource(sources));
}

/** A link that leaves the frame; its address is relative to the site. */
export interface EmbedLink {
  readonly text: string;
  readonly address: string;
}

/** What an embed shows: a view of a figure, in a language, as it stands or as a release had it. */
export interface Shown {
  readonly id: FigureId;
  readonly locale: Locale;
  readonly view?: string;
  /** The version of a release. */
  readonly version?: string | undefined;
}

/** Where an embed leads: to the data, the image, the code, and last to the article. */
export function embedLinks({ id, locale, view = defaultView, version }: Shown): readonly EmbedLink[] {
  const drawn = view === tableView.id ? defaultView : view;
  const page = addresses.figure(locale, id) + (view === defaultView ? "" : `?view=${view}`);
  const data = version ? `${addresses.release(version)}${id}.csv` : addresses.tidyCsv(id);
  return [
    { text: strings.tidyCsv[locale], address: data },
    { text: embedMessages.image[locale], address: addresses.image(locale, id, "png", drawn) },
    { text: embedMessages.embedThis[locale], address: `${page}#embed` },
    { text: strings.readArticle[locale], address: `${addresses.article(locale)}#${id}` },
  ];
}
