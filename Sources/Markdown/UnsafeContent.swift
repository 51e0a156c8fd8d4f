import CMarkGFM

/// Takes raw HTML and addresses that run code out of a tree.
enum UnsafeContent {
  static func remove(
    from root: CMarkNode, lines: LineOffsets
  ) -> [MarkdownRemoval] {
    var rawHTML: [CMarkNode] = []
    var unsafeLinks: [CMarkNode] = []
    NodeWalk.enter(root) { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
        rawHTML.append(node)
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        if let address = cmark_node_get_url(node), !LinkScheme.allows(String(cString: address).utf8)
        {
          unsafeLinks.append(node)
        }
      default:
        break
      }
      return true
    }
    let removals =
      rawHTML.filter { !isComment($0) }.map {
        MarkdownRemoval(kind: .rawHTML, offset: lines.offset(of: $0))
      }
      + unsafeLinks.map { MarkdownRemoval(kind: .unsafeAddress, offset: lines.offset(of: $0)) }
    for node in unsafeLinks { unwrap(node) }
    for node in rawHTML { cmark_node_free(node) }
    return removals.sorted { $0.offset < $1.offset }
  }

  /// Whether raw HTML is nothing but comments, which nobody misses.
  static func isComment(_ node: CMarkNode) -> Bool {
    let html = NodeWalk.literal(of: node)
    var rest = html.utf8.drop { $0 <= 0x20 }
    guard rest.starts(with: "<!--".utf8) else { return false }
    while !rest.isEmpty {
      guard let comment = HTMLTags.comment(at: rest.startIndex, in: rest) else { return false }
      rest = rest[comment...].drop { $0 <= 0x20 }
    }
    return true
  }

  /// Puts the children of a link in its place.
  private static func unwrap(_ node: CMarkNode) {
    while let child = cmark_node_first_child(node) {
      cmark_node_insert_before(node, child)
    }
    cmark_node_free(node)
  }
}
