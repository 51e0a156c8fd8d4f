import Addresses
public import Catalog
import JSON

/// The counts, and the texts that need work, as JSON for other programs.
public struct TranslationJSON: CustomStringConvertible {
  private let value: JSONValue

  /// Puts a survey into a document.
  ///
  /// - Parameters:
  ///   - counts: one for each locale and protocol.
  ///   - units: the texts to list; `nil` for counts only.
  ///   - configuration: says which locale is the source.
  ///   - changes: what has changed in a text's source; `nil` where that is not known or not asked.
  public init(
    _ counts: [TranslationCount], units: [TranslationUnit]?, of configuration: SiteConfiguration,
    showing changes: (TranslationUnit) -> SourceChange? = { _ in nil }
  ) {
    var members: [(String, JSONValue)] = [
      ("sourceLocale", .string(configuration.sourceLocale.text)),
      ("counts", .array(counts.map { Self.value(of: $0) })),
    ]
    if let units {
      members.append(("texts", .array(units.map { Self.value(of: $0, change: changes($0)) })))
    }
    value = .object(members)
  }

  /// The document with a line feed at its end.
  public var description: String { value.document }

  private static func value(of count: TranslationCount) -> JSONValue {
    .object([
      ("locale", .string(count.locale.text)), ("protocol", .string(count.protocolID)),
      ("texts", .number(count.texts)), ("translated", .number(count.translated)),
      ("unstamped", .number(count.unstamped)), ("stale", .number(count.stale)),
      ("missing", .number(count.missing)), ("percent", .number(count.percent)),
      ("wordsToDo", .number(count.wordsToDo)),
    ])
  }

  private static func value(of unit: TranslationUnit, change: SourceChange?) -> JSONValue {
    let position = unit.translation?.location.position
    let source = unit.source.location.position
    var members: [(String, JSONValue)] = [
      ("locale", .string(unit.locale.text)), ("protocol", .string(unit.protocolID)),
    ]
    members += subject(of: unit)
    members += [
      ("state", .string(unit.state.rawValue)), ("path", .string(unit.path)),
      ("line", position.map { .number($0.line) } ?? .null),
      ("column", position.map { .number($0.column) } ?? .null),
      ("sourcePath", .string(unit.source.file.path)),
      ("sourceLine", source.map { .number($0.line) } ?? .null),
      ("sourceColumn", source.map { .number($0.column) } ?? .null),
      ("wordsToDo", .number(unit.wordsToDo)),
    ]
    if let change { members += self.members(of: change) }
    return .object(members)
  }

  private static func subject(of unit: TranslationUnit) -> [(String, JSONValue)] {
    switch unit.subject {
    case .section(let code, let section):
      [("page", .string(code.text)), ("section", .string(section.id))]
    case .article(let name): [("page", .string(name)), ("section", .null)]
    case .pair(let first, let second, let part):
      [
        ("page", .string(PairName.text(first.text, second.text))),
        ("section", part == .note ? .null : .string(part.rawValue)),
      ]
    }
  }

  private static func members(of change: SourceChange) -> [(String, JSONValue)] {
    switch change {
    case .words(let diff): [("diff", .string(diff.description)), ("source", .null)]
    case .unknown(_, let source): [("diff", .null), ("source", .string(source))]
    }
  }
}
