/** A window's inside, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A running browser, whichever way it is driven. */
export interface Browser {
  /** Its name and version, as it gives them: `Firefox 140.3.0`. */
  readonly version: string;
  /** Opens a page in a window of its own; resolves when the page has loaded. */
  open(url: string, size: Size): Promise<Page>;
  close(): Promise<void>;
}

export interface Page {
  goto(url: string): Promise<void>;
  resize(size: Size): Promise<void>;
  /** Calls a function in the page, which knows nothing but its argument; both ends of it are plain JSON values. */
  evaluate<A, T>(call: (argument: A) => T, argument: A): Promise<Awaited<T>>;
  /** The same in every frame of the page, of whatever origin, those in open shadow roots too; in no promised order. */
  evaluateInFrames<A, T>(call: (argument: A) => T, argument: A): Promise<Awaited<T>[]>;
  /** Presses keys one after the other, by the names that `KeyboardEvent.key` gives them: `Tab`, `ArrowLeft`. */
  keys(...keys: readonly string[]): Promise<void>;
  /** What the window shows, as a PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Errors in the console and uncaught ones, of the page and its frames. WebKit's driver tells none. */
  errors(): readonly string[];
  close(): Promise<void>;
}

/** Why a browser cannot run here, for whoever reads the test's output. */
export class NotInstalled extends Error {}
