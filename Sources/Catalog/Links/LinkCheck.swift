import Addresses
import Diagnostics
import Languages

/// Finds links to what the site does not have.
struct LinkCheck {
  private let protocols: [String: LinkedProtocol]
  private let staticFiles: Set<String>
  private let images: Set<String>

  /// The pages that stand by themselves, with the ids of their headings.
  private let articles: [String: Set<String>]

  /// The ids that templates give to parts of pages.
  private let templateIDs: Set<String>

  /// Whether texts may give ids in HTML of their own.
  private let hasRawIDs: Bool

  init(_ protocols: [ProtocolEntry], of frame: Site, templateIDs: Set<String>) {
    let source = frame.configuration.sourceLocale
    self.protocols = Dictionary(
      protocols.map { ($0.id, LinkedProtocol($0, source: source)) },
      uniquingKeysWith: { first, _ in first })
    staticFiles = Set(frame.staticFiles.map(\.address))
    articles = Dictionary(
      frame.articles.map { ($0.name, Set($0.texts[source]?.passage?.headingIDs ?? [])) },
      uniquingKeysWith: { first, _ in first })
    images = Set(frame.images.map(\.name))
    self.templateIDs = templateIDs
    hasRawIDs = frame.configuration.markdown.allowsUnsafe
  }

  func check(_ link: ContentLink, log: inout DiagnosticLog) {
    func report(_ message: String, _ remedy: String?) {
      log.append(Diagnostic(at: link.location, message, remedy: remedy))
    }
    switch link.target {
    case .staticFile(let address):
      guard !staticFiles.contains(address) else { return }
      report(
        "there is no file “\(StaticFile.folder)/\(address)”",
        Suggestion.remedy(for: address, among: staticFiles)
          ?? "add it, or name a text by its way from this file")
    case .image(let name):
      guard !images.contains(name) else { return }
      report(
        "“\(link.address)” leads to nothing: there is no image “Content/\(name)”",
        "add it, or correct its name")
    case .article(let name):
      if let ids = articles[name] { return checkFragment(of: link, among: ids, log: &log) }
      report(
        "“\(link.address)” leads to nothing: there is no page “\(name)”",
        Suggestion.remedy(for: name, among: articles.keys) ?? "add it, or correct its name")
    case .protocolIndex(let id): _ = known(id, link, log: &log)
    case .code(let id, let code):
      guard check([code], of: id, link, log: &log) != nil else { return }
      checkFragment(of: link, among: protocols[id]?.ids[code] ?? [], log: &log)
    case .pair(let id, let first, let second):
      guard let indexes = check([first, second], of: id, link, log: &log) else { return }
      let ids = protocols[id]?.ids(ofPair: (first, indexes[0]), (second, indexes[1])) ?? []
      checkFragment(of: link, among: ids, log: &log)
      let right = PairName.text(second.text, first.text)
      if indexes[0] == indexes[1] {
        report("a code is not compared with itself", "write “\(first).md”")
      } else if indexes[0] > indexes[1] {
        report("the smaller code comes first", "write “\(right).md”")
      }
    }
  }

  private func checkFragment(
    of link: ContentLink, among ids: Set<String>, log: inout DiagnosticLog
  ) {
    guard let id = link.fragment, !ids.contains(id), !templateIDs.contains(id), !hasRawIDs else {
      return
    }
    log.append(
      Diagnostic(
        at: link.location,
        "“\(link.address)” leads to nothing: there is no section or heading “\(id)”",
        remedy: Suggestion.remedy(for: id, among: ids)
          ?? "name a section by its id, or give the heading one, as in “### … {#\(id)}”"))
  }

  private func check(
    _ wanted: [CodeID], of id: String, _ link: ContentLink, log: inout DiagnosticLog
  ) -> [Int]? {
    guard let codes = known(id, link, log: &log) else { return nil }
    for code in wanted where codes[code] == nil {
      log.append(
        Diagnostic(
          at: link.location, "“\(link.address)” leads to nothing: there is no code “\(code)”",
          remedy: Suggestion.remedy(for: code.text, among: codes.keys.map(\.text))))
    }
    let indexes = wanted.compactMap { codes[$0] }
    return indexes.count == wanted.count ? indexes : nil
  }

  private func known(
    _ id: String, _ link: ContentLink, log: inout DiagnosticLog
  ) -> [CodeID: Int]? {
    if let entry = protocols[id] { return entry.codes }
    log.append(
      Diagnostic(
        at: link.location, "“\(link.address)” leads to nothing: there is no protocol “\(id)”",
        remedy: Suggestion.remedy(for: id, among: protocols.keys)))
    return nil
  }
}

/// What links may name of a protocol.
private struct LinkedProtocol {
  /// The codes in their order.
  let codes: [CodeID: Int]

  /// For each code the ids of its sections and headings.
  let ids: [CodeID: Set<String>]

  /// For each pair with a file of its own the ids of the headings in it.
  private let notes: [PlacedPair: Set<String>]

  private struct PlacedPair: Hashable {
    let first: Int
    let second: Int
  }

  init(_ entry: ProtocolEntry, source: LanguageTag) {
    codes = Dictionary(
      entry.codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    ids = Dictionary(
      entry.codes.map { code in
        let passages = code.texts[source]?.passages ?? [:]
        return (
          code.id, Set(passages.keys.map(\.id)).union(passages.values.flatMap(\.headingIDs))
        )
      }, uniquingKeysWith: { first, _ in first })
    notes = Dictionary(
      entry.notes.map { note in
        let passages = note.texts[source]?.passages ?? [:]
        return (
          PlacedPair(first: note.first, second: note.second),
          Set(passages.values.flatMap(\.headingIDs))
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids on the comparison of two codes, each with its place in the list.
  func ids(ofPair first: (CodeID, Int), _ second: (CodeID, Int)) -> Set<String> {
    [first, second].reduce(
      into: notes[PlacedPair(first: first.1, second: second.1)] ?? []
    ) { all, code in
      for id in ids[code.0] ?? [] { all.insert("\(code.0.text)-\(id)") }
    }
  }
}

extension ProtocolEntry {
  /// The links of all its texts, in all locales.
  public var links: [ContentLink] {
    var links: [ContentLink] = []
    forEachLink { links.append($0) }
    return links
  }

  public var hasLinks: Bool {
    codes.contains { $0.texts.values.contains { !$0.links.isEmpty } }
      || notes.contains { $0.texts.values.contains { !$0.links.isEmpty } }
  }

  func forEachLink(_ body: (ContentLink) -> Void) {
    for code in codes { for text in code.texts.values { text.links.forEach(body) } }
    for note in notes { for text in note.texts.values { text.links.forEach(body) } }
  }
}
