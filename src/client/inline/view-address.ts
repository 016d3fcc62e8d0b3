import { keepInPlace } from "../keep-in-place.ts";

/**
 * On a figure's page the view that a reader chooses goes into the address, which can be passed on. The first has none. The row of
 * buttons stays under the finger, however long the headlines are.
 */
const form = document.querySelector<HTMLFormElement>("form.views")!;
const view = form.elements.namedItem("view") as RadioNodeList;
const headline = document.querySelector(".headline")!;
let settle: (() => void) | undefined;

form.onpointerdown = form.onkeydown = () => (settle = keepInPlace(form, headline));

form.onchange = () => {
  const address = new URL(location.href);
  address.hash = "";
  if ((view[0] as HTMLInputElement).checked) address.searchParams.delete("view");
  else address.searchParams.set("view", view.value);
  history.replaceState(history.state, "", address);
  settle?.();
};
