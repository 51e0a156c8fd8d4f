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

  /// What there is too much of; the document is then empty, and its file can't be used.
  public let excess: MarkdownExcess?

  /// What readers do not see where it stands.
  public let unread: UnreadParts

  private let parser: MarkdownParser
  private let nodes: [CMarkNode]
  private let lines: LineOffsets
  private let file: SourceFile
  private let allowsUnsafe: Bool

  /// Parses part of a file.
  ///
  /// - Parameters:
  ///   - file: the file that holds the text.
  ///   - range: the bytes of the file that are Markdown.
  public init(_ file: SourceFile, range: Range<Int>, options: MarkdownOptions = .init()) {
    excess = ExcessSearch(in: file.bytes[range]).found
    let text = PreparedText(file.bytes[excess == nil ? range : range.upperBound..<range.upperBound])
    let lines = LineOffsets(of: text)
    var parser = MarkdownParser(text.bytes, options: options)
    self.file = file
    self.lines = lines
    allowsUnsafe = options.allowsUnsafe
    unfitReferences = UnfitReferences.find(
      in: parser.root, of: file.bytes[excess == nil ? range : range.upperBound..<range.upperBound],
      lines: lines)
    if text.isChanged { PreparedText.removeMarks(from: parser.root) }
    unread = UnreadParts(of: parser.root, lines: lines, file: file.bytes)
    var offsets: [CMarkNode: Int] = [:]
    if text.hasWideCharacters || text.hasNoBreakSpaces {
      let headings = WideHeadings(in: parser.root, lines: lines, file: file.bytes)
      offsets = headings.offsets
      parser.detached = headings.emptied
    }
    removals = options.allowsUnsafe ? [] : UnsafeContent.remove(from: parser.root, lines: lines)
    if text.hasWideCharacters { SoftBreaks.join(in: parser.root) }

    var nodes: [CMarkNode] = []
    var next = cmark_node_first_child(parser.root)
    while let node = next {
      nodes.append(node)
      next = cmark_node_next(node)
    }
    self.nodes = nodes
    blocks = nodes.map {
      MarkdownBlock(kind: Self.kind(of: $0), offset: offsets[$0] ?? lines.offset(of: $0))
    }
    self.parser = parser
  }

  /// The marks of Markdown that readers see as they stand, in order of their place.
  public var leftovers: [MarkdownLeftover] {
    LeftoverSearch(in: parser.root, lines: lines, file: file.bytes).found
  }

  /// Makes HTML of consecutive top-level blocks.
  public func render(_ range: Range<Int>) -> RenderedBlocks {
    var text = RenderedBlocks()
    for (node, block) in zip(nodes[range], blocks[range]) {
      let start = text.html.count
      parser.append(htmlOf: node, to: &text.html)
      guard text.firstParagraph == nil else { continue }
      let paragraph =
        block.kind == .paragraph
        ? Self.content(ofParagraph: text.html[start...])
        : NodeWalk.first(CMARK_NODE_PARAGRAPH, in: node).map { parser.inlineHTML(of: $0) }
      text.firstParagraph = allowsUnsafe ? paragraph.map(HTMLTags.withoutIDs) : paragraph
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
        level: Int(cmark_node_get_heading_level(node)),
        text: NodeWalk.plainText(of: node).trimmingWhiteSpace)
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HTML_BLOCK where UnsafeContent.isComment(node): .comment
    default: .other
    }
  }
}

extension String {
  /// The text without white space of any kind at either end.
  fileprivate var trimmingWhiteSpace: String {
    guard first?.isWhitespace ?? false || last?.isWhitespace ?? false else { return self }
    let start = drop(while: \.isWhitespace)
    return String(
      start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}
