package import Addresses
package import Catalog

/// Which values are made: all of a site, or those that one file takes from. What is left out, no
/// field that a template of the file uses can show.
package struct ValueSelection: Sendable {
  /// How much is made of a code.
  enum Extent {
    case nothing

    /// What lists show of it: no more than the fields in `Record.code.labels`.
    case label
    case whole
  }

  /// Codes of a site, by the indexes of their protocols.
  private enum Codes {
    case all
    case some([Int: Set<Int>])

    func contains(_ code: Int, of index: Int) -> Bool {
      switch self {
      case .all: true
      case .some(let codes): codes[index]?.contains(code) ?? false
      }
    }
  }

  package static let everything = ValueSelection()

  /// The file's locale; `nil` for all.
  private var locale: Int?

  /// The other one that its sentences may be in.
  private var source = 0

  /// The only protocol that the file tells of.
  private var index: Int?

  /// The codes of which it may show everything, in both locales, and those that it lists in its
  /// own.
  private var texts = Codes.all
  private var listed = Codes.all

  /// The only pair of which it may show the note.
  private var pair: (first: Int, second: Int)?
  private(set) var hasFeed = true

  private init() {}

  /// What a page of a site takes from, by the fields that its template uses. The comparisons that
  /// pages offer are given for each protocol.
  package init(for page: Page, of site: Site, _ design: SiteDesign, related: [RelatedCodes]) {
    self.init(for: page.kind, in: page.locale, of: site, design)
    var codes: [Int] = []
    switch page {
    case .chooser, .notFound, .home, .article, .protocolIndex: break
    case .code(_, _, let code): codes = [code]
    case .comparison(_, _, let first, let second):
      codes = [first, second]
      pair = (first, second)
    }
    guard let index = page.protocol else { return }
    let roles = design.roles(on: page.kind)
    if roles.isDisjoint(with: [.entries, .allListings]) { self.index = index }
    let offered = codes.flatMap { related[index].groups(of: $0).joined() }
    let codesOfEntry = Array(site.protocols[index].codes.indices)
    choose(
      [index: codes], [index: roles.contains(.listing) ? codesOfEntry : offered], page.kind, design)
  }

  /// What a template takes from that makes something besides pages.
  package init(for document: PageKind, in locale: Int, of site: Site, _ design: SiteDesign) {
    self.init(for: document, in: Optional(locale), of: site, design)
  }

  private init(for kind: PageKind, in locale: Int?, of site: Site, _ design: SiteDesign) {
    let configuration = site.configuration
    source = configuration.locales.firstIndex(of: configuration.sourceLocale) ?? 0
    self.locale = locale ?? source
    let roles = design.roles(on: kind)
    hasFeed = roles.contains(.feed)
    var listed: [Int: [Int]] = [:]
    if hasFeed {
      for item in FeedCodes(in: configuration.locales[locale ?? source], of: site).items {
        listed[item.index, default: []].append(item.code)
      }
    }
    if roles.contains(.allListings) {
      for (index, entry) in site.protocols.enumerated() {
        listed[index] = Array(entry.codes.indices)
      }
    }
    choose([:], listed, kind, design)
  }

  private mutating func choose(
    _ texts: [Int: [Int]], _ listed: [Int: [Int]], _ kind: PageKind, _ design: SiteDesign
  ) {
    let wholes =
      design.showsOnlyLabels(ofListedCodesOn: kind)
      ? texts : texts.merging(listed, uniquingKeysWith: +)
    self.texts = .some(wholes.mapValues { Set($0) })
    self.listed = .some(listed.mapValues { Set($0) })
  }

  // MARK: What is made

  func contains(locale: Int, protocol index: Int) -> Bool {
    (self.locale == nil || locale == self.locale || locale == source)
      && (self.index == nil || self.index == index)
  }

  func extent(of code: Int, of index: Int, in locale: Int) -> Extent {
    if texts.contains(code, of: index) { return .whole }
    return (self.locale ?? locale) == locale && listed.contains(code, of: index) ? .label : .nothing
  }

  /// The codes of a protocol of which everything is made.
  func texts(of entry: ProtocolEntry, _ index: Int) -> [Int] {
    entry.codes.indices.filter { texts.contains($0, of: index) }
  }

  func contains(_ note: PairNote) -> Bool {
    guard locale != nil else { return true }
    return pair.map { $0 == (note.first, note.second) } ?? false
  }
}

extension UnitRoles {
  /// What is taken from all protocols, not only from the page's.
  fileprivate static let entries = Self(UnitRole.entries)
  fileprivate static let allListings = Self(UnitRole.listings)
}
