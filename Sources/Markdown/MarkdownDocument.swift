import CMarkGFM
public import Diagnostics

/// A Markdown text (GitHub's flavour) as libcmark-gfm's tree, which lives as long as this value.
public struct MarkdownDocument: ~Copyable {
  /// The blocks at the top level, in order. Sections are cut from this list.
  public let blocks: [MarkdownBlock]

  /// What was left out because it is not safe, in order of its place.
  public let removals: [MarkdownRemoval]

  /// Relative addresses in the raw HTML that stays, in order of their place.
  public let rawAddresses: [RawAddress]

  /// References to characters that no text may have.
  public let unfitReferences: [CharacterReference]

  /// Header fields that code blocks are said to have and don't, in order of their place.
  public let missingFields: [MissingField]

  /// What there is too much of; the document is then empty, and its file can't be used.
  public let excess: MarkdownExcess?

  /// What readers do not see where it stands.
  public let unread: UnreadParts

  private let parser: MarkdownParser
  private let nodes: [CMarkNode]

  /// Links and images, in order.
  private let addresses: [CMarkNode]
  private let lines: LineOffsets
  private let file: SourceFile
  private let allowsUnsafe: Bool

  /// Whether addresses may have control characters, so that the HTML has to be looked at.
  var hasMarkedAddresses = false

  /// Parses part of a file.
  ///
  /// - Parameters:
  ///   - file: the file that holds the text.
  ///   - range: the bytes of the file that are Markdown.
  ///   - options: what may come into the page; only what is safe unless given.
  public init(_ file: SourceFile, range: Range<Int>, options: MarkdownOptions = .init()) {
    excess = ExcessSearch(in: file.bytes[range]).found
    let source = file.bytes[excess == nil ? range : range.upperBound..<range.upperBound]
    let text = PreparedText(source)
    let lines = LineOffsets(of: text)
    var parser = MarkdownParser(text.bytes, options: options)
    self.file = file
    self.lines = lines
    allowsUnsafe = options.allowsUnsafe
    if text.isChanged { PreparedText.removeMarks(from: parser.root) }
    unfitReferences = UnfitReferences.find(in: parser.root, of: source, lines: lines)
    var special = SpecialNodes(in: parser.root)
    unread = UnreadParts(of: parser.root, html: special.html, lines: lines, file: file.bytes)
    var offsets: [CMarkNode: Int] = [:]
    if text.hasWideCharacters || text.hasNoBreakSpaces {
      let headings = WideHeadings(in: parser.root, lines: lines, file: file.bytes)
      offsets = headings.offsets
      parser.detached = headings.emptied
    }
    let marked = MarkedLines(in: special.codeBlocks, of: parser, lines: lines, file: file.bytes)
    offsets.merge(marked.offsets) { first, _ in first }
    parser.detached += marked.replaced
    missingFields = marked.missing
    rawAddresses =
      options.allowsUnsafe ? RawAddress.find(in: special.html, lines: lines, file: file.bytes) : []
    removals = options.allowsUnsafe ? [] : UnsafeContent.remove(&special, lines: lines)
    addresses = special.addresses
    if text.hasWideCharacters { SoftBreaks.join(in: parser.root) }

    var nodes: [CMarkNode] = []
    var next = cmark_node_first_child(parser.root)
    while let node = next {
      nodes.append(node)
      next = cmark_node_next(node)
    }
    self.nodes = nodes
    blocks = nodes.map {
      let id = cmark_node_get_type($0) == CMARK_NODE_HEADING ? HeadingID.take(from: $0) : nil
      return MarkdownBlock(
        kind: Self.kind(of: $0), id: id, offset: offsets[$0] ?? lines.offset(of: $0))
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
      append(htmlOf: node, to: &text.html)
      if case .heading(_, let label) = block.kind {
        text.headings.append(
          RenderedHeading(
            id: block.id, derivedID: HeadingID.derived(from: label), offset: block.offset))
        text.html.insert(contentsOf: RenderedHeading.attribute, at: start + "<h1".utf8.count)
      }
      guard text.firstParagraph == nil else { continue }
      let paragraph =
        block.kind == .paragraph
        ? Self.content(ofParagraph: text.html[start...])
        : NodeWalk.first(CMARK_NODE_PARAGRAPH, in: node).map { inlineHTML(of: $0) }
      text.firstParagraph = allowsUnsafe ? paragraph.map(HTMLTags.withoutIDs) : paragraph
    }
    return text
  }

  private func append(htmlOf node: CMarkNode, to html: inout [UInt8]) {
    let start = html.count
    parser.append(htmlOf: node, to: &html)
    guard hasMarkedAddresses else { return }
    html.replaceSubrange(start..., with: MarkedAddresses.decoded(html[start...]))
  }

  private func inlineHTML(of paragraph: CMarkNode) -> [UInt8] {
    let html = parser.inlineHTML(of: paragraph)
    return hasMarkedAddresses ? MarkedAddresses.decoded(html[...]) : html
  }

  /// Calls `body` with each link and image.
  func forEachAddress(_ body: (CMarkNode, MarkdownAddress) -> Void) {
    for node in addresses {
      guard let url = cmark_node_get_url(node) else { continue }
      let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
      body(
        node,
        MarkdownAddress(
          text: String(cString: url), isImage: isImage,
          isUndescribedImage: isImage
            && NodeWalk.plainText(of: node).allSatisfy(\.isWhitespace),
          offset: lines.offset(of: node)))
    }
  }

  /// What stands between the tags of a paragraph, which as a block of its own always has them.
  private static func content(ofParagraph html: ArraySlice<UInt8>) -> [UInt8] {
    Array(html.dropFirst("<p>".utf8.count).dropLast("</p>\n".utf8.count))
  }

  private static func kind(of node: CMarkNode) -> MarkdownBlock.BlockType {
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

/// What Markdown may bring into a page.
public struct MarkdownOptions: Sendable, Hashable {
  /// Whether raw HTML and links of any scheme reach the page.
  public var allowsUnsafe: Bool

  public init(allowsUnsafe: Bool = false) {
    self.allowsUnsafe = allowsUnsafe
  }
}

/// Consecutive top-level blocks as HTML.
public struct RenderedBlocks: Sendable {
  /// The blocks, each ending with a line feed.
  public internal(set) var html: [UInt8] = []

  /// The inline HTML of the first paragraph, at any depth; `nil` if there is no paragraph.
  public internal(set) var firstParagraph: [UInt8]?

  /// The headings at the top level, in order.
  public internal(set) var headings: [RenderedHeading] = []
}

/// A heading as it stands in HTML, where a mark has the place of its id.
public struct RenderedHeading: Sendable {
  /// What the author calls it in addresses.
  public let id: String?

  /// What it is called if the author does not say; may be empty.
  public let derivedID: String

  /// Byte offset in the file.
  public let offset: Int

  /// Stands where the id belongs, which depends on what else is on a page.
  public static let mark: UInt8 = 0x0E

  static let attribute = Array(" id=\"".utf8) + [mark] + Array("\"".utf8)
}
