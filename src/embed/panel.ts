import { type Attributes, type Choice, type CodeKind, embedCodes, frameParts, type Subject } from "./codes.ts";

/**
 * `<embed-panel>`: writes the codes anew for what the reader chooses, and shows what the code for a frame gives in columns as
 * wide as a phone and a desk. The default codes and the script of the frames stand in the page already.
 */
class EmbedPanel extends HTMLElement {
  #subjects!: Readonly<Record<string, Subject>>;
  /** What the preview shows. */
  #shown = "";

  connectedCallback(): void {
    this.#subjects = JSON.parse(this.dataset.subjects!) as Readonly<Record<string, Subject>>;
    for (const part of this.querySelectorAll<HTMLElement>("form,.preview")) part.hidden = false;
    this.addEventListener("input", () => this.#write());
    this.querySelector("form")!.addEventListener("submit", (event) => event.preventDefault());
    this.#preview.addEventListener("toggle", () => this.#show());
    // What the browser remembers of a form may differ from what the codes say.
    this.#write();
  }

  get #preview(): HTMLDetailsElement {
    return this.querySelector<HTMLDetailsElement>(".preview")!;
  }

  get #chosen(): { readonly subject: Subject; readonly choice: Choice } {
    const { elements } = this.querySelector("form")!;
    const value = (name: string) => (elements.namedItem(name) as HTMLSelectElement | HTMLInputElement).value;
    const width = /^[1-9]\d{2,3}$/.test(value("width")) ? value("width") : "";
    const choice = { theme: value("theme"), view: value("view"), look: value("look"), width } as Choice;
    return { subject: this.#subjects[value("language")]!, choice };
  }

  #write(): void {
    const { subject, choice } = this.#chosen;
    for (const [kind, code] of Object.entries(embedCodes(subject, choice)) as [CodeKind, string][])
      this.querySelector(`#code-${kind}`)!.textContent = code;
    this.#show();
  }

  /** Puts what the code for a frame says into the columns, once they are asked for: from where this page is, not where it will be. */
  #show(): void {
    const { subject, choice } = this.#chosen;
    const { box, frame } = frameParts(subject, choice);
    const parts = JSON.stringify([box, frame]);
    if (!this.#preview.open || parts === this.#shown) return;
    this.#shown = parts;
    const { pathname, search } = new URL(String(frame.src));
    for (const column of this.#preview.querySelectorAll(".scroll")) {
      const pasted = element("div", box);
      pasted.append(element("iframe", { ...frame, src: location.origin + pathname + search }));
      column.replaceChildren(pasted);
    }
  }
}

/** An element with attributes; the page's policy takes styles from scripts only, and not as an attribute. */
function element(name: string, attributes: Attributes): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "style") made.style.cssText = String(value);
    else made.setAttribute(key, String(value));
  }
  return made;
}

customElements.define("embed-panel", EmbedPanel);
