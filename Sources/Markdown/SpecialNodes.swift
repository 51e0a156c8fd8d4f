import CMarkGFM

/// The nodes of a tree that need a closer look, found in one walk. All are in reading order.
struct SpecialNodes {
  /// Raw HTML, as blocks and inside paragraphs.
  var html: [CMarkNode] = []

  /// Links and images.
  var addresses: [CMarkNode] = []
  private(set) var codeBlocks: [CMarkNode] = []

  init(in root: CMarkNode) {
    NodeWalk.enter(root) { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: html.append(node)
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: addresses.append(node)
      case CMARK_NODE_CODE_BLOCK: codeBlocks.append(node)
      default: break
      }
      return true
    }
  }
}
