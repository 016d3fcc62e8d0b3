/** On a figure's page the view that a reader chooses goes into the address, which can be passed on. The first has none. */
const form = document.querySelector<HTMLFormElement>("form.views")!;
const view = form.elements.namedItem("view") as RadioNodeList;

form.onchange = () => {
  const address = new URL(location.href);
  address.hash = "";
  if ((view[0] as HTMLInputElement).checked) address.searchParams.delete("view");
  else address.searchParams.set("view", view.value);
  history.replaceState(history.state, "", address);
};

export {};
