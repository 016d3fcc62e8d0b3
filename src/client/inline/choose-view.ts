/**
 * After a figure's row of radio buttons, before its views are drawn: chooses the view that the address asks for, or points
 * into; where it does not, the one that is checked in the page, or the first. Later the one in which find-in-page finds something.
 * Of words that name no view, none is taken.
 */
const form = document.currentScript!.previousElementSibling as HTMLFormElement;
const { view } = form.elements as unknown as { readonly view: RadioNodeList };
const choose = () => {
  const hash = location.hash.slice(1);
  (form.querySelector<HTMLInputElement>("[checked]") ?? (view[0] as HTMLInputElement)).checked = true;
  view.value = new URLSearchParams(location.search).get("view")!;
  view.value = hash.startsWith(`${form.closest("figure")!.id}--`) ? "table" : hash;
};
choose();
addEventListener("hashchange", choose);
// The browser leaves open what it found in: it is hidden again once another view is chosen.
const hide = () => {
  for (const drawn of document.querySelectorAll(".view")) drawn.setAttribute("hidden", "until-found");
};
form.addEventListener("change", hide);
addEventListener("beforematch", ({ target }) => {
  hide();
  view.value = (target as Element).id;
});
