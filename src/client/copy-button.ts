/**
 * `<copy-button data-of="ID">`: copies the text of an element, and shows in the place of its label that it did, until something
 * else is done. Where the browser or its user refuses, it says that, and selects the text for the reader to copy. The words stand
 * hidden in an element with the role `status`, so that a screen reader tells them too.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button")!;
    const words = [...this.querySelectorAll<HTMLElement>("[role=status] > *")];
    const [copied, refused] = words as [HTMLElement, HTMLElement];
    // A page that is not served securely has no clipboard.
    button.hidden = !isSecureContext;
    for (const event of ["click", "keydown", "change"])
      document.addEventListener(event, () => words.forEach((word) => (word.hidden = true)), { capture: true });
    button.addEventListener("click", () => {
      const text = document.getElementById(this.dataset.of!)!;
      navigator.clipboard.writeText(text.textContent).then(
        () => (copied.hidden = false),
        () => {
          refused.hidden = false;
          text.hidden = false;
          getSelection()!.selectAllChildren(text);
        },
      );
    });
  }
}

customElements.define("copy-button", CopyButton);
