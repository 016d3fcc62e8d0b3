import { wrap } from "../../charts/text.ts";
import type { FigureId } from "../../data/observation.ts";
import type { Site } from "../../facts/site.ts";
import { drawing } from "../../figures/drawing.ts";
import { figures, figuresDrawn, viewOf } from "../../figures/index.ts";
import { besideSource, sourceLine } from "../../figures/provenance.ts";
import { altOf, headlineOf } from "../../prose/said.ts";
import type { Locale } from "../../i18n/locales.ts";
import { strings } from "../../i18n/strings.ts";
import { absoluteUrl, addresses } from "../../data/addresses.ts";
import { attributes, type Markup, markup, trusted } from "../../lib/markup.ts";
import { frame, type FrameOptions, type Picture } from "./frame.ts";
import { balance, headlineLines, writeLine } from "./text.ts";

/** The width of the sheet and its margins, in user units. */
const width = 800;
const margin = 40;
const column = width - 2 * margin;
const small = { size: 13, fill: "quiet" } as const;

/** Which view of which figure is shown. */
export interface Shown {
  readonly id: FigureId;
  readonly view: string;
}

/**
 * A view of a figure for places that take no frame: number and official title, the finding, the chart, then who published the
 * numbers and when, and where the figure is found.
 */
export function sheet(
  site: Site,
  locale: Locale,
  { id, view: viewId }: Shown,
  theme: FrameOptions["theme"] = "light",
): Picture {
  const { data, sources } = site;
  const { number, title } = figures[id];
  const view = viewOf(id, viewId);
  const alt = altOf(id, viewId, site)[locale];
  const parts: Markup[] = [];
  let y = margin + 14;
  const put = (lines: readonly string[], leading: number, setting: Parameters<typeof writeLine>[3], lead = "") => {
    for (const [index, line] of lines.entries()) {
      parts.push(writeLine(line, margin, y, setting, index === 0 ? lead : ""));
      y += leading;
    }
  };
  const official = balanceAfter(number[locale], title(data)[locale], locale);
  put(official, 22, { size: 15, fill: "quiet" }, number[locale]);
  y += 16;
  put(headlineLines(headlineOf(id, viewId, site)[locale], locale, column, 26), 37, {
    size: 26,
    family: "serif",
    strong: true,
  });
  const chart = drawing(data, { view, size: "wide", languages: [locale], label: alt });
  const { placed, height } = acrossColumn(chart.source, y - 8);
  parts.push(placed);
  y += height + 24;
  parts.push(markup`<path d="M${margin},${y - 0.5}h${column}" stroke="var(--rule)"/>`);
  y += 24;
  put(
    wrap(sourceLine(sources, id, figuresDrawn(data, [view]))[locale], column - 60, 13),
    20,
    small,
    strings.source[locale],
  );
  put(wrap(besideSource(sources)[locale], column, 13), 20, small);
  const address = absoluteUrl(addresses.figure(locale, id)).replace(/^https?:\/\//, "");
  put([`${strings.siteName[locale]} · ${decodeURI(address)}`], 20, small);
  return frame(parts, {
    width,
    height: Math.ceil(y + margin - 30),
    locale,
    theme,
    title: `${number[locale]} ${title(data)[locale]}`,
    description: alt,
    name: `${id}-${view.id}-${locale}`,
  });
}

/** The official title's lines, the first shorter by the number before it. */
function balanceAfter(number: string, title: string, locale: Locale): string[] {
  const lines = balance(`${number} ${title}`, locale, column, 15);
  return lines.map((line, index) => (index === 0 ? line.slice(number.length).trimStart() : line));
}

/** A chart as wide as the column, at `top`; and how high it is there. */
function acrossColumn(chart: string, top: number): { placed: Markup; height: number } {
  const size = /(?<=^<svg[^>]*) width="(\d+)" height="(\d+)"/;
  const [, own, ownHeight] = size.exec(chart)!;
  const height = Math.ceil((Number(ownHeight) * column) / Number(own));
  return {
    placed: trusted(chart.replace(size, attributes({ x: margin, y: top, width: column, height }).source)),
    height,
  };
}
