import { frameAddress } from "./address.ts";
import { heightAt, type ReservedHeights } from "../heights.ts";

/** Where the embeds are, and how high. */
export interface Site {
  /** The site's address, with a slash at its end. */
  readonly base: string;
  readonly heights: ReservedHeights;
}

const styles = `:host{display:block;position:relative}:host([hidden]),slot[hidden]{display:none}
iframe{display:block;width:100%;border:0}slot{display:block;position:absolute;inset:0 0 auto}`;

/**
 * `<hk-figure figure|src lang theme view>`: a frame with an embed, which keeps its place from the start. What stands in the
 * element (a link to the figure) is seen until the frame has told its height, and for good where it cannot be shown. In a page that is
 * dark whatever the reader's system says, so is the figure.
 */
export function hkFigure({ base, heights }: Site) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);

  return class HkFigure extends HTMLElement {
    /** Those that stand in a page now. */
    static readonly shown = new Set<HkFigure>();
    static readonly observedAttributes = ["src", "figure", "lang", "theme", "view", "title"];
    readonly #frame = document.createElement("iframe");
    readonly #slot = document.createElement("slot");
    readonly #shadow = this.attachShadow({ mode: "open" });
    /** The heights of what is shown, by width. */
    #heights: readonly number[] = [];
    /** The width for which a height was reserved, and that height. */
    #width = 0;
    #reserved = 0;

    constructor() {
      super();
      this.#shadow.adoptedStyleSheets = [sheet];
      this.#shadow.append(this.#slot);
      this.#frame.loading = "lazy";
      this.#slot.onslotchange = () => this.#name();
    }

    connectedCallback(): void {
      HkFigure.shown.add(this);
      this.#show();
    }

    disconnectedCallback(): void {
      HkFigure.shown.delete(this);
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.#show();
    }

    /** The frame's name for those who hear it: the element's own title, or the words in it. */
    #name(): void {
      this.#frame.title = this.title || this.textContent.trim();
    }

    #show(): void {
      const asked = (name: string) => this.getAttribute(name);
      const isDark = /^(only )?dark$/.test(getComputedStyle(this).colorScheme);
      const wish = {
        src: asked("src"),
        figure: asked("figure"),
        lang: this.closest<HTMLElement>("[lang]")?.lang ?? "",
        theme: asked("theme") ?? (isDark ? "dark" : null),
        view: asked("view"),
      };
      const address = frameAddress(wish, base, heights);
      this.#name();
      if (address?.href === this.#frame.src && this.#frame.isConnected) return;
      this.#slot.hidden = false;
      if (!address) {
        this.#frame.remove();
        return;
      }
      const [chart, table] = heights[address.key]!;
      this.#heights = new URL(address.href).searchParams.get("view") === "table" ? table : chart;
      this.#frame.src = address.href;
      this.#shadow.prepend(this.#frame);
      this.#reserve();
    }

    #reserve(): void {
      this.#width = this.clientWidth;
      this.#reserved = heightAt(this.#heights, this.#width);
      this.#frame.style.height = `${this.#reserved}px`;
    }

    /** Whether a message comes from this element's frame. */
    owns(source: MessageEventSource | null): boolean {
      return this.#frame.isConnected && this.#frame.contentWindow === source;
    }

    /** The frame has told its height. While it is in sight it gives up reserved room only for a reader who uses it. */
    resize(height: number): void {
      if (this.#width !== this.clientWidth) this.#reserve();
      const { top, bottom } = this.getBoundingClientRect();
      const isSeen = top < innerHeight && bottom > 0;
      const isUsed = this.#shadow.activeElement === this.#frame;
      this.#slot.hidden = true;
      this.#name();
      this.#frame.style.height = `${isSeen && !isUsed ? Math.max(height, this.#reserved) : height}px`;
    }
  };
}
