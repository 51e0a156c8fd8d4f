/// A block at the top level of a document.
public struct MarkdownBlock: Sendable, Hashable {
  /// The blocks of CommonMark, as far as anyone asks.
  public enum BlockType: Sendable, Hashable {
    /// A heading: its level from 1 to 6, and its text without markup.
    case heading(level: Int, text: String)
    case paragraph
    case list

    /// Raw HTML that is nothing but comments.
    case comment
    case other
  }

  public let kind: BlockType

  /// What the author calls a heading in addresses: `{#id}`.
  public var id: String?

  /// Byte offset of its first character in the file.
  public let offset: Int
}

/// Something that was left out of a document because it is not safe in a page.
public struct MarkdownRemoval: Sendable, Hashable {
  /// What was left out.
  public enum Content: Sendable {
    case rawHTML
    /// A link or image whose address is a script or other code; its text stays.
    case unsafeAddress
  }

  public let kind: Content

  /// Byte offset in the file.
  public let offset: Int
}
