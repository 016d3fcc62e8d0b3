import { attribute, type Element, elementsOf, textOf } from "../lib/html.ts";
import { sha256 } from "../lib/sha256.ts";

/** What a page holds that a policy must allow. */
export interface Inline {
  /** The text of each script that the browser runs or obeys, in order. Data blocks (JSON-LD) are not among them. */
  readonly scripts: readonly string[];
  /** The text of each style sheet. */
  readonly styles: readonly string[];
  /** Whether any script has an address of its own. */
  readonly loadsScripts: boolean;
}

/** Types of scripts that a policy rules over: the default, modules, and rules for loading ahead. */
const active = new Set(["", "text/javascript", "module", "speculationrules"]);

/** What stands in a page itself, in the order of the page. */
export function readInline(html: string): Inline {
  const elements = elementsOf(html);
  const scripts = elements.filter(
    (element) => element.tagName === "script" && active.has(attribute(element, "type") ?? ""),
  );
  const isInline = (script: Element) => attribute(script, "src") === undefined;
  return {
    scripts: scripts.filter(isInline).map(textOf),
    styles: elements.filter(({ tagName }) => tagName === "style").map(textOf),
    loadsScripts: !scripts.every(isInline),
  };
}

/**
 * The Content-Security-Policy of a page: what stands in it and comes from its own site, and nothing else. Scripts and styles
 * are known by their hashes; no text becomes markup or code (Trusted Types), no `eval`, no plugin, no other `<base>`.
 * What only a header can say (who may frame the page) is in `scripts/deploy/rules.ts`.
 */
export function policy({ scripts, styles, loadsScripts }: Inline): string {
  const sources = (...all: readonly string[]) => [...new Set(all)].join(" ") || "'none'";
  return Object.entries({
    "default-src": "'none'",
    "script-src": sources(...(loadsScripts ? ["'self'"] : []), ...scripts.map(hash)),
    "style-src": sources(...styles.map(hash)),
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
  })
    .map(([directive, value]) => `${directive} ${value}`)
    .join("; ");
}

const encoding = /<meta charset="?utf-8"?\s*\/?>/i;

/** The page with its policy, which stands before anything that it rules over. */
export function withPolicy(html: string): string {
  if (!encoding.test(html)) throw new Error("expected <meta charset> first in the head, where the policy follows it");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(readInline(html))}">`;
  return html.replace(encoding, (charset) => charset + meta);
}

/** As a policy names an inline script or style: `'sha256-…'`. */
export function hash(text: string): string {
  return `'sha256-${sha256(text, "base64")}'`;
}
