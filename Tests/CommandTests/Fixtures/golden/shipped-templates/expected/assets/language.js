// Forwards from the language chooser to the first of the reader's languages that the site has, or
// to the only one that it has.
(() => {
  const links = [...document.querySelectorAll("a[hreflang]")];
  for (const language of navigator.languages) {
    const [full, short] = [language, language.split("-")[0]].map((tag) =>
      links.find(({ hreflang }) => hreflang.toLowerCase() === tag.toLowerCase()),
    );
    if (full || short) return location.replace((full || short).href);
  }
  if (links.size === 1) {
    for (const href of links.values()) location.replace(href);
  }
})();
