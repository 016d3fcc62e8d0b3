import type { Dialect } from "./dialect.ts";

const prefix = "[iFrameSizer]";

/**
 * iframe-resizer's, versions 4 and 5: text in parts. The host answers the greeting with its settings, the frame's id
 * first; it is given the size as an answer to those, then whenever it changes. Its other messages ask for the size.
 */
export function iframeResizer(): Dialect {
  let id: string | undefined;
  let kind: string;
  return {
    greeting: "[iFrameResizerChild]Ready",
    tell: ({ width, height }) => {
      if (!id) return undefined;
      const message = prefix + [id, height, width, kind].join(":");
      kind = "resize";
      return message;
    },
    asks: (message) => {
      if (typeof message !== "string" || !message.startsWith(prefix)) return false;
      const [name, ...settings] = message.slice(prefix.length).split(":");
      if (settings.length > 1) {
        id = name;
        kind = "init";
      }
      return true;
    },
  };
}
