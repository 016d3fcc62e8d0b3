/**
 * In an embed, after its row of views: the other views have addresses of their own, to which what was asked of this one goes
 * along. An address that asks for one of them by name leads there.
 */
{
  const asked = new URLSearchParams(location.search);
  const view = asked.get("view");
  asked.delete("view");
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".views a")) {
    link.search = String(asked);
    link.hash = location.hash;
    if (link.dataset.view === view) location.replace(link.href);
  }
}
