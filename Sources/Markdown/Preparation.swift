import Bytes

/// Finds the places of a text where cmark needs a mark to read Chinese, Japanese and Korean well:
///
/// - beside a run of `*` or `~`, by the rule that is proposed for CommonMark: a character of these
///   languages beside a run counts as a space does (commonmark-spec#650);
/// - after a bare address, before full-width punctuation and the like;
/// - in `[^1]:`, so that a footnote's text is shown, and not made the address of a link.
struct Preparation {
  /// In ascending order, with offsets in the file.
  private(set) var marks: [(offset: Int, mark: PreparedText.Mark)] = []
  private(set) var hasWideCharacters = false
  private(set) var hasNoBreakSpaces = false
  private let text: ArraySlice<UInt8>

  private static let noBreakStarts: [UInt8] = [0xC2, 0xE2]
  private static let wideStarts: [UInt8] = [0xE1] + Array(0xE3...0xED) + Array(0xEF...0xF4)
  private static let everything = ByteSet(Array("\\*~:wW[".utf8) + noBreakStarts + wideStarts)

  /// The bytes that are looked at; those of characters only until there is one.
  private var places = Self.everything

  init(of text: ArraySlice<UInt8>) {
    self.text = text
    var index = text.startIndex
    while let place = nextPlace(from: index) {
      index = place
      switch text[index] {
      case UInt8(ascii: "\\"): index += index + 1 < text.endIndex && text[index + 1] < 0x80 ? 2 : 1
      case UInt8(ascii: "*"), UInt8(ascii: "~"): readRun(at: &index)
      case UInt8(ascii: ":"): readAddress(afterScheme: &index)
      case UInt8(ascii: "w"), UInt8(ascii: "W"): readAddress(withoutScheme: &index)
      case UInt8(ascii: "["): readFootnote(at: &index)
      case 0xC2, 0xE2:
        hasNoBreakSpaces = true
        places.remove(Self.noBreakStarts)
      default:
        hasWideCharacters = true
        places.remove(Self.wideStarts)
      }
    }
  }

  /// Where something stands next that has to be looked at. Most of a text is nothing of the kind.
  private func nextPlace(from start: Int) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      places.first(in: bytes, start - text.startIndex..<bytes.count).map { text.startIndex + $0 }
    }
  }

  // MARK: Emphasis

  private mutating func readRun(at index: inout Int) {
    let start = index
    index += text[start...].prefix { $0 == text[start] }.count
    guard isWide(at: start - 1) || isWide(at: index) else { return }
    let before = scalar(before: start)
    let after = scalar(at: index)
    let (b, a) = (Neighbour(before), Neighbour(after))
    if !a.isSpace, !b.isSpace {
      if b.isPunctuation, !a.isPunctuation, a.isWide || b.isWide { marks.append((start, .letter)) }
      if a.isPunctuation, !b.isPunctuation, a.isWide || b.isWide { marks.append((index, .letter)) }
    }
  }

  /// A character beside a run, as the rules of emphasis see it.
  private struct Neighbour {
    let isSpace: Bool
    let isPunctuation: Bool
    let isWide: Bool

    /// - Parameter scalar: `nil` at the start or the end of the text.
    init(_ scalar: Unicode.Scalar?) {
      isSpace = scalar.map { $0.properties.isWhitespace } ?? true
      isPunctuation = scalar.map { $0.isPunctuation } ?? false
      isWide = scalar.map(EastAsian.isWide) ?? false
    }
  }

  // MARK: Addresses

  private mutating func readAddress(afterScheme index: inout Int) {
    let colon = index
    index += 1
    guard text[index...].starts(with: "//".utf8) else { return }
    let start = colon - text[..<colon].reversed().prefix { isLetter($0) }.prefix(6).count
    let scheme = String(decoding: text[start..<colon], as: UTF8.self).lowercased()
    guard ["http", "https", "ftp"].contains(where: scheme.hasSuffix) else { return }
    endAddress(from: start, at: &index)
  }

  private mutating func readAddress(withoutScheme index: inout Int) {
    let start = index
    index += 1
    guard text[start...].prefix(4).elementsEqual("www.".utf8, by: { $0 | 0x20 == $1 }),
      start == text.startIndex || !isLetter(text[start - 1])
    else { return }
    endAddress(from: start, at: &index)
  }

  private mutating func endAddress(from start: Int, at index: inout Int) {
    let isBare = isBareAddress(at: start)
    while index < text.endIndex, text[index] > 0x20, text[index] != UInt8(ascii: "<") {
      guard text[index] >= 0x80, let scalar = scalar(at: index) else {
        index += 1
        continue
      }
      if EastAsian.endsAddress(scalar) {
        if isBare { marks.append((index, .space)) }
        return
      }
      hasWideCharacters = hasWideCharacters || EastAsian.isWide(scalar)
      index += UTF8.width(scalar)
    }
  }

  /// Whether an address stands in the text, and not in an attribute or after a link's text.
  private func isBareAddress(at start: Int) -> Bool {
    let before = text[..<start]
    switch before.last {
    case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="): return false
    default: break
    }
    let end = before.reversed().prefix { $0 <= 0x20 }.count
    let opening = before.dropLast(end).suffix(2)
    return !opening.elementsEqual("](".utf8) && !opening.elementsEqual("]:".utf8)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  // MARK: Footnotes

  private mutating func readFootnote(at index: inout Int) {
    index += 1
    guard text[index...].first == UInt8(ascii: "^") else { return }
    let end = text[index...].prefix { $0 > 0x20 && !"[]".utf8.contains($0) }.endIndex
    guard text[end...].starts(with: "]:".utf8) else { return }
    marks.append((end + 1, .letter))
    index = end + 1
  }

  // MARK: Characters

  private func isWide(at index: Int) -> Bool {
    text.indices.contains(index) && text[index] >= 0x80
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < text.endIndex else { return nil }
    var iterator = text[index...].prefix(4).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > text.startIndex else { return nil }
    var start = index - 1
    while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }
}
