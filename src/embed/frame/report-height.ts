import { amp, datawrapper, iframeResizer, medium, pym, type Size, wordPress } from "./protocols.ts";
import { createReporter } from "./reporter.ts";

/**
 * In an embed: tells the page around it how high its content is, and which link a reader presses where a sandbox stops it. It
 * needs no origin, storage or network.
 */
const root = document.documentElement;

/**
 * The size of the root's box, which follows what stands in it and never the frame's own height. A frame that is high enough has
 * no scroll bar, so none is counted, even while there is one: beside it the content is narrower, and of another height.
 */
function measure(): Size {
  const { scrollbarWidth } = root.style;
  root.style.scrollbarWidth = "none";
  const { width, height } = root.getBoundingClientRect();
  root.style.scrollbarWidth = scrollbarWidth;
  return { width: Math.round(width), height: Math.ceil(height) };
}

const reporter = createReporter(
  [
    // Hosts look for the frame whose address contains the id: this one, of all figures, views and languages.
    datawrapper(location.pathname),
    pym(new URLSearchParams(location.search).get("childId")),
    amp(),
    medium(location.href),
    wordPress(location.hash),
    iframeResizer(),
  ],
  {
    measure,
    post: (message) => parent.postMessage(message, "*"),
    now: Date.now,
  },
);

/** Where browsers have it: asks that a frame which takes its content's height be given it anew. */
const { requestResize } = self as { requestResize?: () => void };

let asked = 0;
let settling: ReturnType<typeof setTimeout> | undefined;

/** The browser measures what it sees: scroll bars come back, where they are needed, once it has. */
function askForHeight(): void {
  const { height } = measure();
  if (!requestResize || height === asked) return;
  asked = height;
  root.style.scrollbarWidth = "none";
  clearTimeout(settling);
  settling = setTimeout(() => (root.style.scrollbarWidth = ""), moments[0]);
  try {
    requestResize();
  } catch {
    // Whatever shows this page is not an `<iframe>`.
  }
}

function update(): void {
  reporter.update();
  askForHeight();
}

/** In milliseconds: a page that has more to do than this frame may begin to listen then. */
const moments = [250, 1000, 4000] as const;

if (parent !== self) {
  addEventListener("message", ({ source, data }) => source === parent && reporter.hear(data));
  for (const event of ["load", "afterprint", "visibilitychange"]) addEventListener(event, update);
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[target=_top]");
    if (link && reporter.leave(link.href)) event.preventDefault();
  });
  new ResizeObserver(update).observe(root);
  reporter.greet();
  askForHeight();
  for (const moment of moments) setTimeout(reporter.repeat, moment);
}
