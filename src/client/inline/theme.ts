/** In an embed, before anything is drawn: the theme that the address asks for; other values change nothing. */
const theme = new URLSearchParams(location.search).get("theme")!;
if (/^(light|dark)$/.test(theme)) document.documentElement.dataset.theme = theme;
