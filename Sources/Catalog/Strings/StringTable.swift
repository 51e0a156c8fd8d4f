import Diagnostics
public import Languages
public import YAML

/// All words and sentence patterns of one locale, as nested keys.
public struct StringTable: Sendable {
  /// The locale's own name of its language.
  public let language: String

  public let grammar: Grammar

  /// The keys at the top level; a key that the locale lacks has the source locale's value.
  public let root: StringGroup

  /// Where the table starts.
  let location: SourceLocation

  /// The heading of a section in this locale; `nil` if only the source locale gives one.
  ///
  /// - Parameter names: what the protocol is called in the locale; its labels go before the
  ///   table's.
  func label(of section: Section, _ names: ProtocolNames?) -> String? {
    names?.sectionLabels[section.id] ?? root.ownText(at: section.headingKey)
  }

  /// The heading of a part of a pair's file; `nil` if it has none.
  public func heading(of part: PairPart) -> String? {
    part.headingKey.flatMap { root.text(at: $0)?.text }
  }
}

/// Keys of a string table in the order of the source locale's file.
public struct StringGroup: Sendable {
  public var entries: [(key: String, node: StringNode)]

  /// The text at a path of keys with dots in between.
  public func text(at path: String) -> YAMLText? {
    guard case .text(let text, _) = node(at: path) else { return nil }
    return text
  }

  /// Whether the text at a path is the source locale's in another one.
  public func isFallback(at path: String) -> Bool {
    guard case .text(_, isFallback: true) = node(at: path) else { return false }
    return true
  }

  /// The text at a path, unless it is the source locale's in another one.
  fileprivate func ownText(at path: String) -> String? {
    guard case .text(let text, isFallback: false) = node(at: path) else { return nil }
    return text.text
  }

  private func node(at path: String) -> StringNode? {
    let dot = path.utf8.firstIndex(of: UInt8(ascii: "."))
    let rest = dot.map { String(path[path.utf8.index(after: $0)...]) }
    let first = path[..<(dot ?? path.endIndex)]
    guard let node = entries.first(where: { $0.key == first })?.node else { return nil }
    switch node {
    case .text: return rest == nil ? node : nil
    case .group(let group): return rest.flatMap { group.node(at: $0) }
    }
  }
}

/// What stands at a key of a string table.
public indirect enum StringNode: Sendable {
  /// A text; `isFallback` if it is the source locale's, because this locale has none.
  case text(YAMLText, isFallback: Bool)
  case group(StringGroup)
}
