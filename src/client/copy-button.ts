/**
 * `<copy-button data-of="ID">`: copies the text of an element, and shows the words that say so until something else is done:
 * they stand hidden in an element with the role `status`, so that a screen reader tells them too.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button")!;
    const words = this.querySelector<HTMLElement>("[role=status] > *")!;
    // A page that is not served securely has no clipboard.
    button.hidden = !isSecureContext;
    for (const event of ["click", "keydown", "change"])
      document.addEventListener(event, () => (words.hidden = true), { capture: true });
    button.addEventListener("click", () => {
      const { textContent } = document.getElementById(this.dataset.of!)!;
      void navigator.clipboard.writeText(textContent).then(() => (words.hidden = false));
    });
  }
}

customElements.define("copy-button", CopyButton);
