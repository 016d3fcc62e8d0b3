import { mediumFrame } from "../heights.ts";
import { type KnownEmbeds, localeOf, wantedEmbed } from "./address.ts";

/*
 * Two words a window apart let columns that are as wide as what they hold take all the room there is. Behind the frame, until
 * that has come, stands what is in the element. The frame's own colour is how light the text around it is; that it changes is
 * noticed by a transition.
 */
const styles = `:host{display:block;position:relative;isolation:isolate;width:100%}:host::before{content:". .";display:block;height:0;overflow:hidden;visibility:hidden;word-spacing:100vw}:host([hidden]),slot[hidden]{display:none}iframe{display:block;width:100%;border:0;pointer-events:none;color:lab(from currentcolor l 0 0);transition:color 1ms}iframe+slot{display:block;position:absolute;inset:0 0 auto;z-index:-1}`;

/**
 * `<hk-figure figure|src lang theme view plain compact>`: a frame with an embed of the site at `base`, which keeps its place from
 * the start. What stands in the element (a link to the figure) is seen until the frame has come, and for good where there is
 * nothing to show. Unless it is told otherwise, the figure is as light or dark as the page around it, in the page's language.
 */
export function hkFigure(base: string, known: KnownEmbeds) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);

  return class HkFigure extends HTMLElement {
    static readonly observedAttributes = ["src", "figure", "lang", "theme", "view", "plain", "compact", "title"];
    readonly #frame = document.createElement("iframe");
    readonly #slot = document.createElement("slot");
    readonly #shadow = this.attachShadow({ mode: "open" });
    /** The width for which a height was reserved, and that height. */
    #width = 0;
    #reserved = 0;

    constructor() {
      super();
      this.#shadow.adoptedStyleSheets = [sheet];
      this.#shadow.append(this.#slot);
      this.#frame.loading = "lazy";
      this.#frame.onload = () => this.#frame.src && this.#uncover();
      this.#frame.ontransitionend = () => this.#show();
      this.#slot.onslotchange = () => this.#name();
    }

    connectedCallback(): void {
      this.#show();
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.#show();
    }

    /** The frame's name for those who hear it: the element's own title, or the words in it. */
    #name(): void {
      this.#frame.title = this.title || this.textContent.trim();
    }

    #show(): void {
      this.#name();
      if (!this.#frame.isConnected) this.#shadow.prepend(this.#frame);
      // The page around is dark if its text is light.
      const isDark = parseFloat(getComputedStyle(this.#frame).color.slice(4)) > 50;
      const asked = (name: string) =>
        this.getAttribute(name) ?? (name === "theme" ? (isDark ? "dark" : "light") : null);
      const [address, ...heights] = wantedEmbed(asked, localeOf(this, known.locales), base, known) ?? [];
      if (address === this.#frame.src) return;
      this.#slot.hidden = false;
      // The room that the code keeps for the element becomes the frame's own; an element without any begins with a usual height.
      const { style, clientWidth } = this;
      this.#width = clientWidth;
      this.#reserved = style.paddingBottom ? this.offsetHeight : 0;
      style.height = style.paddingBottom = "";
      this.#frame.style.height = `${this.#reserved || heights[clientWidth < mediumFrame ? 0 : 1]}px`;
      if (address) this.#frame.src = address;
      else {
        this.#frame.remove();
        this.#frame.removeAttribute("src");
        console.warn("hk-figure: no such figure", this);
      }
    }

    /** The figure is there. */
    #uncover(): void {
      this.#slot.hidden = true;
      this.#frame.style.pointerEvents = "auto";
    }

    /** The frame has told its height. While it is in sight it gives up reserved room only for a reader who uses it. */
    resize(height: number): void {
      const { top, bottom } = this.getBoundingClientRect();
      const isSeen = top < innerHeight && bottom > 0;
      const isUsed = this.#shadow.activeElement === this.#frame;
      if (!isSeen || isUsed || this.#width !== this.clientWidth) this.#reserved = 0;
      this.#uncover();
      this.#frame.style.height = `${Math.max(height, this.#reserved)}px`;
    }
  };
}
