import type { Protocol, Size } from "./protocols.ts";

/** What a reporter needs of the page it reports on. */
export interface Surroundings {
  /** The size of the content; 0 wide or high while the frame is not shown. */
  readonly measure: () => Size;
  readonly post: (message: unknown) => void;
  /** The time in milliseconds, from any starting point. */
  readonly now: () => number;
}

/** More reports than this within a second are no reader's doing: the page answers each height with a resize that changes it. */
const most = 8;
const second = 1000;

export interface Reporter {
  readonly greet: () => void;
  /** The content may have changed its height. */
  readonly update: () => void;
  /** Reports the height again in the protocols that have no request for it: the page around may not have listened before. */
  readonly repeat: () => void;
  /** A message from the page around. */
  readonly hear: (message: unknown) => void;
  /** Asks the page around to follow a link that a reader pressed; returns whether some protocol could ask. */
  readonly leave: (href: string) => boolean;
}

/**
 * Reports a frame's height to the page around it in every protocol: when it has changed, and when that page asks. It never
 * reports 0, nor anything while the frame is hidden. If page and frame keep resizing each other, it reports only increases.
 */
export function createReporter(protocols: readonly Protocol[], { measure, post, now }: Surroundings): Reporter {
  const deaf = protocols.filter(({ asks }) => !asks);
  let told = 0;
  let times: number[] = [];

  const say = (message: unknown) => {
    if (message) post(message);
    return Boolean(message);
  };
  /** Returns whether the frame was shown, so that there was a height to report. */
  const tell = (speakers: readonly Protocol[]) => {
    const size = measure();
    const isShown = size.width > 0 && size.height > 0;
    if (isShown) for (const { tell } of speakers) say(tell(size));
    return isShown;
  };

  return {
    greet: () => {
      for (const { greeting } of protocols) say(greeting);
    },
    update: () => {
      const { width, height } = measure();
      if (!width || !height || height === told) return;
      times = times.filter((time) => time > now() - second);
      if (times.length >= most && height < told) return;
      times.push(now());
      told = height;
      tell(protocols);
    },
    repeat: () => tell(deaf),
    leave: (href) => protocols.some(({ leave }) => say(leave?.(href))),
    hear: (message) => {
      const asking = protocols.filter(({ asks }) => asks?.(message));
      if (!tell(asking)) told = 0;
    },
  };
}
