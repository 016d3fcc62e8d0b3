import { readFileSync, statSync } from "node:fs";
import { isTextFile } from "../../../scripts/deploy/rules.ts";
import { filesBelow } from "../../../scripts/lib/files-below.ts";
import { type PageLinks, readPage } from "./read-page.ts";

/** A built site: the directory, with a slash at its end, and the address that it was built for. */
export interface BuiltSite {
  readonly dir: string;
  readonly url: URL;
}

/**
 * What is wrong with the addresses of a built site, in words: links, images, fonts, styles, and every address of the site that
 * any text file mentions (structured data, oEmbed, site map, feeds, embed codes), with their fragments; languages that do not
 * name each other.
 */
export function siteFaults(site: BuiltSite): string[] {
  const files = filesBelow(site.dir);
  const pages = new Map(
    files.filter((file) => file.endsWith(".html")).map((file) => [addressOf(site, file), readPage(read(site, file))]),
  );
  const things = new Set([...pages.values()].flatMap((page) => page.things));
  const isPlace = (address: string) => !things.has(address);
  return [
    ...[...pages].flatMap(([address, { links }]) => deadLinks(site, pages, address, links)),
    ...files.filter(isTextFile).flatMap((file) => deadLinks(site, pages, file, mentions(site, file).filter(isPlace))),
    ...[...pages].flatMap(([address, page]) => languageFaults(pages, address, page)),
  ];
}

const read = ({ dir }: BuiltSite, file: string) => readFileSync(dir + file, "utf8");
const addressOf = ({ url }: BuiltSite, file: string) => new URL(file.replace(/(^|\/)index\.html$/, "$1"), url).href;

/** Every address of the site that stands in the text of a file, whatever it is written in. */
function mentions(site: BuiltSite, file: string): string[] {
  const text = read(site, file)
    .replaceAll("&amp;", "&")
    .replaceAll("\\/", "/")
    .replaceAll("&quot;", '"')
    .replaceAll("&#34;", '"');
  const pattern = new RegExp(
    `${site.url.origin.replaceAll(".", "\\.")}/[^\\s"'<>()\\\\{}|\`，。；、」）\\p{Co}]*`,
    "gu",
  );
  return Array.from(text.matchAll(pattern), ([address]) => address.replace(/[.,;:]+$|&(lt|gt|#\w+);.*$/, ""));
}

type Pages = ReadonlyMap<string, PageLinks>;

function deadLinks(site: BuiltSite, pages: Pages, from: string, links: readonly string[]): string[] {
  return [...new Set(links)].flatMap((link) => {
    const target = new URL(link, new URL(from, site.url));
    if (target.origin !== site.url.origin || !target.protocol.startsWith("http")) return [];
    const fault = faultOf(site, pages, target);
    return fault ? [`${from} → ${link}: ${fault}`] : [];
  });
}

/** What is wrong with an address of the site, if anything is. */
function faultOf({ dir, url }: BuiltSite, pages: Pages, { pathname, hash, origin }: URL): string | undefined {
  if (!pathname.startsWith(url.pathname)) return "is outside the base path";
  const page = pages.get(origin + pathname);
  const path = decodeURIComponent(pathname.slice(url.pathname.length));
  if (!page) return isFile(dir + path) ? undefined : "is not there";
  const id = decodeURIComponent(hash.slice(1));
  return id === "" || page.ids.includes(id) ? undefined : "has no such place";
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Each page names itself and its twins, and each of these says the same. */
function languageFaults(pages: Pages, address: string, { twins, canonical }: PageLinks): string[] {
  const ends = (...faults: (string | false)[]) => faults.flatMap((fault) => (fault ? [`${address} ${fault}`] : []));
  const same = (others: ReadonlyMap<string, string> | undefined) =>
    JSON.stringify([...(others ?? [])].map(String).sort());
  return [
    ...ends(twins.size > 0 && ![...twins.values()].includes(address) && "names other languages, but not itself"),
    ...ends(twins.size > 0 && canonical !== address && "names other languages, but is not its own canonical address"),
    ...ends(
      canonical !== undefined && !pages.has(canonical) && `has a canonical address that is no page: ${canonical}`,
    ),
    ...[...twins].flatMap(([language, twin]) =>
      ends(same(pages.get(twin)?.twins) !== same(twins) && `and its twin in ${language} do not name the same pages`),
    ),
  ];
}
