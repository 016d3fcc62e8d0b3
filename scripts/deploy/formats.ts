import { mediaTypes } from "../../src/lib/media-types.ts";
import { expression, isText, matches, type Rule, rules, strictTransport } from "./rules.ts";

const origin = "scripts/deploy/rules.ts";
const [secureName, secureValue] = strictTransport;

/**
 * The file `_headers` of Netlify and Cloudflare Pages, for a site below a base path (`/`, `/hk/`). These hosts go by the
 * address alone, whether or not there is such a file: what holds of files only is said of each file by its name.
 */
export function headersFile(base: string, files: readonly string[]): string {
  const lines = (headers: Rule["headers"]) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  const named = (paths: readonly string[]) => files.filter((file) => paths.some((path) => matches(path, file)));
  const block = ({ what, paths, isOfFiles, headers }: Rule) =>
    [
      `# ${what}\n`,
      ...(isOfFiles ? named(paths) : paths).flatMap((path) => [`${base}${path}\n`, ...lines(headers)]),
    ].join("");
  const sums = `# the one file without an extension\n${base}data/SHA256SUMS\n  Content-Type: text/plain; charset=utf-8\n`;
  return `# Written from ${origin}.
# Once the site is served over HTTPS for good, add to the first rule:
#   ${secureName}: ${secureValue}

${rules.map(block).join("\n")}
${sums}`;
}

/** Text beyond `text/html`, which servers always count as such. */
const textTypes = [...new Set(Object.values(mediaTypes))].filter((type) => isText(type) && type !== "text/html");

/** Each extension with its media type, but for the file that has none. */
const extensions = Object.entries(mediaTypes).filter(([extension]) => extension !== "SHA256SUMS");

/** A site for nginx, for its directory `conf.d/`: a header is a map from the address to its value, empty where it is not sent. */
export function nginxFile(base: string): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string) => `$site_${name.toLowerCase().replaceAll("-", "_")}`;
  /** The root's index page has its own name there. */
  const pattern = (path: string) => (path === "" ? "^(index\\.html)?$" : expression(path));
  const entries = (name: string) =>
    rules.flatMap(({ paths, headers }) =>
      headers[name] === undefined ? [] : paths.map((path) => `    "~${pattern(path)}" "${headers[name]!}";\n`),
    );
  return `# Written from ${origin}. Set the places marked with <- to your own.

# What stands after the base path in an address.
map $uri $site_path {
    ~^${base.replaceAll(".", "\\.")}(?<rest>.*)$ $rest;
}

${names.map((name) => `map $site_path ${variable(name)} {\n    default "";\n${entries(name).join("")}}\n`).join("\n")}
# What is answered to whoever wants to write.
map $status $site_allow {
    default "";
    405 "GET, HEAD";
}

server {
    listen 80; # <-
    server_name localhost; # <-
    root /srv/hk-high-tech-trade; # <- ${placeOf(base)}
    index index.html;
    absolute_redirect off;
    # A folder without a page of its own (403) is nowhere too.
    error_page 403 404 =404 ${base}404.html;

${names.map((name) => `    add_header ${name} ${variable(name)} always;\n`).join("")}    add_header Allow $site_allow always;
    # Once the site is served over HTTPS for good:
    # add_header ${secureName} "${secureValue}" always;

    charset utf-8;
    charset_types ${textTypes.join(" ")};
    types {
${extensions.map(([extension, type]) => `        ${type} ${extension};\n`).join("")}    }
    default_type ${mediaTypes.SHA256SUMS!};

    gzip on;
    gzip_vary on;
    gzip_types ${textTypes.join(" ")};
    # After \`node scripts/run.mjs deploy/compress\`, send what it has written; the second line needs the module ngx_brotli.
    # gzip_static on;
    # brotli_static on;
}
`;
}

/** What the folder holds that a server takes for the root of its domain. */
const placeOf = (base: string) =>
  base === "/" ? "the contents of dist/" : `a folder that holds those of dist/ at ${base}`;

export function caddyFile(base: string): string {
  const texts = Object.entries(mediaTypes).filter(([, type]) => isText(type));
  const all = [
    ...rules.map(({ what, paths, headers }, index) => ({
      what,
      matcher: `@rule${index}`,
      paths: paths.map((path) => base + path),
      headers,
    })),
    ...texts.map(([ending, type]) => ({
      what: "the file server has a type of its own",
      matcher: `@${ending}`,
      paths: [ending === "SHA256SUMS" ? `*/${ending}` : `*.${ending}`],
      headers: { "Content-Type": `${type}; charset=utf-8` },
    })),
  ];
  const matchers = all.map(({ what, matcher, paths }) => `\t# ${what}\n\t${matcher} path ${paths.join(" ")}\n`);
  const headers = all.map(({ matcher, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `\t\t${name} "${value}"\n`);
    return `\theader ${matcher} {\n${lines.join("")}\t\tdefer\n\t}\n`;
  });
  return `# Written from ${origin}. Settings of the environment: ADDRESS (a domain gets its certificate by itself) and
# SITE_ROOT (${placeOf(base)}).

# They wait (\`defer\`) until an answer is sent: an error has no header of the file that was asked for.
(headers) {
${headers.join("")}\t# Once the site is served over HTTPS for good:
\t# header ${secureName} "${secureValue}"
}

{$ADDRESS:localhost} {
\troot * {$SITE_ROOT:/srv/hk-high-tech-trade}

${matchers.join("")}\t@write not method GET HEAD

\timport headers
\tencode zstd gzip
\terror @write 405
\tfile_server {
\t\t# After \`node scripts/run.mjs deploy/compress\`, what it has written is sent.
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\troute {
\t\t\theader @write Allow "GET, HEAD"
\t\t\trespond @write 405
\t\t\trewrite * ${base}404.html
\t\t\timport headers
\t\t\tencode zstd gzip
\t\t\tfile_server
\t\t}
\t}
}
`;
}
