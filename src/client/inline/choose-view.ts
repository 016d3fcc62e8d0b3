/**
 * After a figure's row of radio buttons, before its views are drawn: chooses the view that the address asks for, or points
 * into. Of words that name no view, none is taken. A view that the reader chooses goes into the address, but in a frame.
 */
const form = document.currentScript!.previousElementSibling as HTMLFormElement;
const view = form.elements.namedItem("view") as RadioNodeList;
const first = view[0] as HTMLInputElement;

function choose(): void {
  const hash = location.hash.slice(1);
  first.checked = true;
  view.value = new URLSearchParams(location.search).get("view")!;
  view.value = hash.startsWith(`${form.closest("figure")!.id}--`) ? "table" : hash;
}

choose();
addEventListener("hashchange", choose);
form.onchange = () => {
  if (self !== top) return;
  const address = new URL(location.href);
  address.hash = "";
  if (first.checked) address.searchParams.delete("view");
  else address.searchParams.set("view", view.value);
  history.replaceState(null, "", address);
};
