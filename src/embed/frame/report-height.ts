import { amp } from "./amp.ts";
import { datawrapper } from "./datawrapper.ts";
import { iframeResizer } from "./iframe-resizer.ts";
import { medium } from "./medium.ts";
import { pym } from "./pym.ts";
import { createReporter } from "./reporter.ts";
import { wordPress } from "./wordpress.ts";

/**
 * In an embed: tells the page around it how high its content is, and which link a reader presses where a sandbox stops it.
 * The height is that of the root's box, which follows what stands in it and never the frame's own height; it needs no origin,
 * storage or network.
 */
const root = document.documentElement;

const reporter = createReporter(
  [
    datawrapper(document.querySelector("figure")!.id),
    pym(new URLSearchParams(location.search).get("childId")),
    amp(),
    medium(location.href),
    wordPress(location.hash),
    iframeResizer(),
  ],
  {
    measure: () => ({ width: root.offsetWidth, height: Math.ceil(root.getBoundingClientRect().height) }),
    post: (message) => parent.postMessage(message, "*"),
    now: Date.now,
  },
);

/** Where browsers have it: asks that a frame which takes its content's height be given it anew. */
const { requestResize } = self as { requestResize?: () => void };

function update(): void {
  reporter.update();
  try {
    requestResize?.();
  } catch {
    // Whatever shows this page is not an `<iframe>`.
  }
}

if (parent !== self) {
  addEventListener("message", ({ source, data }) => source === parent && reporter.hear(data));
  for (const event of ["load", "afterprint", "visibilitychange"]) addEventListener(event, update);
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[target=_top]");
    if (link && reporter.leave(link.href)) event.preventDefault();
  });
  new ResizeObserver(update).observe(root);
  reporter.greet();
  // In milliseconds: a page that has more to do than this frame may begin to listen then.
  for (const delay of [250, 1000, 4000]) setTimeout(reporter.repeat, delay);
}
