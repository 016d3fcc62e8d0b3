import { readFileSync } from "node:fs";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { type HostId } from "../../src/embed/hosts.ts";
import type { Trial } from "../../src/embed/trial.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import type { Browser, Page } from "../../tests/support/browsers/index.ts";
import { serve } from "../lib/serve.ts";
import { siteSettings } from "../lib/site-settings.ts";
import { type FrameMeasure, measureFrames, showTables, whiteShare } from "./host-measure.ts";
import { type Given, hostPage, libraryAt } from "./host-pages.ts";
import { serveHosts } from "./host-server.ts";

/** A page to try: figures in all languages, in a column each. */
export interface Order {
  readonly host: HostId;
  readonly width: number;
  readonly figures?: readonly FigureId[];
}

/** What went wrong or was measured on one page of a host. */
export type Outcome = Omit<Trial, "browser">;

/** The built site and a host, served on two origins, until they are closed. */
export interface Stage {
  /** Opens a host's page in a browser, measures its frames with charts and with tables, and closes it. */
  readonly attempt: (browser: Browser, order: Order) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export async function setStage(dist: string): Promise<Stage> {
  const site = await serve({ dir: dist, base: siteSettings().base, port: 0 });
  const pages = new Map<string, ReturnType<typeof hostPage>>();
  const hosts = await serveHosts(({ pathname }) => pages.get(pathname) ?? libraryAt(pathname));
  const attempt: Stage["attempt"] = async (browser, order) => {
    const { host, width, figures = figureIds } = order;
    const given = locales.flatMap((locale) => figures.map((figure) => readFigure(dist, site.url, locale, figure)));
    const path = `/${host}-${width}`;
    pages.set(path, hostPage({ host, width, figures: given, site: site.url }));
    const page = await browser.open(new URL(path, hosts.url).href, { width: 1100, height: 1000 });
    const charts = await measureFrames(page, { host, count: given.length, hasTable: false });
    await showTables(page, host);
    const tables = await measureFrames(page, { host, count: given.length, hasTable: true });
    const errors = (await page.errors()).length + (await whiteBoxes(page, host));
    await page.close();
    return sumUp(order, [...charts, ...tables], errors);
  };
  const close = async () => {
    await site.close();
    await hosts.close();
  };
  return { attempt, close };
}

/** A figure as its oEmbed answer gives it, with the address where the site is served now. */
function readFigure(dist: string, site: string, locale: Locale, figure: FigureId): Given {
  const answer = readFileSync(`${dist}/oembed/${locale}/${figure}.json`, "utf8");
  const { html, height } = JSON.parse(answer) as { html: string; height: number };
  const address = `${site}embed/${locale}/${figure}/`;
  return { figure, locale, address, height, html: html.replace(/ src="[^"]*"/, ` src="${address}"`) };
}

/** Letters are light on dark; more than they can be is a white box, and counts as an error. */
const mostWhite = 0.1;

async function whiteBoxes(page: Page, host: HostId): Promise<number> {
  return host === "dark" && (await whiteShare(page)) > mostWhite ? 1 : 0;
}

function sumUp({ host, width }: Order, measures: readonly FrameMeasure[], errors: number): Outcome {
  const greatest = (value: (one: FrameMeasure) => number) => Math.max(0, ...measures.map(value));
  return {
    host,
    width,
    frames: measures.filter(({ content }) => content > 0).length,
    short: greatest(({ content, frame }) => content - frame),
    spare: greatest(({ content, frame }) => frame - content),
    lost: greatest(({ lost }) => lost),
    sideways: greatest(({ sideways }) => sideways),
    errors,
  };
}
