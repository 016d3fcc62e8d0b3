import { addresses } from "../data/addresses.ts";
import type { FigureId } from "../data/observation.ts";
import { defaultView, tableView } from "../figures/figure.ts";
import type { Locale } from "../i18n/locales.ts";
import { strings } from "../i18n/strings.ts";
import { embedMessages } from "./messages.ts";

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
