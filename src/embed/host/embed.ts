import type { KnownEmbeds } from "./address.ts";
import { hkFigure } from "./hk-figure.ts";
import { framesOf, heightIn, resizePlainFrame } from "./plain-frames.ts";

/** Put in place of these names when the script is built: where the site will live, and what embeds it has. */
declare const BASE: string;
declare const EMBEDS: KnownEmbeds;

const question = { sentinel: "amp", type: "frames-init" } as const;

/**
 * `/embed.js`, in other people's pages: `<hk-figure>`, and the right height for plain frames of ours. It hears only embeds
 * of the site that it was loaded from, and of those only how high they are. It leaves no name behind.
 */
function start(base: string): void {
  if (customElements.get("hk-figure")) return;
  const HkFigure = hkFigure(base, EMBEDS);
  customElements.define("hk-figure", HkFigure);
  addEventListener("message", ({ origin, source, data }) => {
    const height = base.startsWith(`${origin}/`) ? heightIn(data) : undefined;
    const frame = height && framesOf(base).find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const { host } = frame.getRootNode() as Partial<ShadowRoot>;
    if (host instanceof HkFigure) host.resize(height);
    else resizePlainFrame(frame, height);
  });
  // Frames that were there first have told their heights already.
  for (const { contentWindow } of framesOf(base)) contentWindow?.postMessage(question, "*");
}

const { src = `${BASE}embed.js` } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
start(new URL(".", src).href);
