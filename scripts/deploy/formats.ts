import { isText, type Rule, rules, strictTransport, types } from "./rules.ts";

const origin = "scripts/deploy/rules.ts";
const [secureName, secureValue] = strictTransport;

const blocks = (write: (rule: Rule) => string) => rules.map(write).join("\n");

/** Each extension with its media type, but for the file that has none. */
const extensions = Object.entries(types).filter(([extension]) => extension !== "SHA256SUMS");

/** The file `_headers` of Netlify and Cloudflare Pages, for a site below a base path (`/`, `/hk/`). */
export function headersFile(base: string): string {
  const lines = (headers: Rule["headers"]) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  const block = ({ what, paths, headers }: Rule) =>
    [`# ${what}\n`, ...paths.flatMap((path) => [`${base}${path}\n`, ...lines(headers)])].join("");
  const sums = `# the one file without an extension\n${base}data/SHA256SUMS\n  Content-Type: text/plain; charset=utf-8\n`;
  return `# Written from ${origin}.
# Once the site is served over HTTPS for good, add to the first rule:
#   ${secureName}: ${secureValue}

${blocks(block)}
${sums}`;
}

/** A site for nginx, for its directory `conf.d/`: a header is a map from the address to its value, empty where it is not sent. */
export function nginxFile(): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string) => `$site_${name.toLowerCase().replaceAll("-", "_")}`;
  const entries = (name: string) =>
    rules.flatMap(({ paths, headers }) =>
      headers[name] === undefined ? [] : paths.map((path) => `    ${pattern(path)} "${headers[name]!}";\n`),
    );
  return `# Written from ${origin}. Set the places marked with <- to your own.

# What stands after the base path in an address.
map $uri $site_path {
    ~^/(?<rest>.*)$ $rest; # <- under a base path: ~^/hk/(?<rest>.*)$
}

${names.map((name) => `map $site_path ${variable(name)} {\n    default "";\n${entries(name).join("")}}\n`).join("\n")}
server {
    listen 80; # <-
    server_name localhost; # <-
    root /srv/hk-high-tech-trade; # <- the contents of dist/; under a base path (/hk/), the folder that holds hk/
    index index.html;
    absolute_redirect off;
    error_page 404 /404.html; # under a base path, /hk/404.html

${names.map((name) => `    add_header ${name} ${variable(name)} always;\n`).join("")}    # Once the site is served over HTTPS for good:
    # add_header ${secureName} "${secureValue}" always;

    charset utf-8;
    charset_types ${textTypes.join(" ")};
    types {
${extensions.map(([extension, type]) => `        ${type} ${extension};\n`).join("")}    }
    default_type ${types.SHA256SUMS!};

    gzip on;
    gzip_vary on;
    gzip_types ${textTypes.join(" ")};
    # After \`node scripts/deploy/compress.ts\`, send what it has written; the second line needs the module ngx_brotli.
    # gzip_static on;
    # brotli_static on;
}
`;
}

/** Text beyond \`text/html\`, which servers always count as such. */
const textTypes = [...new Set(Object.values(types))].filter((type) => isText(type) && type !== "text/html");

/** A path as nginx's maps write it; the root's index page has its own name there. */
function pattern(path: string): string {
  if (path === "") return "~^(index\\.html)?$";
  const escaped = path.replaceAll(".", "\\.");
  return escaped.endsWith("*") ? `~^${escaped.slice(0, -1)}` : `~^${escaped}$`;
}

/** A site for Caddy. */
export function caddyFile(): string {
  const lines = (headers: Rule["headers"]) =>
    Object.entries(headers).map(([name, value]) => `\t\t${name} "${value}"\n`);
  const block = ({ what, paths, headers }: Rule, index: number) => {
    const name = `@rule${index}`;
    const patterns = paths.map((path) => `{$BASE_PATH:/}${path}`).join(" ");
    return `\t# ${what}\n\t${name} path ${patterns}\n\theader ${name} {\n${lines(headers).join("")}\t}\n`;
  };
  return `# Written from ${origin}. Settings of the environment: ADDRESS (a domain gets its certificate by itself), SITE_ROOT (the
# contents of dist/; under a base path, the folder that holds it) and BASE_PATH (/ or /hk/).

{$ADDRESS:localhost} {
\troot * {$SITE_ROOT:/srv/hk-high-tech-trade}

${rules.map(block).join("\n")}
\t# types, said last: the file server has its own
${Object.entries(types)
  .filter(([, type]) => isText(type))
  .map(([ending, type]) => caddyType(ending === "SHA256SUMS" ? `*/${ending}` : `*.${ending}`, type))
  .join("")}\t# Once the site is served over HTTPS for good:
\t# header ${secureName} "${secureValue}"

\tencode zstd gzip
\tfile_server {
\t\t# After \`node scripts/deploy/compress.ts\`, what it has written is sent.
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\trewrite * {$BASE_PATH:/}404.html
\t\tfile_server
\t}
}
`;
}

function caddyType(files: string, type: string): string {
  const name = `@${files.replace(/[^a-zA-Z0-9]/g, "")}`;
  return `\t${name} path ${files}\n\theader ${name} {\n\t\tContent-Type "${type}; charset=utf-8"\n\t\tdefer\n\t}\n`;
}
