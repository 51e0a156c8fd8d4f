import Mustache

extension PageField {
  /// All fields, in the order in which docs/templates.md lists them.
  static let declared: [PageField] = common + lists + [codePage, comparison, documents].joined()

  private static let common: [PageField] = [
    .value("site", .record(.site), from: .site) { $0.site(.site) },
    .value("assets", .assets, "see [assets](#assets)", from: .site) { $0.site(.assets) },
    .value("locale", .record(.locale), "the page's", from: .strings) { $0.strings(.locale) },
    .value(
      "locales", .list(of: .record(.locale)), "all of them, in the order of `diptych.yaml`",
      from: .allStrings
    ) { $0.locales() },
    .value(
      "strings", .strings, "the string table of the page's locale, as nested records",
      from: .strings
    ) { $0.field(LocaleSource.stringsPlace, of: $0.strings(.locale)) },
    .value(
      "root", .text,
      "the way from the page to the site's top, such as `../../`; empty for `index.html` and "
        + "`404.html`", from: .site
    ) {
      let hasFolder = $0.site(.hasLocaleFolder).isTrue
      return $0.local.markup($0.folder.wayToRoot(hasLocaleFolder: hasFolder).utf8)
    },
    .value(
      "path", .text,
      "the address below the locale, such as `compare/sip/180-vs-407.html`, the same in all locales",
      from: .address
    ) { $0.local.markup($0.address) },
    .value(
      "servedPath", .text,
      "the same as the host serves it, for whole addresses: without `.html` on Cloudflare Pages",
      from: [.site, .address]
    ) { $0.servedPath() },
    .value(
      "alternates", .list(of: .record(.alternate)), "this page in all locales, its own included",
      from: .site
    ) { $0.alternates },
    .value(
      "versions", .list(of: .record(.alternate)),
      "those of them that search engines are told of; a comparison that is fallback only is left "
        + "out, and one that search engines are not told of has none",
      from: [.site, .translations, .likeliness]
    ) { $0.isIndexed ? $0.versions() : .null },
    .value(
      "isIndexed", .flag,
      "search engines are told of the page; with `indexing: likely` not of every comparison",
      from: [.site, .likeliness]
    ) { .flag($0.isIndexed) },
    .value(
      "canonicalTag", .text,
      "the locale of the page that search engines are pointed to; the page's own, but the source "
        + "locale for a comparison that is fallback only",
      from: [.site, .translations, .likeliness]
    ) { $0.isCanonical ? $0.item($0.locale, of: $0.site(.tags)) : $0.site(.sourceTag) },
    .value(
      "canonicalFolder", .text, "the folder of that locale",
      from: [.site, .translations, .likeliness]
    ) { $0.isCanonical ? $0.item($0.locale, of: $0.site(.folders)) : $0.site(.sourceFolder) },
    .value("sourceTag", .text, "the source locale", from: .site) { $0.site(.sourceTag) },
    .value("sourceFolder", .text, "its folder", from: .site) { $0.site(.sourceFolder) },
    .value(
      "menus", .record(.menus), "the pages that stand by themselves, by the menus that they are in",
      from: .articles
    ) { $0.articles(.menus) },
    .value(
      "examples", .record(.examples), "codes that the search box shows; nothing if there are none",
      from: .site
    ) { $0.site(.examples) },
    .value(
      "source", .record(.language), "the same, to be spoken of in a notice", from: .site
    ) { $0.site(.source) },
    .record(
      "plain", .plain, "the page's records without markup",
      on: [.article, .protocolIndex, .code, .comparison], plain),
  ]

  private static let lists: [PageField] = [
    .value(
      "protocols", .list(of: .record(.protocol)), "sorted by folder name", on: [.home, .notFound],
      from: .protocols
    ) { $0.protocols { $0.entry(.marked) } },
    .value(
      "protocol", .record(.protocol), on: [.protocolIndex, .code, .comparison], from: .entry
    ) { $0.entry(.marked) },
    .value(
      "isComparable", .flag, "the protocol has two codes or more", on: [.protocolIndex, .code],
      from: .listing
    ) { .flag($0.count(of: $0.listing(.codes)) > 1) },
    .value(
      "classes", .list(of: .record(.classCodes)), "classes without codes are left out",
      on: [.protocolIndex], from: .listing
    ) { $0.listing(.classes) },
    .value(
      "classes", .list(of: .record(.classComparisons)), "of this code with each other one",
      on: [.code], from: [.entry, .listing, .first]
    ) { $0.comparisonsByClass() },
    .value(
      "confused", .list(of: .record(.protocolComparisons)),
      "the pairs that have a note; protocols without any are left out",
      on: [.home, .protocolIndex], from: [.listings, .entry, .listing]
    ) {
      guard $0.kind == .home else { return $0.list { $1 += [$0.confused()].compactMap(\.self) } }
      return $0.protocols { $0.confused() }
    },
  ]

  private static let codePage: [PageField] = [
    .value(
      "sourceLocale", .record(.locale), "the source locale, for sentences in its words",
      on: [.code, .comparison], from: .sourceStrings
    ) { $0.sourceStrings(.locale) },
    .value("page", .record(.article), "", on: [.article], from: .article) { $0.article(.marked) },
    .value("code", .record(.code), on: [.code], from: .first) { $0.first(.marked) },
    .value(
      "hasReferences", .flag, "the code has references", on: [.code], from: .first
    ) { .flag($0.count(of: $0.first(.references)) > 0) },
    .value(
      "likely", .list(of: .record(.comparison)), "at most \(RelatedCodes.limit), best first",
      on: [.code],
      from: .first
    ) { $0.likely() },
  ]

  /// What the sentences about differences are made from.
  private static let differenceRoles: UnitRoles = [
    .site, .strings, .sourceStrings, .entry, .sourceEntry, .first, .second, .sourceFirst,
    .sourceSecond, .note,
  ]

  private static let comparison: [PageField] = [
    .value("a", .record(.code), "the smaller code", on: [.comparison], from: .first) {
      $0.first(.marked)
    },
    .value("b", .record(.code), "the larger one", on: [.comparison], from: .second) {
      $0.second(.marked)
    },
    .value(
      "sameClass", .flag, "both are of one class", on: [.comparison], from: [.first, .second]
    ) { .flag($0.first(.codeClass).isIdentical(to: $0.second(.codeClass))) },
    .value(
      "hasLongNames", .flag,
      "the protocol's name, the codes and their names have more than \(PageScope.comparisonLimit) characters "
        + "together, or those of one code with its gloss more than \(PageScope.titleLimit), so that a title "
        + "with them is longer than search engines show", on: [.code, .comparison],
      from: [.entry, .first, .second]
    ) { .flag($0.hasLongNames()) },
    .sentences(
      "classification", "they say which classes the codes are of", about: .classes),
    .sentences("summary", "they quote what the codes mean, and class names", about: .meaning),
    .value(
      "updated", .record(.date),
      "when the text of either code last changed; nothing if no file says",
      on: [.comparison], from: [.first, .second]
    ) { $0.updated() },
    .value(
      "difference", .record(.difference), "how the two differ, in a sentence or two",
      on: [.comparison], from: differenceRoles
    ) { $0.difference() },
    .value(
      "contrasts", .record(.difference),
      "what follows from further facts in which the codes differ; nothing if there is none, or if the "
        + "pair's own file lists the differences", on: [.comparison], from: differenceRoles
    ) { $0.contrasts() },
    .value(
      "note", .record(.passage), "the note on the pair; nothing if there is none",
      on: [.comparison], from: .note
    ) { $0.note(.passage) },
    .value(
      "facts", .record(.factPairs), "what both codes tell; nothing if neither tells any fact",
      on: [.comparison], from: [.entry, .first, .second]
    ) { $0.facts() },
    .value(
      "keyDifferences", .record(.passage),
      "the list in the pair's own file that stands for the derived one; nothing if there is none",
      on: [.comparison], from: .note
    ) { $0.note(.differences) },
    .value(
      "whenToUse", .record(.passage),
      "what the pair's own file says of when to use which; nothing if it says nothing",
      on: [.comparison], from: .note
    ) { $0.note(.advice) },
    .sentences("encounters", "they quote “when you see it”", about: .encounter),
    .sentences("advice", "they quote “how to fix”", about: .advice),
    .sentences("use", "they quote when to use each", about: .use),
    .value(
      "quotesUse", .flag,
      "*When to use which* quotes what both codes say of when to use them, in the page's language",
      on: [.comparison], from: [.first, .second, .note]
    ) {
      .flag(
        $0.note(.advice).isNothing && $0.first(.quotesUse).isTrue && $0.second(.quotesUse).isTrue)
    },
    PageField(
      name: "advises", type: .flag, summary: "`use` or `advice` is there", kinds: [.comparison],
      content: .areThere([.advice, .use])),
    .value(
      "hasRelated", .flag, "there are any in `related`", on: [.comparison],
      from: [.first, .second]
    ) { .flag($0.hasRelated) },
    .value(
      "related", .list(of: .record(.comparison)), "at most \(RelatedCodes.limit), best first",
      on: [.comparison], from: [.first, .second]
    ) { $0.related() },
    .value(
      "hasSpecifications", .flag, "there are any in `specifications`", on: [.comparison],
      from: [.first, .second]
    ) { .flag($0.count(of: $0.first(.references)) + $0.count(of: $0.second(.references)) > 0) },
    .value(
      "specifications", .list(of: .record(.reference)),
      "the first \(PageScope.specificationsOfACode) of either code, each once",
      on: [.comparison], from: [.first, .second]
    ) { $0.specifications() },
  ]

  private static let documents: [PageField] = [
    .value(
      "entries", .list(of: .record(.feedEntry)),
      "the codes that were updated last, at most \(FeedCodes.limit), newest first", on: [.feed],
      from: .feed
    ) { $0.feed(.entries) },
    .value("latest", .record(.date), "the newest of them", on: [.feed], from: .feed) {
      $0.feed(.latest)
    },
    .value(
      "pages", .record(.menu),
      "all pages that stand by themselves, without markup; nothing if there are none", on: [.llms],
      from: .articles
    ) { $0.articles(.plain) },
    .value(
      "listings", .list(of: .record(.listing)), "all protocols; names are not wrapped",
      on: [.llms], from: .listings
    ) {
      $0.protocols {
        $0.local.record($0.shape(of: .listing), [$0.entry(.plain), $0.listing(.plainCodes)])
      }
    },
  ]

  /// The records of a page without markup.
  static let plain: [PageField] = [
    .value(
      "page", .record(.article), "only on a page that stands by itself", on: [.article],
      from: .article
    ) { $0.article(.plain) },
    .value(
      "protocol", .record(.protocol), on: [.protocolIndex, .code, .comparison], from: .entry
    ) { $0.entry(.plain) },
    .value("code", .record(.code), "only on a code's page", on: [.code], from: .first) {
      $0.first(.plain)
    },
    .value(
      "codes", .list(of: .record(.listedCode)), "all of them; only on a protocol's page",
      on: [.protocolIndex], from: .listing
    ) { $0.listing(.plainCodes) },
    .value("a", .record(.code), "only on a comparison", on: [.comparison], from: .first) {
      $0.first(.plain)
    },
    .value("b", .record(.code), "likewise", on: [.comparison], from: .second) {
      $0.second(.plain)
    },
  ]

  /// What sentences are made of: the page's language if both codes have the text in it, otherwise
  /// the source locale's, so that no sentence mixes the two.
  static func sentences(about role: RoleSet) -> [PageField] {
    [
      .value(
        "lang", .text,
        "the source locale, if that is the language of the sentences and not of the page; otherwise "
          + "nothing", from: .site
      ) { $0.quotable.contains(role) ? .null : $0.site(.sourceTag) },
      .value(
        "direction", .text,
        "`ltr` or `rtl`, if the sentences run the other way than the page; otherwise nothing",
        from: [.strings, .sourceStrings]
      ) { $0.quotable.contains(role) ? .null : $0.sourceDirection },
      .value(
        "strings", .strings, "the string table of the sentences' locale",
        from: [.strings, .sourceStrings]
      ) {
        $0.field(
          LocaleSource.stringsPlace,
          of: $0.quotable.contains(role) ? $0.strings(.locale) : $0.sourceStrings(.locale))
      },
      .value("protocol", .record(.protocol), from: [.entry, .sourceEntry]) {
        $0.quotable.contains(role) ? $0.entry(.marked) : $0.sourceEntry(.marked)
      },
      .value("a", .record(.code), "the smaller code", from: [.first, .sourceFirst]) {
        $0.quotable.contains(role) ? $0.first(.marked) : $0.sourceFirst(.marked)
      },
      .value("b", .record(.code), "the larger one", from: [.second, .sourceSecond]) {
        $0.quotable.contains(role) ? $0.second(.marked) : $0.sourceSecond(.marked)
      },
    ]
  }
}
