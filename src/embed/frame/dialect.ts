/** A size in whole CSS pixels, the height rounded up. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * One of the ways in which pages around a frame learn its height. A dialect holds no page and no window: what it is told
 * of the address or hears is text to it, which it compares, or gives back as it was.
 */
export interface Dialect {
  /** The message that tells a size; nothing where the page around has not shown that it speaks this dialect. */
  readonly tell: (size: Size) => unknown;
  /** Whether a message asks for the size. */
  readonly asks?: (message: unknown) => boolean;
  /** The message that asks for the page to be left, where it lets no frame do that: to an address whose link a reader pressed. */
  readonly leave?: (href: string) => unknown;
  /** The message that says that the frame is there and can be asked. */
  readonly greeting?: string;
}

/** A message as it may be: whatever it is, its entries are asked for with `?.`, and may be anything. */
export type Entries = Readonly<Partial<Record<"sentinel" | "type" | "message" | "secret", unknown>>> | null | undefined;
