/** The media types of our files, by extension; `SHA256SUMS` has none. */
export const mediaTypes: Readonly<Record<string, string>> = {
  atom: "application/atom+xml",
  bib: "application/x-bibtex",
  css: "text/css",
  csv: "text/csv",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  jsonld: "application/ld+json",
  png: "image/png",
  ris: "application/x-research-info-systems",
  SHA256SUMS: "text/plain",
  svg: "image/svg+xml",
  txt: "text/plain",
  woff2: "font/woff2",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
  zip: "application/zip",
};

/** The media type of a file by its name; nothing for an extension that is not ours. */
export function mediaTypeOf(file: string): string | undefined {
  return mediaTypes[file.split(/[./]/).at(-1)!];
}
