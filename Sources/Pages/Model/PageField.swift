/// The fields of pages, named after their cases.
///
/// All pages are records of one shape, in which a kind leaves the fields empty that it does not
/// have; the raw value is the place in it.
enum PageField: Int, CaseIterable, Sendable {
  case site, assets, locale, locales, strings, root, path, servedPath, alternates, sourceTag
  case versions, canonicalTag
  case plain, protocols, `protocol`, classes
  case code, likely
  case a, b, sameClass, summary, encounters, advice, related, specifications
  case facts, note, confused
  case entries, latest
  case listings

  var name: String { String(describing: self) }

  /// A field as the pages of some kinds have it.
  struct Declared: Sendable {
    let field: PageField
    let type: FieldType

    /// What it is, for template authors.
    let summary: String

    /// The kinds of pages that have it; all if there are none.
    let kinds: [PageKind]

    fileprivate init(
      _ field: PageField, _ type: FieldType, _ summary: String, on kinds: PageKind...
    ) {
      self.field = field
      self.type = type
      self.summary = summary
      self.kinds = kinds
    }
  }

  /// The fields that a kind of page has.
  static func declared(on kind: PageKind) -> [Declared] {
    declared.filter { $0.kinds.isEmpty || $0.kinds.contains(kind) }
  }

  /// All fields, in the order in which docs/templates.md lists them.
  static let declared: [Declared] = [
    Declared(.site, .record(.site), ""),
    Declared(.assets, .assets, "see [assets](#assets)"),
    Declared(.locale, .record(.locale), "the page's"),
    Declared(.locales, .list(of: .record(.locale)), "all of them, in the order of `diptych.yaml`"),
    Declared(.strings, .strings, "the string table of the page's locale, as nested records"),
    Declared(
      .root, .text,
      "the way from the page to the site's top, such as `../../`; empty for `index.html` and "
        + "`404.html`"),
    Declared(
      .path, .text,
      "the address below the locale, such as `compare/sip/180-vs-407.html`, the same in all locales"
    ),
    Declared(
      .servedPath, .text,
      "the same as the host serves it, for whole addresses: without `.html` on Cloudflare Pages"),
    Declared(
      .alternates, .list(of: .record(.alternate)), "this page in all locales, its own included"),
    Declared(
      .versions, .list(of: .record(.alternate)),
      "those of them that search engines are told of; a comparison that is fallback only is left "
        + "out"),
    Declared(
      .canonicalTag, .text,
      "the locale of the page that search engines are pointed to; the page's own, but the source "
        + "locale for a comparison that is fallback only"),
    Declared(.sourceTag, .text, "the source locale"),
    Declared(
      .plain, .record(.plain), "the page's records without markup",
      on: .protocolIndex, .code, .comparison),
    Declared(
      .protocols, .list(of: .record(.protocol)), "sorted by folder name", on: .home),
    Declared(.protocol, .record(.protocol), "", on: .protocolIndex, .code, .comparison),
    Declared(
      .classes, .list(of: .record(.classCodes)), "classes without codes are left out",
      on: .protocolIndex),
    Declared(
      .classes, .list(of: .record(.classComparisons)), "of this code with each other one",
      on: .code),
    Declared(
      .confused, .list(of: .record(.protocolComparisons)),
      "the pairs that have a note; protocols without any are left out", on: .home, .protocolIndex),
    Declared(.code, .record(.code), "", on: .code),
    Declared(.likely, .list(of: .record(.comparison)), "at most eight, best first", on: .code),
    Declared(.a, .record(.code), "the smaller code", on: .comparison),
    Declared(.b, .record(.code), "the larger one", on: .comparison),
    Declared(.sameClass, .flag, "both are of one class", on: .comparison),
    Declared(
      .summary, .record(.sentences), "they quote descriptions and class names", on: .comparison),
    Declared(
      .note, .record(.passage), "the note on the pair; nothing if there is none", on: .comparison),
    Declared(
      .facts, .record(.factPairs), "what both codes tell; nothing if neither tells any fact",
      on: .comparison),
    Declared(.encounters, .record(.sentences), "they quote “when you see it”", on: .comparison),
    Declared(.advice, .record(.sentences), "they quote “how to fix”", on: .comparison),
    Declared(
      .related, .list(of: .record(.comparison)), "at most eight, best first", on: .comparison),
    Declared(
      .specifications, .list(of: .record(.reference)), "those of both codes, each once",
      on: .comparison),
    Declared(
      .entries, .list(of: .record(.feedEntry)),
      "the codes that were updated last, at most fifty, newest first", on: .feed),
    Declared(.latest, .record(.date), "the newest of them", on: .feed),
    Declared(
      .listings, .list(of: .record(.listing)), "all protocols; names are not wrapped", on: .llms),
  ]
}
