/** `<copy-code>`: a button that copies the code beside it. Without a script, or a clipboard, the code stands there to be selected. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button")!;
    // A page that is not served securely has no clipboard.
    button.hidden = !isSecureContext;
    button.addEventListener("click", () => {
      const code = this.querySelector("code")!.textContent;
      void navigator.clipboard.writeText(code).then(() => (button.textContent = this.dataset.copied!));
    });
  }
}

customElements.define("copy-code", CopyCode);
