import Diagnostics

/// The texts that need work, one a line: `path:line:column: state: what; source: path:line:column`.
public struct TranslationList: CustomStringConvertible {
  private let lines: [String]

  /// Lists texts in the order in which they come, and below each what has changed in its source,
  /// where that is not `nil`.
  public init(
    _ units: [TranslationUnit], showing changes: (TranslationUnit) -> SourceChange? = { _ in nil }
  ) {
    lines = units.map { unit in
      let line = "\(unit.place): \(unit.state.rawValue): \(unit.title); source: \(unit.sourcePlace)"
      return line + (changes(unit).map { "\n\($0.indented)" } ?? "") + "\n"
    }
  }

  /// The lines, each with a line feed.
  public var description: String { lines.joined() }
}

extension TranslationUnit {
  /// `path:line:column` of the translation, or the path alone of a file without it.
  var place: String {
    translation.map { $0.location.text } ?? path
  }

  /// `path:line:column` of the source text.
  var sourcePlace: String { source.location.text }
}

extension SourceLocation {
  fileprivate var text: String {
    position.map { "\(path):\($0.line):\($0.column)" } ?? path
  }
}
