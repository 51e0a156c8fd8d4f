package import Addresses
package import Mustache
package import Planning

/// What the fields of a page are made from: the units of that page, of which a field gets no more
/// than those that it is declared to take from. Each task has its own.
package struct PageScope: ~Copyable {
  private let values: SiteValues
  private let names: PageNames

  /// The store of the values that all pages share.
  package let store: ValueStore

  /// The page's own values.
  package var local = ValueStore(isLocal: true)

  /// Which kind of page the fields are made for now.
  package private(set) var kind = PageKind.chooser

  /// The index of the page's locale.
  package private(set) var locale = 0

  /// The index of the page's protocol.
  private var index = 0

  private var differences: DifferenceWriter

  /// The sentences about the page's codes that fields have asked for so far.
  var told = ToldDifferences()

  private(set) var folder = AddressFolder<Int>.site

  /// The address below the locale, of which the first bytes are those of the folder.
  private var path: [UInt8] = []
  private var folderCount = 0

  /// What there are sentences about, because both codes have a section for it.
  package private(set) var said: RoleSet = []

  /// What of this can be in the page's language, because both codes have the section in it.
  package private(set) var quotable: RoleSet = []

  /// What the field that is being made may take from.
  private var roles: UnitRoles = []

  /// The page's units, by their roles.
  private var units = [Value](repeating: .null, count: UnitRole.allCases.count)

  /// Room for lists in the making, one inside another.
  private var rooms: [[Value]] = []

  /// Room for a text in the making.
  var plainText: [UInt8] = []

  package init(_ values: SiteValues, _ names: PageNames) {
    self.values = values
    self.names = names
    store = values.store
    differences = DifferenceWriter(values.differences, values.store)
  }

  func count(of list: Value) -> Int { store.count(of: list) }
  func item(_ index: Int, of list: Value) -> Value { store.item(index, of: list) }
  func field(_ place: Int, of record: Value) -> Value { store.field(place, of: record) }
  func isEqual(_ text: Value, _ other: Value) -> Bool { store.isEqual(text, other) }
  func shape(of record: RecordName) -> Shape { values.records[record] }

  // MARK: Going to a page

  /// Goes to a page, and forgets the values of the one before.
  package mutating func visit(_ page: Page) {
    start(page.kind, in: page.locale ?? values.sourceIndex, page.folder)
    names.appendFileName(of: page, to: &path)
    switch page {
    case .chooser, .notFound, .home: break
    case .article(_, let name): self[.article] = values.articles[locale][name]
    case .protocolIndex(_, let index): visitProtocol(index)
    case .code(_, let index, let code):
      visitProtocol(index)
      self[.first] = values.code(code, of: index, in: locale)
    case .comparison(_, let index, let first, let second):
      visitProtocol(index)
      visitPair(first, second, of: index)
    }
  }

  /// Goes to what a template makes besides pages.
  package mutating func visit(_ document: PageKind, in locale: Int, _ folder: AddressFolder<Int>) {
    start(document, in: locale, folder)
    path.removeAll(keepingCapacity: true)
    folderCount = 0
    path += document.rawValue.utf8
    self[.feed] = values.feeds[locale]
  }

  private mutating func start(_ kind: PageKind, in locale: Int, _ folder: AddressFolder<Int>) {
    local.removeAll()
    self.kind = kind
    self.locale = locale
    goTo(folder)
    said = []
    quotable = []
    told.forget()
    units.withUnsafeMutableBufferPointer { $0.update(repeating: .null) }
    self[.site] = values.site
    self[.strings] = values.strings[locale]
    self[.articles] = values.articleLists[locale]
    self[.sourceStrings] = values.strings[values.sourceIndex]
  }

  private mutating func goTo(_ folder: AddressFolder<Int>) {
    if folder == self.folder, folderCount > 0 {
      path.removeLast(path.count - folderCount)
    } else {
      path.removeAll(keepingCapacity: true)
      names.append(folder, to: &path)
      folderCount = path.count
    }
    self.folder = folder
  }

  private mutating func visitProtocol(_ index: Int) {
    self.index = index
    self[.entry] = values.entry(index, in: locale)
    self[.sourceEntry] = values.entry(index, in: values.sourceIndex)
    self[.listing] = values.listing(index, in: locale)
  }

  private mutating func visitPair(_ first: Int, _ second: Int, of index: Int) {
    self[.first] = values.code(first, of: index, in: locale)
    self[.second] = values.code(second, of: index, in: locale)
    self[.sourceFirst] = values.code(first, of: index, in: values.sourceIndex)
    self[.sourceSecond] = values.code(second, of: index, in: values.sourceIndex)
    self[.note] = values.note(
      on: NoteKey(locale: locale, index: index, first: first, second: second))
    func roles(in locale: Int) -> RoleSet {
      values.quotable(first, of: index, in: locale)
        .intersection(values.quotable(second, of: index, in: locale))
    }
    quotable = roles(in: locale)
    said = locale == values.sourceIndex ? quotable : quotable.union(roles(in: values.sourceIndex))
  }

  private subscript(role: UnitRole) -> Value {
    get { units[role.rawValue] }
    set { units[role.rawValue] = newValue }
  }

  // MARK: Taking from units

  /// Makes a field's value, with which nothing but the given roles can be taken from.
  package mutating func value(from roles: UnitRoles, _ make: PageField.Making) -> Value {
    self.roles = roles
    return make(&self)
  }

  func site(_ part: SitePart) -> Value { take(part, from: .site) }
  func strings(_ part: StringsPart) -> Value { take(part, from: .strings) }
  func sourceStrings(_ part: StringsPart) -> Value { take(part, from: .sourceStrings) }
  func articles(_ part: ArticlesPart) -> Value { take(part, from: .articles) }
  func article(_ part: ArticlePart) -> Value { take(part, from: .article) }
  func entry(_ part: EntryPart) -> Value { take(part, from: .entry) }
  func sourceEntry(_ part: EntryPart) -> Value { take(part, from: .sourceEntry) }
  func listing(_ part: ListingPart) -> Value { take(part, from: .listing) }
  func first(_ part: CodePart) -> Value { take(part, from: .first) }
  func second(_ part: CodePart) -> Value { take(part, from: .second) }
  func sourceFirst(_ part: CodePart) -> Value { take(part, from: .sourceFirst) }
  func sourceSecond(_ part: CodePart) -> Value { take(part, from: .sourceSecond) }
  func note(_ part: NotePart) -> Value { take(part, from: .note) }

  func feed(_ part: FeedPart) -> Value {
    let feed = roles.contains(.feed) ? self[.feed] : .null
    return item(part.rawValue, of: feed)
  }

  /// The page's address below its locale.
  var address: [UInt8] { roles.contains(.address) ? path : [] }

  private func take(_ part: some UnitPart, from role: UnitRole) -> Value {
    roles.contains(UnitRoles(role)) ? store.item(part.rawValue, of: self[role]) : .null
  }

  /// The records of all locales that have pages.
  mutating func locales() -> Value {
    guard roles.contains(.allStrings) else { return .null }
    return local.list(
      values.strings.prefix(values.pageLocaleCount).map { values.part(StringsPart.locale, of: $0) })
  }

  /// A list with what each protocol gives, as if the page were that protocol's.
  mutating func protocols(_ make: (inout PageScope) -> Value?) -> Value {
    let declared = roles
    if declared.contains(.protocols) { roles.insert(.entry) }
    if declared.contains(.listings) { roles.insert(.listing) }
    var found: [Value] = []
    for index in 0..<values.protocolCount {
      visitProtocol(index)
      if let value = make(&self) { found.append(value) }
    }
    roles = declared
    return local.list(found)
  }

  /// Makes a list.
  ///
  /// - Parameter fill: appends the items.
  mutating func list(_ fill: (inout PageScope, inout [Value]) -> Void) -> Value {
    var items = rooms.popLast() ?? []
    fill(&self, &items)
    let list = local.list(items)
    items.removeAll(keepingCapacity: true)
    rooms.append(items)
    return list
  }

  var sourceLocale: Int { values.sourceIndex }

  /// The HTML of the sentence for a fact in which two codes differ.
  ///
  /// - Parameter locale: has a pattern for it.
  mutating func sentence(
    of fact: Int, _ a: DifferenceWriter.Side, _ b: DifferenceWriter.Side, in locale: Int
  ) -> Value? {
    guard let pattern = values.differences.pattern(fact, of: index, in: locale) else { return nil }
    return differences.sentence(pattern, of: a, b, in: locale, into: &local)
  }

  // MARK: Versions

  /// Whether search engines are told of this page's version in a locale.
  func isListed(in locale: Int) -> Bool {
    guard kind == .comparison, roles.contains(.translations) else { return true }
    return values.isListed(
      in: locale, first: self[.first], second: self[.second], note: self[.note])
  }

  /// Whether search engines are told of this page at all.
  var isIndexed: Bool {
    guard kind == .comparison, roles.contains(.likeliness) else { return true }
    return values.isIndexed(first: self[.first], second: self[.second], note: self[.note])
  }

  /// Whether search engines are pointed to this page and not to its version in the source locale.
  var isCanonical: Bool { !isIndexed || isListed(in: locale) }

  var areAllListed: Bool {
    kind != .comparison || values.areAllTranslated
      || (0..<values.pageLocaleCount).allSatisfy { isListed(in: $0) }
  }
}
