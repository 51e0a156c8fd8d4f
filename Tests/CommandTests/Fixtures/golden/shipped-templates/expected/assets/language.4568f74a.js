// Forwards from the language chooser to the first of the reader's languages that the site has.
(() => {
  const links = new Map();
  for (const link of document.querySelectorAll("a[hreflang]")) {
    links.set(link.hreflang.toLowerCase(), link.href);
  }
  for (const language of navigator.languages ?? [navigator.language]) {
    const tag = language.toLowerCase();
    const href = links.get(tag) ?? links.get(tag.split("-")[0]);
    if (href) {
      location.replace(href);
      return;
    }
  }
})();
