import CMarkGFM
import Diagnostics

/// Finds the references in a document to characters that no text may have. Those in code are only
/// text.
enum UnfitReferences {
  /// What the library makes of a reference to no character.
  private static let replacement: UInt32 = 0xFFFD

  /// - Parameters:
  ///   - root: the tree of the text.
  ///   - source: the text as a slice of its file.
  static func find(
    in root: CMarkNode, of source: ArraySlice<UInt8>, lines: LineOffsets
  ) -> [CharacterReference] {
    var waiting = CharacterReference.unfit(in: source, needsEnd: true)
    guard !waiting.isEmpty else { return [] }
    // What stands in the source as it is tells nothing of references.
    let raw = Set(String(decoding: source, as: UTF8.self).unicodeScalars.filter(isMade))
    var found: [CharacterReference] = []
    NodeWalk.enter(root) { node in
      let start = lines.offset(of: node)
      for text in texts(of: node) {
        for scalar in text.unicodeScalars where isMade(scalar) && !raw.contains(scalar) {
          let isMeant = { (reference: CharacterReference) in made(by: reference) == scalar.value }
          // The text of a link may stand elsewhere.
          let index =
            waiting.firstIndex { $0.offset >= start && isMeant($0) }
            ?? waiting.firstIndex(where: isMeant)
          if let index { found.append(waiting.remove(at: index)) }
        }
      }
      if isHTML(node), let literal = cmark_node_get_literal(node) {
        let html = Array(String(cString: literal).utf8)
        for reference in CharacterReference.unfit(in: html[...], needsEnd: false) {
          found.append(CharacterReference(offset: start, value: reference.value))
        }
      }
      return !waiting.isEmpty
    }
    return found
  }

  private static func isMade(_ scalar: Unicode.Scalar) -> Bool {
    UnfitCharacter.isUnfit(scalar) || scalar.value == replacement
  }

  /// The library writes U+FFFE and U+FFFF as bytes that are no UTF-8.
  private static func made(by reference: CharacterReference) -> UInt32 {
    switch reference.value {
    case 0, 0xD800...0xDFFF, 0xFFFE, 0xFFFF, 0x110000...: replacement
    default: reference.value
    }
  }

  private static func isHTML(_ node: CMarkNode) -> Bool {
    [CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE].contains(cmark_node_get_type(node))
  }

  /// The texts of a node in which references are resolved.
  private static func texts(of node: CMarkNode) -> [String] {
    let texts =
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: [cmark_node_get_literal(node)]
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        [cmark_node_get_url(node), cmark_node_get_title(node)]
      case CMARK_NODE_CODE_BLOCK: [cmark_node_get_fence_info(node)]
      default: [UnsafePointer<CChar>?]()
      }
    return texts.compactMap { $0.map { String(cString: $0) } }
  }
}
