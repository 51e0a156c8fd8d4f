import CMarkGFM
public import Diagnostics

/// A Markdown text (GitHub's flavour) as libcmark-gfm's tree, which lives as long as this value.
public struct MarkdownDocument: ~Copyable {
  /// The blocks at the top level, in order. Sections are cut from this list.
  public let blocks: [MarkdownBlock]

  /// What was left out because it is not safe, in order of its place.
  public let removals: [MarkdownRemoval]

  /// References to characters that no text may have.
  public let unfitReferences: [CharacterReference]

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
    unfitReferences = UnfitReferences.find(
      in: parser.root, of: file.bytes[range], lines: lines)
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

  /// Makes HTML of consecutive top-level blocks.
  public func render(_ range: Range<Int>) -> RenderedBlocks {
    var text = RenderedBlocks()
    for (node, block) in zip(nodes[range], blocks[range]) {
      let start = text.html.count
      parser.append(htmlOf: node, to: &text.html)
      guard text.firstParagraph == nil else { continue }
      text.firstParagraph =
        block.kind == .paragraph
        ? Self.content(ofParagraph: text.html[start...])
        : NodeWalk.first(CMARK_NODE_PARAGRAPH, in: node).map { parser.inlineHTML(of: $0) }
    }
    return text
  }

  /// What stands between the tags of a paragraph, which as a block of its own always has them.
  private static func content(ofParagraph html: ArraySlice<UInt8>) -> [UInt8] {
    Array(html.dropFirst("<p>".utf8.count).dropLast("</p>\n".utf8.count))
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
