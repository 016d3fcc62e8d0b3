/** Higher than any figure is at any width: a frame that says more is mistaken. In CSS pixels. */
const most = 20_000;

/** The height that a message of an embed tells, in CSS pixels; nothing for any other message. */
export function heightIn(message: unknown): number | undefined {
  const { sentinel, type, height } = (message ?? {}) as Readonly<Record<string, unknown>>;
  const isHeight = sentinel === "amp" && type === "embed-size" && typeof height === "number";
  return isHeight && height > 0 && height <= most ? height : undefined;
}

/** The frames of a document or shadow tree that show embeds of the site at `base`, those of the shadow trees in it too. */
export function framesOf(base: string, root: Document | ShadowRoot = document): HTMLIFrameElement[] {
  return [...root.querySelectorAll("*")].flatMap((element) => {
    if (element instanceof HTMLIFrameElement) return element.src.startsWith(`${base}embed/`) ? element : [];
    return element.shadowRoot ? framesOf(base, element.shadowRoot) : [];
  });
}

/**
 * Gives a plain frame the height it tells; its borders come on top. One that takes its content's height of itself is left
 * alone, and so is one with the attribute `data-fixed`.
 */
export function resizePlainFrame(frame: HTMLIFrameElement, height: number): void {
  const style: CSSStyleDeclaration & { readonly frameSizing?: string } = getComputedStyle(frame);
  if (style.frameSizing === "content-height" || "fixed" in frame.dataset) return;
  const borders = style.boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + borders}px`;
}
