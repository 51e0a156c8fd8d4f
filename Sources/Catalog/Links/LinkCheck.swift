import Addresses
import Diagnostics

/// Finds links to what the site does not have.
struct LinkCheck {
  /// The codes of each protocol by its id, in their order.
  private let codes: [String: [CodeID: Int]]
  private let staticFiles: Set<String>
  private let images: Set<String>
  private let articles: Set<String>

  init(_ protocols: [ProtocolEntry], of frame: Site) {
    codes = Dictionary(
      protocols.map { entry in
        (
          entry.id,
          Dictionary(
            entry.codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
    staticFiles = Set(frame.staticFiles.map(\.address))
    articles = Set(frame.articles.map(\.name))
    images = Set(frame.images.map(\.address))
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
    case .image(let address):
      guard !images.contains(address) else { return }
      let start = ImageFile.address(of: "").count
      report(
        "“\(link.address)” leads to nothing: there is no image “Content/\(address.dropFirst(start))”",
        "add it, or correct its name")
    case .article(let name):
      guard !articles.contains(name) else { return }
      report(
        "“\(link.address)” leads to nothing: there is no page “\(name)”",
        Suggestion.remedy(for: name, among: articles) ?? "add it, or correct its name")
    case .protocolIndex(let id): _ = known(id, link, log: &log)
    case .code(let id, let code): check([code], of: id, link, log: &log)
    case .pair(let id, let first, let second):
      guard let indexes = check([first, second], of: id, link, log: &log) else { return }
      let right = PairName.text(second.text, first.text)
      if indexes[0] == indexes[1] {
        report("a code is not compared with itself", "write “\(first).md”")
      } else if indexes[0] > indexes[1] {
        report("the smaller code comes first", "write “\(right).md”")
      }
    }
  }

  @discardableResult
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
    if let codes = codes[id] { return codes }
    log.append(
      Diagnostic(
        at: link.location, "“\(link.address)” leads to nothing: there is no protocol “\(id)”",
        remedy: Suggestion.remedy(for: id, among: codes.keys)))
    return nil
  }
}

extension ProtocolEntry {
  /// The links of all its texts, in all locales.
  public var links: [ContentLink] {
    codes.flatMap { $0.texts.values.flatMap(\.links) }
      + notes.flatMap { $0.texts.values.flatMap(\.links) }
  }
}
