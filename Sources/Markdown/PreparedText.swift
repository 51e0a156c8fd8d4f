import CMarkGFM
import Glibc

/// A text as cmark is given it, with characters put in where cmark's rules were made for spaces
/// between words. `Preparation` says where; they are taken out of the tree again.
struct PreparedText {
  /// A character that is in no text and that cmark takes for something.
  enum Mark {
    /// A letter to cmark: the noncharacter U+FDD0.
    case letter

    /// White space to the syntax of bare addresses: a tab, with U+FDD0 to tell it from others.
    case space

    var bytes: [UInt8] {
      switch self {
      case .letter: [0xEF, 0xB7, 0x90]
      case .space: [0x09] + Mark.letter.bytes
      }
    }
  }

  let bytes: ArraySlice<UInt8>

  /// Whether there are characters for which `SoftBreaks` is made.
  let hasWideCharacters: Bool

  /// Whether there may be spaces at which no line is broken.
  let hasNoBreakSpaces: Bool

  /// The offset in the file of the first byte.
  private let start: Int

  /// Where marks stand in `bytes`, from 0, with the number of bytes of all marks up to it.
  private let marks: [(offset: Int, added: Int)]

  /// - Parameter text: a slice of a file.
  init(_ text: ArraySlice<UInt8>) {
    let preparation = Preparation(of: text)
    hasWideCharacters = preparation.hasWideCharacters
    hasNoBreakSpaces = preparation.hasNoBreakSpaces
    start = text.startIndex
    guard !preparation.marks.isEmpty else {
      bytes = text
      marks = []
      return
    }
    var prepared: [UInt8] = []
    prepared.reserveCapacity(text.count + 4 * preparation.marks.count)
    var marks: [(offset: Int, added: Int)] = []
    var copied = text.startIndex
    var added = 0
    for (offset, mark) in preparation.marks {
      prepared += text[copied..<offset]
      copied = offset
      added += mark.bytes.count
      marks.append((prepared.count, added))
      prepared += mark.bytes
    }
    prepared += text[copied...]
    bytes = prepared[...]
    self.marks = marks
  }

  /// Whether marks were put in.
  var isChanged: Bool { !marks.isEmpty }

  /// The offset in the file of an offset in `bytes`, from 0.
  func fileOffset(of offset: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return start + offset - (low == 0 ? 0 : marks[low - 1].added)
  }

  /// Takes the marks out of a tree.
  static func removeMarks(from root: CMarkNode) {
    NodeWalk.enter(root) { node in
      clean(cmark_node_get_literal(node)) { cmark_node_set_literal(node, $0) }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        clean(cmark_node_get_url(node)) { cmark_node_set_url(node, $0) }
        clean(cmark_node_get_title(node)) { cmark_node_set_title(node, $0) }
      case CMARK_NODE_CODE_BLOCK:
        clean(cmark_node_get_fence_info(node)) { cmark_node_set_fence_info(node, $0) }
      default: break
      }
      return true
    }
  }

  private static func clean(
    _ text: UnsafePointer<CChar>?, _ set: (UnsafePointer<CChar>) -> CInt
  ) {
    guard let text else { return }
    let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:))
    guard bytes.contains(Mark.letter.bytes[0]) else { return }
    var clean: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let mark = [Mark.space, .letter].first { bytes[index...].starts(with: $0.bytes) }
      if mark == nil { clean.append(bytes[index]) }
      index += mark?.bytes.count ?? 1
    }
    _ = String(decoding: clean, as: UTF8.self).withCString(set)
  }
}
