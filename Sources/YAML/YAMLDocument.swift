public import Diagnostics

/// Reads YAML through libyaml into a tree of nodes.
public enum YAMLDocument {
  /// How many nodes aliases may add to a document before it counts as an attack.
  static let aliasLimit = 10_000

  /// How deep lists and mappings may be nested.
  static let depthLimit = 100

  /// Parses one document.
  ///
  /// - Parameters:
  ///   - file: the file that holds it.
  ///   - range: the bytes of the file that are YAML; all of them unless given.
  /// - Returns: the root node, or `nil` for a document that holds nothing.
  /// - Throws: a diagnostic for broken syntax, a duplicate key, a key that is no text, an unknown,
  ///   recursive or exploding alias, a second document, or nesting deeper than 100.
  public static func parse(
    _ file: SourceFile, range: Range<Int>? = nil
  ) throws(Diagnostic) -> YAMLNode? {
    let range = range ?? file.byteOrderMarkLength..<file.bytes.count
    var stream = YAMLEventStream(file: file, range: range)
    var builder = YAMLTreeBuilder(file: file)
    while let event = try stream.next() { try builder.take(event) }
    return builder.root
  }
}
