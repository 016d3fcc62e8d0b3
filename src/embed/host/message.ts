/** Higher than any figure is at any width: a frame that says more is mistaken. In CSS pixels. */
const most = 20_000;

/** The height that a message of an embed tells, in CSS pixels; nothing for any other message. */
export function heightIn(message: unknown): number | undefined {
  const { sentinel, type, height } = (message ?? {}) as Readonly<Record<string, unknown>>;
  const isHeight = sentinel === "amp" && type === "embed-size" && typeof height === "number";
  return isHeight && height > 0 && height <= most ? height : undefined;
}

/** Asks an embed for its height. */
export const question = { sentinel: "amp", type: "frames-init" } as const;
