import type { Dialect, Size } from "./dialect.ts";

/** What a reporter needs of the page it reports on. */
export interface Surroundings {
  /** The size of the content; 0 wide or high while the frame is not shown. */
  readonly measure: () => Size;
  readonly post: (message: unknown) => void;
  /** The time in milliseconds, from anywhere. */
  readonly now: () => number;
}

/** More reports than this within a second are no reader's doing: the page around answers one height by asking for another. */
const most = 8;
const second = 1000;

export interface Reporter {
  readonly greet: () => void;
  /** The content may have changed its height. */
  readonly update: () => void;
  /** Tells the height again in the dialects in which nobody can ask for it: the page around may listen only now. */
  readonly repeat: () => void;
  /** A message from the page around. */
  readonly hear: (message: unknown) => void;
  /** Asks the page around to follow a link that a reader pressed; whether it may be counted on. */
  readonly leave: (href: string) => boolean;
}

/**
 * Tells the page around a frame its height in every dialect: when it has changed, and when it is asked. It never tells 0, nor
 * anything while the frame is not shown. Where each answer changes the question it gives way: it only tells greater heights.
 */
export function createReporter(dialects: readonly Dialect[], { measure, post, now }: Surroundings): Reporter {
  const deaf = dialects.filter(({ asks }) => !asks);
  let told = 0;
  let times: number[] = [];

  const say = (message: unknown) => {
    if (message) post(message);
    return Boolean(message);
  };
  const tell = (speakers: readonly Dialect[], size: Size) => {
    for (const { tell } of speakers) say(tell(size));
  };
  const isShown = ({ width, height }: Size) => width > 0 && height > 0;

  return {
    greet: () => {
      for (const { greeting } of dialects) say(greeting);
    },
    update: () => {
      const size = measure();
      if (!isShown(size) || size.height === told) return;
      times = times.filter((time) => time > now() - second);
      if (times.length >= most && size.height < told) return;
      times.push(now());
      told = size.height;
      tell(dialects, size);
    },
    repeat: () => {
      const size = measure();
      if (isShown(size)) tell(deaf, size);
    },
    leave: (href) => dialects.some(({ leave }) => say(leave?.(href))),
    hear: (message) => {
      const asking = dialects.filter(({ asks }) => asks?.(message));
      const size = measure();
      if (isShown(size)) tell(asking, size);
      else if (asking.length) told = 0;
    },
  };
}
