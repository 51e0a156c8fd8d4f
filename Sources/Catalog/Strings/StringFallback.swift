import Diagnostics
import Languages
import YAML

extension StringTable {
  /// The table of a file, with the source locale's texts for the keys that it lacks.
  ///
  /// - Parameter source: the source locale's table; `nil` for that one itself.
  init(
    _ file: StringTableFile, of locale: LanguageTag, fallback source: StringTable?,
    log: inout DiagnosticLog
  ) {
    language = file.language
    var grammar = file.grammar
    grammar.language = locale.language
    self.grammar = grammar
    location = file.location
    if let source {
      root = StringFallback(table: file).merge(file.group, with: source.root, path: [], log: &log)
    } else {
      root = file.group
    }
  }
}

/// Compares a string table with the source locale's, and takes from it what is missing.
private struct StringFallback {
  let table: StringTableFile

  /// A group with the source's keys in the source's order.
  func merge(
    _ group: StringGroup, with source: StringGroup, path: [String], log: inout DiagnosticLog
  ) -> StringGroup {
    var own = Dictionary(group.entries.map { ($0.key, $0.node) }, uniquingKeysWith: { $1 })
    var merged = StringGroup(entries: [])
    for (key, sourceNode) in source.entries {
      switch (own.removeValue(forKey: key), sourceNode) {
      case (.text(let text, _)?, .text):
        merged.entries.append((key, .text(text, isFallback: false)))
      case (.group(let inner)?, .group(let sourceInner)):
        let inner = merge(inner, with: sourceInner, path: path + [key], log: &log)
        merged.entries.append((key, .group(inner)))
      case (nil, _):
        reportMissing(path + [key], sourceNode, log: &log)
        merged.entries.append((key, sourceNode.asFallback))
      case (.some(let node), _):
        let name = Self.name(path + [key])
        log.append(
          Diagnostic(
            at: node.location ?? table.location,
            "“\(name)” is a \(node.kindName) here and a \(sourceNode.kindName) in the source",
            remedy: "give it the same form in both"))
        merged.entries.append((key, sourceNode.asFallback))
      }
    }
    let locations = own.isEmpty ? [:] : table.locations(in: path)
    for key in own.keys {
      log.append(
        Diagnostic(
          at: locations[key] ?? table.location,
          "unknown key “\(Self.name(path + [key]))”",
          remedy: Suggestion.remedy(for: key, among: source.entries.map(\.key))))
    }
    return merged
  }

  private func reportMissing(_ path: [String], _ node: StringNode, log: inout DiagnosticLog) {
    switch node {
    case .text:
      log.append(
        Diagnostic(
          .warning, at: table.location, "“\(Self.name(path))” is missing",
          remedy: "translate it; the source locale's text stands in its place"))
    case .group(let group):
      for (key, node) in group.entries { reportMissing(path + [key], node, log: &log) }
    }
  }

  /// A key as messages call it: `comparison.summary`.
  private static func name(_ path: [String]) -> String {
    path.joined(separator: ".")
  }
}

extension StringNode {
  /// The same texts, marked as standing in for missing ones.
  fileprivate var asFallback: StringNode {
    switch self {
    case .text(let text, _): .text(text, isFallback: true)
    case .group(let group):
      .group(StringGroup(entries: group.entries.map { ($0.key, $0.node.asFallback) }))
    }
  }

  /// Where its first text stands.
  var location: SourceLocation? {
    switch self {
    case .text(let text, _): text.location
    case .group(let group): group.entries.lazy.compactMap(\.node.location).first
    }
  }

  /// What messages call it.
  var kindName: String {
    switch self {
    case .text: "text"
    case .group: "group of keys"
    }
  }
}
