/// Consecutive top-level blocks as HTML.
public struct RenderedBlocks: Sendable {
  /// The blocks, each ending with a line feed.
  public internal(set) var html: [UInt8] = []

  /// The inline HTML of the first paragraph, at any depth; `nil` if there is no paragraph.
  public internal(set) var firstParagraph: [UInt8]?
}
