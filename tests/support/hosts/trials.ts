import { type FigureId, figureIds } from "../../../src/data/observation.ts";
import type { HostId, Trial } from "../../../src/embed/hosts.ts";
import { locales } from "../../../src/i18n/locales.ts";
import { serve } from "../../../scripts/lib/serve.ts";
import { siteSettings } from "../../../scripts/lib/site-settings.ts";
import type { Browser, Page } from "../browsers/browser.ts";
import { readCodes } from "./codes.ts";
import { type FrameMeasure, measureFrames, showTables, whiteShare } from "./measure.ts";
import { hostPage, libraryAt } from "./pages.ts";
import { serveHosts } from "./server.ts";

/** A page to try: figures in all languages, in a column each. */
interface Order {
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
    const given = locales.flatMap((locale) => figures.map((figure) => readCodes(dist, site.url, locale, figure)));
    const path = `/${host}-${width}`;
    pages.set(path, hostPage({ host, width, figures: given, site: site.url }));
    const page = await browser.open(new URL(path, hosts.url).href, { width: 1100, height: 1000 });
    const charts = await measureFrames(page, { host, count: given.length, hasTable: false });
    await showTables(page, host);
    const tables = await measureFrames(page, { host, count: given.length, hasTable: true });
    const errors = page.errors().filter((error) => !isExpected(host, error)).length + (await whiteBoxes(page, host));
    await page.close();
    return sumUp(order, charts, tables, errors);
  };
  const close = async () => {
    await site.close();
    await hosts.close();
  };
  return { attempt, close };
}

/** A page that runs no scripts, or takes no styles, says so of those that are pasted into it. */
function isExpected(host: HostId, error: string): boolean {
  return ["no-scripts", "strict"].includes(host) && /Content[ -]Security[ -]Policy/.test(error);
}

/** Letters are light on dark; more than they can be is a white box, and counts as an error. */
const mostWhite = 0.1;

async function whiteBoxes(page: Page, host: HostId): Promise<number> {
  return host === "dark" && (await whiteShare(page)) > mostWhite ? 1 : 0;
}

function sumUp(
  { host, width }: Order,
  charts: readonly FrameMeasure[],
  tables: readonly FrameMeasure[],
  errors: number,
): Outcome {
  const all = [...charts, ...tables];
  const greatest = (measures: readonly FrameMeasure[], value: (frame: FrameMeasure) => number) =>
    Math.max(0, ...measures.map(value));
  const short = (measures: readonly FrameMeasure[]) => greatest(measures, (frame) => frame.short);
  const spare = (measures: readonly FrameMeasure[]) =>
    greatest(measures, ({ content, frame }) => Math.floor(frame - content));
  return {
    host,
    width,
    frames: all.filter(({ content }) => content > 0).length,
    short: short(charts),
    spare: spare(charts),
    tableShort: short(tables),
    tableSpare: spare(tables),
    lost: greatest(all, ({ lost }) => lost),
    sideways: greatest(all, ({ sideways }) => sideways),
    errors,
  };
}
