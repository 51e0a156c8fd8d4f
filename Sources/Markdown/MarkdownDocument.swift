import CMarkGFM
public import Diagnostics

/// A Markdown text (GitHub's flavour) as libcmark-gfm's tree, which lives as long as this value.
public struct MarkdownDocument: ~Copyable {
  /// The blocks at the top level, in order. Sections are cut from this list.
  public let blocks: [MarkdownBlock]

  /// What was left out because it is not safe, in order of its place.
  public let removals: [MarkdownRemoval]

  private let parser: MarkdownParser
  private let nodes: [CMarkNode]

  /// Parses part of a file.
  ///
  /// - Parameters:
  ///   - file: the file that holds the text.
  ///   - range: the bytes of the file that are Markdown.
  public init(_ file: SourceFile, range: Range<Int>, options: MarkdownOptions = .init()) {
    parser = MarkdownParser(file.bytes[range], options: options)
    let lines = LineOffsets(of: file.bytes[range])
    removals = options.allowsUnsafe ? [] : UnsafeContent.remove(from: parser.root, lines: lines)

    var nodes: [CMarkNode] = []
    var next = cmark_node_first_child(parser.root)
    while let node = next {
      nodes.append(node)
      next = cmark_node_next(node)
    }
    self.nodes = nodes
    blocks = nodes.map { MarkdownBlock(kind: Self.kind(of: $0), offset: lines.offset(of: $0)) }
  }

  /// The HTML of consecutive top-level blocks, each ending with a line feed.
  public func html(of range: Range<Int>) -> [UInt8] {
    range.flatMap { parser.html(of: nodes[$0]) }
  }

  /// The inline HTML of the first paragraph in consecutive top-level blocks, at any depth.
  ///
  /// - Returns: `nil` if there is no paragraph.
  public func firstParagraph(of range: Range<Int>) -> [UInt8]? {
    for node in nodes[range] {
      guard let paragraph = NodeWalk.first(CMARK_NODE_PARAGRAPH, in: node) else { continue }
      return parser.inlineHTML(of: paragraph)
    }
    return nil
  }

  /// The text of the first paragraph of consecutive top-level blocks, without markup.
  public func firstParagraphText(of range: Range<Int>) -> String? {
    for node in nodes[range] {
      guard let paragraph = NodeWalk.first(CMARK_NODE_PARAGRAPH, in: node) else { continue }
      return NodeWalk.plainText(of: paragraph)
    }
    return nil
  }

  private static func kind(of node: CMarkNode) -> MarkdownBlock.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      .heading(
        level: Int(cmark_node_get_heading_level(node)), text: NodeWalk.plainText(of: node))
    case CMARK_NODE_PARAGRAPH: .paragraph
    default: .other
    }
  }
}
