import type { ReservedHeights } from "../heights.ts";
import { hkFigure } from "./hk-figure.ts";
import { askPlainFrames, heightIn, resizePlainFrame } from "./plain-frames.ts";

/** Put in place of these names when the script is built: where the site will live, and how high its embeds are. */
declare const BASE: string;
declare const HEIGHTS: ReservedHeights;

/**
 * `/embed.js`, in other people's pages: `<hk-figure>`, and the right height for plain frames of ours. It hears only embeds
 * of the site that it was loaded from, and of those only how high they are. It leaves no name behind.
 */
function start(base: string): void {
  if (customElements.get("hk-figure")) return;
  const HkFigure = hkFigure({ base, heights: HEIGHTS });
  customElements.define("hk-figure", HkFigure);
  const { origin } = new URL(base);
  addEventListener("message", (event) => {
    const height = event.origin === origin ? heightIn(event.data) : undefined;
    if (height === undefined) return;
    const owner = [...HkFigure.shown].find((one) => one.owns(event.source));
    if (owner) owner.resize(height);
    else resizePlainFrame(base, event.source, height);
  });
  askPlainFrames(base);
}

const { src = `${BASE}embed.js` } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
start(new URL(".", src).href);
