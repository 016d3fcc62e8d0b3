/** In an embed, before anything is drawn: the theme that the address asks for. Styles know two; other words change nothing. */
document.documentElement.dataset.theme = new URLSearchParams(location.search).get("theme")!;
