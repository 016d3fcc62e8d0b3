import { attribute, elementsOf, textOf } from "../lib/html.ts";
import { sha256 } from "../lib/sha256.ts";

/** Types of scripts that a policy rules over: the default, modules, and rules for loading ahead. Data blocks (JSON-LD) are not. */
const active = new Set(["", "text/javascript", "module", "speculationrules"]);

const encoding = /<meta charset="?utf-8"?\s*\/?>/i;

/**
 * A page with its Content-Security-Policy, before anything that it rules over: what stands in the page and comes from its own site,
 * and nothing else. Scripts and styles are known by their hashes; no text becomes markup or code (Trusted Types), no `eval`, no
 * plugin, no other `<base>`. What only a header can say (who may frame the page) is in `scripts/deploy/rules.ts`.
 */
export function withPolicy(html: string): string {
  if (!encoding.test(html)) throw new Error("expected <meta charset> first in the head, where the policy follows it");
  const elements = elementsOf(html);
  const { loaded = [], inline = [] } = Object.groupBy(
    elements.filter((element) => element.tagName === "script" && active.has(attribute(element, "type") ?? "")),
    (script) => (attribute(script, "src") === undefined ? "inline" : "loaded"),
  );
  const styles = elements.filter(({ tagName }) => tagName === "style");
  const sources = (...all: readonly string[]) => [...new Set(all)].join(" ") || "'none'";
  const hashes = (parts: typeof elements) => parts.map((part) => `'sha256-${sha256(textOf(part), "base64")}'`);
  const policy = Object.entries({
    "default-src": "'none'",
    "script-src": sources(...(loaded.length > 0 ? ["'self'"] : []), ...hashes(inline)),
    "style-src": sources(...hashes(styles)),
    "font-src": "'self' data:",
    "img-src": "'self' data:",
    // `view-links.ts` loads a figure's views; tools that check a page read its site's robots.txt from within it.
    "connect-src": "'self'",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
  }).map(([directive, value]) => `${directive} ${value}`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`;
  return html.replace(encoding, (charset) => charset + meta);
}
