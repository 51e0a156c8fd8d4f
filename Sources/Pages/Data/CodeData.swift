import Catalog
import JSON
import Languages

/// What a site says of one code in one locale, for programs.
struct CodeData {
  private let format: DataFormat
  private let entry: ProtocolEntry
  private let index: Int
  private let related: RelatedCodes

  /// - Parameters:
  ///   - index: the code's place in the protocol's list.
  ///   - related: which codes it is most likely compared with.
  init(_ format: DataFormat, entry: ProtocolEntry, index: Int, related: RelatedCodes) {
    self.format = format
    self.entry = entry
    self.index = index
    self.related = related
  }

  private var code: Code { entry.codes[index] }

  var value: JSONValue {
    let path = "\(entry.id)/\(code.id)"
    let protocolMembers =
      format.names(of: entry) + format.addresses("\(entry.id)/index")
    return .object(
      format.head(path) + [
        ("protocol", .object(protocolMembers)), ("code", .string(code.id.text)),
        ("name", format.name(of: code)),
        ("class", format.codeClass(entry.classes[code.classIndex], of: entry)),
        ("updated", format.date(of: code)), ("sections", sections),
        ("facts", .array(zip(entry.facts, code.facts).compactMap { fact(of: $0, ids: $1) })),
        (
          "references",
          .array(
            code.references.map {
              .object([("title", .string($0.title)), ("url", .string($0.url))])
            })
        ),
        ("related", .array(likelyCodes)), ("comparisons", comparisons),
        ("versions", format.versions(path)),
      ])
  }

  // MARK: Texts

  private var sections: JSONValue {
    .object(
      Section.allCases.compactMap { section in
        code.passage(section, in: format.locale, of: format.site.configuration).map {
          (section.rawValue, value(of: $0))
        }
      })
  }

  private func value(of text: ResolvedPassage) -> JSONValue {
    var plain: [UInt8] = []
    PlainText.append(text.passage.html, to: &plain)
    if plain.last == UInt8(ascii: " ") { plain.removeLast() }
    let isForeign = text.state == .untranslated
    return .object([
      ("lang", .string((isForeign ? format.source : format.locale).text)),
      ("isStale", .flag(text.state == .stale)),
      ("html", .string(String(decoding: text.passage.html, as: UTF8.self))),
      ("text", .string(String(decoding: plain, as: UTF8.self))),
    ])
  }

  // MARK: Facts

  private func fact(of fact: FactDefinition, ids: [String]?) -> JSONValue? {
    guard let ids else { return nil }
    let own = entry.names[format.locale]?.factNames[fact.id]
    let fallback = entry.names[format.source]?.factNames[fact.id]
    return .object([
      ("id", .string(fact.id)),
      ("label", format.text(own?.label, or: fallback?.label ?? fact.id)),
      (
        "values",
        .array(
          ids.map { id in
            guard fact.values.contains(id) else { return .object([("token", .string(id))]) }
            return .object(
              [("id", .string(id))]
                + format.members(own?.values[id], or: fallback?.values[id] ?? id))
          })
      ),
    ])
  }

  // MARK: Comparisons

  private var likelyCodes: [JSONValue] {
    var codes: [JSONValue] = []
    related.forEachLikely(index) { codes.append(.string(entry.codes[$0.other].id.text)) }
    return codes
  }

  /// The addresses of all comparisons of the code, by the other one.
  private var comparisons: JSONValue {
    .object(
      entry.codes.enumerated().filter { $0.offset != index }.map { other, code in
        let (a, b) = other < index ? (code, self.code) : (self.code, code)
        return (
          code.id.text,
          .string(format.url("compare/\(entry.id)/\(a.id)-vs-\(b.id).html"))
        )
      })
  }
}
