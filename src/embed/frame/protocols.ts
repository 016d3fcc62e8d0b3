/** A size in whole CSS pixels, the height rounded up. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One of the ways in which pages around a frame learn its height. What comes in messages is only compared, or returned unchanged. */
export interface Protocol {
  /** The message that tells a size; nothing where the page around has not shown that it speaks this protocol. */
  readonly tell: (size: Size) => unknown;
  /** Whether a message asks for the size. */
  readonly asks?: (message: unknown) => boolean;
  /** The message that asks for the page to be left, where it lets no frame do that: to an address whose link a reader pressed. */
  readonly leave?: (href: string) => unknown;
  /** The message that says that the frame is there and can be asked. */
  readonly greeting?: string;
}

/** A message may be anything: its entries are read with `?.`, and may be anything too. */
type Message = Readonly<Partial<Record<"sentinel" | "type" | "message" | "secret", unknown>>> | null | undefined;

/** Datawrapper's: the height under the chart's id. */
export const datawrapper = (id: string): Protocol => ({
  tell: ({ height }) => ({ "datawrapper-height": { [id]: height } }),
});

/**
 * pym.js: text in parts. The host names the frame in its address (`childId`) and asks by telling a width; what else it says
 * there (`initialWidth`, `parentTitle`, `parentUrl`) is of no use to a page that fits any width.
 */
export function pym(childId: string | null): Protocol {
  const about = (kind: string) => `pymxPYMx${childId}xPYMx${kind}xPYMx`;
  return {
    tell: ({ height }) => childId && `${about("height")}${height}`,
    asks: (message) => typeof message === "string" && message.startsWith(about("width")),
  };
}

/** AMP's, which sidechain and @newswire/frames speak too, `/embed.js`, and the script in the code for a frame. */
export function amp(): Protocol {
  const sentinel = "amp";
  return {
    tell: ({ height }) => ({ sentinel, type: "embed-size", height }),
    asks: (message) => (message as Message)?.sentinel === sentinel && (message as Message)?.type === "frames-init",
  };
}

/** Medium's and Embedly's: JSON as text, with the frame's own address. */
export const medium = (src: string): Protocol => ({
  tell: ({ height }) => JSON.stringify({ src, context: "iframe.resize", height }),
});

/**
 * WordPress's: it writes a secret into the fragment of the frame's address, and hears nothing without it. Its sandbox lets no
 * link out, so it follows those that a reader presses, if they lead to the frame's own site.
 */
export function wordPress(fragment: string): Protocol {
  const secret = /secret=(\w+)/.exec(fragment)?.[1];
  return {
    tell: ({ height }) => secret && { message: "height", value: height, secret },
    leave: (href) => secret && { message: "link", value: href, secret },
    asks: (message) => (message as Message)?.message === "ready" && (message as Message)?.secret === secret,
  };
}

/**
 * iframe-resizer's, versions 4 and 5: text in parts. The host answers the greeting with its settings, the frame's id first; it
 * is given the size as an answer to those, then whenever it changes. Its other messages ask for the size.
 */
export function iframeResizer(): Protocol {
  const prefix = "[iFrameSizer]";
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
