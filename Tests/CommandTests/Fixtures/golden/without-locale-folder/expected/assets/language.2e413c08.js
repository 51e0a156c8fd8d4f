// Forwards from the language chooser to the best of the reader's languages that the site has, or to
// the only one that it has. A locale is looked up as RFC 4647 does (§3.4), within the script that the
// reader's locale is written in: zh-TW is Hant, so it leads to zh-Hant, and to zh only if nothing of
// the reader's other languages is there.
(() => {
  const read = (tag) => {
    try {
      const locale = new Intl.Locale(new Intl.Locale(tag).baseName);
      const { language, script, region } = locale.maximize();
      return { tag: locale.baseName, language, script, region };
    } catch {
      return { tag, language: tag };
    }
  };
  const sites = [...document.querySelectorAll("a[hreflang]")].map((link) => ({
    link,
    ...read(link.hreflang),
  }));
  const readers = navigator.languages.map(read);

  // How near a site's locale is to a reader's: the same, a longer or shorter beginning of it, its
  // region's.
  const nearness = (site, reader) =>
    site.tag === reader.tag
      ? 100
      : reader.tag.startsWith(`${site.tag}-`)
        ? site.tag.length
        : +(site.region === reader.region);

  const best = (fits) => {
    for (const reader of readers) {
      const near = sites.filter((site) => fits(site, reader));
      const most = Math.max(...near.map((site) => nearness(site, reader)));
      const found = near.find((site) => nearness(site, reader) === most);
      if (found) return found.link;
    }
  };

  const sameLanguage = (site, reader) => site.language === reader.language;
  const link =
    best((site, reader) => sameLanguage(site, reader) && site.script === reader.script) ??
    best(sameLanguage) ??
    (sites.length === 1 ? sites[0].link : undefined);
  if (link) location.replace(link.href);
})();
