import { createHash } from "node:crypto";
import type { Sources } from "../../data/sources.ts";
import { langTag } from "../../i18n/languages.ts";
import { everyLocale, joinLanguages, type Locale, locales } from "../../i18n/locales.ts";
import { provenance, publisherUrl } from "../../figures/provenance.ts";
import { type Markup, markup } from "../../lib/markup.ts";
import { punctuation } from "../../i18n/punctuation.ts";
import { releaseMessages as strings } from "./messages.ts";
import { strings as siteWords } from "../../i18n/strings.ts";
import { absoluteUrl, addresses, feedFile } from "../../data/addresses.ts";
import { changeGroups, type LogEntry, summaryOf } from "./change-log.ts";

/** The id of a release in the change log of the data page. */
export const entryId = (version: string): string => `v${version}`;

/**
 * The change log as an Atom feed (RFC 4287): an entry per release, the newest first, with every cell that changed, in every
 * language. Ids are derived from the data set's name and the version, so that they stay the same if the site moves.
 */
export function atomFeed(log: readonly LogEntry[], sources: Sources): string {
  const { dataset, publisher } = sources;
  const title = everyLocale(
    (locale) => `${siteWords.siteName[locale]}${punctuation.colon[locale]}${strings.changes[locale]}`,
  );
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${urn(dataset.name)}</id>
<title>${joinLanguages(title, locales, " / ")}</title>
<updated>${instant(log[0]?.date ?? "1970-01-01")}</updated>
<subtitle>${joinLanguages(provenance(sources), locales, " / ")}</subtitle>
<author><name>${joinLanguages(publisher.name, locales, " / ")}</name><uri>${publisherUrl(sources)}</uri></author>
<link rel="self" type="application/atom+xml" href="${absoluteUrl(addresses.file(feedFile))}"/>
${locales.map(pageLink)}${log.map((entry) => entryXml(entry, dataset.name))}</feed>
`.source;
}

function pageLink(locale: Locale): Markup {
  const page = absoluteUrl(addresses.dataPage(locale));
  return markup`<link rel="alternate" type="text/html" hreflang="${langTag[locale]}" href="${page}"/>\n`;
}

function entryXml(entry: LogEntry, name: string): Markup {
  const { version, date } = entry;
  const title = everyLocale((locale) => version + punctuation.colon[locale] + summaryOf(entry, locale));
  const page = `${absoluteUrl(addresses.dataPage("en"))}#${entryId(version)}`;
  const content = locales.map((locale) => contentIn(entry, locale));
  return markup`<entry>
<id>${urn(`${name}@${version}`)}</id>
<title>${joinLanguages(title, locales, " / ")}</title>
<updated>${instant(date)}</updated>
<link rel="alternate" type="text/html" hreflang="en" href="${page}"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${content}</div></content>
</entry>
`;
}

function contentIn(entry: LogEntry, locale: Locale): Markup {
  const { data, since } = entry;
  const groups = since ? changeGroups({ ...since, after: data }, locale) : [];
  const head = groups.length === 0 && markup`<p>${summaryOf(entry, locale)}</p>`;
  const lists = groups.map(({ heading, lines }) => {
    const items = lines.map(({ name, text, address }) => {
      const linked = address ? markup`<a href="${absoluteUrl(address)}">${name}</a>` : name;
      return markup`<li>${linked} ${text}</li>`;
    });
    return markup`<p>${heading}</p><ul>${items}</ul>`;
  });
  return markup`<div xml:lang="${langTag[locale]}" lang="${langTag[locale]}">${head}${lists}</div>`;
}

/** The first instant of a day, as in RFC 3339. */
const instant = (date: string): string => `${date}T00:00:00Z`;

/** A version 5 UUID from a name, in a namespace of our own: the same wherever the site is published. */
function urn(name: string): string {
  const hash = createHash("sha1").update(`data set ${name}`).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}
