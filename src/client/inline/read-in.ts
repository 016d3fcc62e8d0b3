/**
 * After the choice of a language to read in, before anything that it shows or hides is drawn: takes the one that the reader chose
 * last, or the one that their browser asks for; and keeps the next. A block keeps its names from other scripts.
 */
{
  const form = document.currentScript!.previousElementSibling as HTMLFormElement;
  const { read } = form.elements as unknown as { readonly read: RadioNodeList };
  const options = Array.from(read as Iterable<unknown>, (option) => (option as HTMLInputElement).value);
  const asked = navigator.languages.map((language) => language.slice(0, 2));
  const own = asked.flatMap((language) => options.find((option) => option.slice(0, 2) === language) ?? [])[0];
  try {
    read.value = localStorage.getItem("read") ?? own ?? "";
    form.onchange = () => localStorage.setItem("read", read.value);
  } catch {
    // No place to keep it: the choice holds for this page.
    read.value = own ?? "";
  }
}
