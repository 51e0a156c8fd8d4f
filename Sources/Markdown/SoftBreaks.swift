import CMarkGFM

/// Takes line breaks out of the middle of texts whose script has no spaces between words.
///
/// A break between two wide characters stands for nothing unless one is Hangul; any other stands
/// for a space (CSS Text 3, §4.1.3).
enum SoftBreaks {
  static func join(in root: CMarkNode) {
    var joined: [CMarkNode] = []
    var before: CMarkNode?
    var waiting: CMarkNode?
    NodeWalk.enter(root) { node in
      let type = cmark_node_get_type(node)
      switch type {
      case CMARK_NODE_SOFTBREAK:
        waiting = node
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        guard !isInImage(node), cmark_node_get_literal(node)?.pointee ?? 0 != 0 else { break }
        if let softBreak = waiting, let before, meansNothing(between: before, and: node) {
          joined.append(softBreak)
        }
        before = node
        waiting = nil
      case CMARK_NODE_IMAGE, CMARK_NODE_LINEBREAK:
        before = nil
        waiting = nil
      case _ where NodeWalk.isInline(type):
        break
      default:
        before = nil
        waiting = nil
      }
      return true
    }
    for node in joined { cmark_node_free(node) }
  }

  private static func isInImage(_ node: CMarkNode) -> Bool {
    cmark_node_parent(node).map { cmark_node_get_type($0) == CMARK_NODE_IMAGE } ?? false
  }

  private static func meansNothing(between before: CMarkNode, and after: CMarkNode) -> Bool {
    let last = NodeWalk.literal(of: before).unicodeScalars.reversed()
    let first = NodeWalk.literal(of: after).unicodeScalars
    if last.first == "\u{200B}" || first.first == "\u{200B}" { return true }
    return isWithoutSpaces(last) && isWithoutSpaces(first)
  }

  /// Whether a text is of a script without spaces, at its start. What a mark is of that the three
  /// languages share, the letter next to it tells.
  private static func isWithoutSpaces(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    var hasMark = false
    for scalar in text {
      if EastAsian.isHangul(scalar) { return false }
      guard EastAsian.isSharedMark(scalar) else { return hasMark || EastAsian.isWide(scalar) }
      hasMark = true
    }
    return hasMark
  }
}
