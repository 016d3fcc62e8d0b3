import { locales } from "../../../src/i18n/locales.ts";
import { bundledPage, libraries, type Library } from "./bundled.ts";
import { type Content, readContent } from "./content.ts";
import { evidencePage } from "./evidence.ts";
import { floorPage } from "./floor.ts";
import { frameworkPage } from "./framework.ts";

/** A page to visit: a folder to serve, and the page's place in it. */
export interface Rival {
  readonly kind: "floor" | "ours" | "theirs";
  readonly name: string;
  readonly folder: string;
  readonly path: string;
}

export interface Rivals {
  readonly articles: readonly Rival[];
  readonly embeds: readonly Rival[];
  /** What could not be made here, and why. */
  readonly skipped: ReadonlyMap<string, string>;
}

/** The chart that is embedded. */
const embedded = "table-1";

/** Makes the same pages with every tool, from our built site. A tool that fails is left out, and named. */
export async function rivals(site: string): Promise<Rivals> {
  const content = readContent(site, "en");
  const one: Content = { ...content, blocks: [`<h1>${content.title}</h1>`, { chart: embedded }] };
  const articles: Rival[] = [
    { kind: "floor", name: "floor", folder: floorPage(locales.map((locale) => readContent(site, locale))), path: "" },
    { kind: "ours", name: "ours, English", folder: site, path: "en/" },
    { kind: "ours", name: "ours, Chinese", folder: site, path: "zh-hant/" },
    { kind: "ours", name: "ours, both", folder: site, path: "" },
  ];
  const embeds: Rival[] = locales.map((locale) => ({
    kind: "ours",
    name: `ours, ${locale}`,
    folder: site,
    path: `embed/${locale}/${embedded}/`,
  }));
  const skipped = new Map<string, string>();
  const add = async (list: Rival[], name: string, make: () => string | Promise<string>) => {
    try {
      console.log(`Making it with ${name} …`);
      list.push({ kind: "theirs", name, folder: await make(), path: "" });
    } catch (error) {
      skipped.set(name, String(error));
    }
  };
  await add(articles, "Observable Framework", () => frameworkPage(content));
  await add(articles, "Evidence", () => evidencePage(content));
  for (const library of Object.keys(libraries) as Library[]) {
    await add(articles, library, () => bundledPage(library, "article", content));
    await add(embeds, library, () => bundledPage(library, "embed", one));
  }
  return { articles, embeds, skipped };
}
