import { defaultTreeAdapter, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** The elements and attributes that WordPress leaves in what a site says that it does not know. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

/** Leaves of some HTML only what WordPress keeps; the text of other elements stays. */
export function filterTags(html: string): string {
  const fragment = parseFragment(html);
  const filter = (parent: Tree.ParentNode): void => {
    for (const node of [...parent.childNodes]) {
      if (!("tagName" in node)) continue;
      filter(node);
      const attributes = kept[node.tagName];
      if (attributes) node.attrs = node.attrs.filter(({ name }) => attributes.includes(name));
      else {
        for (const child of [...node.childNodes]) defaultTreeAdapter.insertBefore(parent, child, node);
        defaultTreeAdapter.detachNode(node);
      }
    }
  };
  filter(fragment);
  return serialize(fragment);
}

/**
 * What WordPress makes of an oEmbed answer's `html` before it shows it: a quotation and a frame at most, the frame in a
 * sandbox, hidden till its height is known, with a secret in its address. `undefined` where it refuses.
 */
export function embedAsWordPress(html: string, secret: string): string | undefined {
  const parts = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/su.exec(filterTags(html));
  if (!parts) return undefined;
  const quotation = (parts[1] ?? "").replace(
    "<blockquote",
    `<blockquote class="wp-embedded-content" data-secret="${secret}"`,
  );
  const hidden = parts[1] ? ' style="position: absolute; visibility: hidden"' : "";
  const frame = parts[2]!
    .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
    .replace("<iframe", `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`);
  return quotation + frame;
}
