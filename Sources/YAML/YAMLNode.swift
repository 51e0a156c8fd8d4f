/// A value in a YAML document, with its place in the file.
public struct YAMLNode: Sendable {
  /// The three kinds of nodes (YAML 1.2, §3.2.1.1); an alias is the node that it repeats.
  public enum Content: Sendable {
    /// A scalar: its text, and whether it was written without quotes.
    case scalar(String, plain: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let content: Content

  /// Byte offsets in the file, from the node's first character to past its last one.
  public let range: Range<Int>

  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// An unquoted `null`, `~` or nothing at all (the null of YAML's core schema).
  public var isNull: Bool {
    guard case .scalar(let text, plain: true) = content else { return false }
    return text.utf8.count <= 4 && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What the node is, as a message says it.
  public var kindName: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Sendable {
  public let key: String

  /// Byte offsets of the key in the file.
  public let keyRange: Range<Int>
  public let value: YAMLNode

  public init(key: String, keyRange: Range<Int>, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

extension YAMLNode {
  /// The entries, if the node is a mapping.
  public var mappingEntries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }
}
