import CMarkGFM

/// A node of libcmark-gfm's tree, owned by the parser that made the tree.
typealias CMarkNode = OpaquePointer

/// Walks through a tree with the library's iterator: a loop, so depth can't exhaust the stack.
enum NodeWalk {
  /// Calls `visit` on entering each node below and including `root`; `visit` returns false to stop.
  static func enter(
    _ root: CMarkNode,
    _ visit: (CMarkNode) -> Bool
  ) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      if !visit(node) { return }
    }
  }

  /// The first node of a type, in reading order.
  static func first(
    _ type: cmark_node_type, in root: CMarkNode
  ) -> CMarkNode? {
    var found: CMarkNode?
    enter(root) { node in
      if cmark_node_get_type(node) == type { found = node }
      return found == nil
    }
    return found
  }

  /// Whether nodes of a type stand inside paragraphs and the like.
  static func isInline(_ type: cmark_node_type) -> Bool {
    CInt(type.rawValue) & CMARK_NODE_TYPE_MASK == CMARK_NODE_TYPE_INLINE
  }

  /// What a node without nodes below it says.
  static func literal(of node: CMarkNode) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// The text below a node; line breaks become spaces.
  static func plainText(of root: CMarkNode) -> String {
    var text = ""
    enter(root) { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        text += literal(of: node)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        text += " "
      default:
        break
      }
      return true
    }
    return text
  }
}
