/** In an embed, before anything is drawn: what the address asks for. Styles know what is meant; other words change nothing. */
const { dataset } = document.documentElement;
const asked = new URLSearchParams(location.search);
dataset.theme = asked.get("theme")!;
for (const look of ["plain", "compact"]) if (asked.has(look)) dataset[look] = "";
if (parent !== self) dataset.framed = "";
