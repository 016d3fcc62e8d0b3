import { langTag } from "../../i18n/languages.ts";
import { locales } from "../../i18n/locales.ts";

/**
 * On the dev server only: shows on every page what is wrong with the data as they were last saved, and marks the cells. The
 * page itself shows the last valid data.
 */
interface Finding {
  readonly text: string;
  readonly cell?: string;
  /** A sentence that the page shows all the same, marked. */
  readonly isMarked?: true;
}

const style = document.createElement("style");
style.textContent = `
  .dev-findings { position: sticky; top: 0; z-index: 9; max-height: 40vh; overflow: auto; padding: 0.75rem 1rem;
    background: #fff4e5; color: #1a1d21; border-bottom: 3px solid #bc4b0f; font: 0.8125rem/1.5 ui-monospace, monospace; }
  .dev-findings ol { padding-inline-start: 1.5rem; list-style: decimal; }
  .dev-findings a { color: #0b5394; }
  .untrue { outline: 2px solid #bc4b0f; background: #ffe3b8; color: #1a1d21; }
  .dev-found { outline: 3px solid #bc4b0f; outline-offset: -1px; background: #fff4e5 !important; color: #1a1d21 !important; }
`;

const box = document.createElement("section");
box.className = "dev-findings";
box.setAttribute("role", "status");

function show(findings: readonly Finding[]): void {
  for (const cell of document.querySelectorAll(".dev-found")) {
    cell.classList.remove("dev-found");
    cell.removeAttribute("title");
  }
  box.remove();
  if (findings.length === 0) return;
  const list = document.createElement("ol");
  list.append(...findings.map(item));
  const head = document.createElement("p");
  const shown = findings.some(({ isMarked }) => isMarked)
    ? "sentences to rewrite; they are marked, or begin with [?]. A build refuses them."
    : "to correct; until then this page shows the last valid data.";
  head.textContent = `${findings.length} ${shown}`;
  box.replaceChildren(head, list);
  document.head.append(style);
  document.body.prepend(box);
}

function item({ text, cell }: Finding): HTMLLIElement {
  const line = document.createElement("li");
  const words = document.createElement(cell ? "a" : "span");
  words.textContent = text;
  line.append(words);
  if (cell) {
    mark(cell, text);
    words.setAttribute("href", addressOf(cell));
  }
  return line;
}

function mark(id: string, text: string): void {
  const cell = document.getElementById(id);
  if (!cell) return;
  cell.classList.add("dev-found");
  cell.title = [cell.title, text].filter(Boolean).join("\n");
}

/** The cell on this page, or else on its figure's page. */
function addressOf(cell: string): string {
  if (document.getElementById(cell)) return `#${cell}`;
  const locale = locales.find((locale) => langTag[locale] === document.documentElement.lang) ?? locales[0];
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${locale}/figures/${cell.split("--")[0]}/#${cell}`;
}

import.meta.hot?.on("data:findings", show);
import.meta.hot?.send("data:ask");
