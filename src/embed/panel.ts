import { type Choice, type CodeKind, embedAddress, embedCodes, type Subject } from "./embed-codes.ts";
import { heightIn } from "./host/message.ts";

/**
 * `<embed-panel>`: writes the codes anew for what the reader chooses, copies them, and shows the embed in frames as wide as
 * a phone and a desk. The default codes stand in the page already.
 */
class EmbedPanel extends HTMLElement {
  #subjects!: Readonly<Record<string, Subject>>;

  connectedCallback(): void {
    this.#subjects = JSON.parse(this.dataset.subjects!) as Readonly<Record<string, Subject>>;
    for (const part of this.querySelectorAll<HTMLElement>("form,.preview")) part.hidden = false;
    // A page that is not served securely has no clipboard; the codes stand in it to be selected.
    for (const button of this.querySelectorAll("button")) button.hidden = !isSecureContext;
    this.addEventListener("input", () => this.#write());
    this.addEventListener("click", ({ target }) => this.#copy(target as HTMLElement));
    this.querySelector("form")!.addEventListener("submit", (event) => event.preventDefault());
    this.#preview.addEventListener("toggle", () => this.#show());
    addEventListener("message", (event) => this.#resize(event));
    // What the browser remembers of a form may differ from what the codes say.
    this.#write();
  }

  get #preview(): HTMLDetailsElement {
    return this.querySelector<HTMLDetailsElement>(".preview")!;
  }

  get #frames(): HTMLIFrameElement[] {
    return [...this.querySelectorAll("iframe")];
  }

  get #chosen(): { readonly subject: Subject; readonly choice: Choice } {
    const { elements } = this.querySelector("form")!;
    const value = (name: string) => (elements.namedItem(name) as HTMLSelectElement | HTMLInputElement).value;
    const width = /^[1-9]\d{2,3}$/.test(value("width")) ? value("width") : "";
    const choice = { theme: value("theme"), view: value("view"), width } as Choice;
    return { subject: this.#subjects[value("language")]!, choice };
  }

  #write(): void {
    const { subject, choice } = this.#chosen;
    for (const [kind, code] of Object.entries(embedCodes(subject, choice)) as [CodeKind, string][])
      this.querySelector(`[data-code=${kind}]`)!.textContent = code;
    this.#say("");
    this.#show();
  }

  /** Makes and loads the frames, once they are asked for: from where this page is, wherever the site will live. */
  #show(): void {
    if (!this.#preview.open) return;
    for (const room of this.#preview.querySelectorAll(".scroll:empty")) room.append(document.createElement("iframe"));
    const { subject, choice } = this.#chosen;
    const { pathname, search } = new URL(embedAddress(subject, choice));
    const src = location.origin + pathname + search;
    for (const frame of this.#frames) {
      frame.title = subject.title;
      if (frame.src === src) continue;
      frame.height = String(subject.height);
      frame.src = src;
    }
    this.#frames.at(-1)!.style.maxWidth = choice.width && `${choice.width}px`;
  }

  #resize({ source, origin, data }: MessageEvent): void {
    const frame = this.#frames.find(({ contentWindow }) => contentWindow === source);
    const height = origin === location.origin ? heightIn(data) : undefined;
    if (frame && height !== undefined) frame.height = String(height);
  }

  #copy({ dataset }: HTMLElement): void {
    if (dataset.copy === undefined) return;
    const code = this.querySelector(`[data-code=${dataset.copy}]`)!.textContent;
    void navigator.clipboard.writeText(code).then(() => this.#say(this.dataset.copied!));
  }

  #say(words: string): void {
    this.querySelector("[role=status]")!.textContent = words;
  }
}

customElements.define("embed-panel", EmbedPanel);
