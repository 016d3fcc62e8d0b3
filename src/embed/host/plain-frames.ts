/** Higher than any figure is at any width: a frame that says more is mistaken. In CSS pixels. */
const most = 20_000;

/** The height that a message of an embed tells, in CSS pixels; nothing for any other message. */
export function heightIn(message: unknown): number | undefined {
  const { sentinel, type, height } = (message ?? {}) as Readonly<Record<string, unknown>>;
  const isHeight = sentinel === "amp" && type === "embed-size" && typeof height === "number";
  return isHeight && height > 0 && height <= most ? height : undefined;
}

/** Asks an embed for its height. */
const question = { sentinel: "amp", type: "frames-init" } as const;

/** The plain frames of a document that show embeds of the site at `base`. */
function framesOf(base: string): HTMLIFrameElement[] {
  return [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${base}embed/`));
}

/** Gives the plain frame that a message came from the height it tells; its borders come on top. One that takes its content's height of itself is left alone. */
export function resizePlainFrame(base: string, source: MessageEventSource | null, height: number): void {
  const frame = framesOf(base).find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const style: CSSStyleDeclaration & { readonly frameSizing?: string } = getComputedStyle(frame);
  if (style.frameSizing === "content-height") return;
  const borders = style.boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + borders}px`;
}

/** Frames that were there first have told their heights already. */
export function askPlainFrames(base: string): void {
  for (const { contentWindow } of framesOf(base)) contentWindow?.postMessage(question, "*");
}
