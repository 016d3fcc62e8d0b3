/** `<copy-code>`: a button that copies the text before it. Without a script, or a clipboard, the text stands there to be selected. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button")!;
    // A page that is not served securely has no clipboard.
    button.hidden = !isSecureContext;
    button.addEventListener("click", () => {
      const { textContent } = this.firstElementChild!;
      void navigator.clipboard.writeText(textContent).then(() => (button.textContent = this.dataset.copied!));
    });
  }
}

customElements.define("copy-code", CopyCode);
