import CMarkGFM
import Glibc

/// Takes raw HTML and addresses that run code out of a tree.
enum UnsafeContent {
  /// - Parameter nodes: those of the tree, of which those are taken out that are no part of it any
  ///   more.
  static func remove(_ nodes: inout SpecialNodes, lines: LineOffsets) -> [MarkdownRemoval] {
    let rawHTML = nodes.html
    let unsafeLinks = nodes.addresses.filter(leadsToCode)
    let removals =
      rawHTML.filter { !isComment($0) }.map {
        MarkdownRemoval(kind: .rawHTML, offset: lines.offset(of: $0))
      }
      + unsafeLinks.map { MarkdownRemoval(kind: .unsafeAddress, offset: lines.offset(of: $0)) }
    nodes.html = []
    nodes.addresses.removeAll(where: unsafeLinks.contains)
    for node in unsafeLinks { unwrap(node) }
    for node in rawHTML { cmark_node_free(node) }
    return removals.sorted { $0.offset < $1.offset }
  }

  /// Whether the address of a link or an image has a scheme that is not allowed.
  private static func leadsToCode(_ node: CMarkNode) -> Bool {
    guard let address = cmark_node_get_url(node) else { return false }
    return !LinkScheme.allows(UnsafeRawBufferPointer(start: address, count: strlen(address)))
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
