import Bytes
import Diagnostics

/// Reads Markdown for proofreading: blocks by their lines, and what is in a line by `InlineScanner`.
///
/// Other than HTML, what it makes keeps the place of every character.
struct MarkdownText {
  private let file: SourceFile
  private var content: TextParts
  private var paragraph: [Glyph] = []

  /// The fence that ends the code block being read.
  private var fence: Fence?

  private init(_ file: SourceFile, range: Range<Int>) {
    self.file = file
    let start = file.bytes[range].firstIndex { !Self.isBlank($0) } ?? range.lowerBound
    content = TextParts(file: file, start: start)
  }

  /// - Parameter range: the bytes of the file that are Markdown.
  static func content(of file: SourceFile, range: Range<Int>) -> TextContent {
    var text = MarkdownText(file, range: range)
    for line in file.bytes[range].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      text.read(line)
    }
    text.endParagraph()
    text.endFence()
    return TextContent(text.content)
  }

  private struct Fence {
    let mark: UInt8
    let length: Int
    let offset: Int
    var lines: [String] = []
  }

  // MARK: Lines

  private mutating func read(_ line: ArraySlice<UInt8>) {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    let text = line.drop { Self.isBlank($0) }
    if let open = fence {
      if Self.fence(text).map({ $0.mark == open.mark && $0.length >= open.length }) ?? false {
        endFence()
      } else {
        fence?.lines.append(String(decoding: line, as: UTF8.self))
      }
      return
    }
    if let (mark, length) = Self.fence(text) {
      endParagraph()
      fence = Fence(mark: mark, length: length, offset: text.startIndex)
    } else if text.isEmpty || Self.isRule(text) {
      endParagraph()
    } else {
      readProse(line)
    }
  }

  private mutating func readProse(_ line: ArraySlice<UInt8>) {
    var text = line.drop { Self.isBlank($0) }
    while let end = Self.endOfMarker(text, inside: !paragraph.isEmpty) {
      endParagraph()
      text = text[end...].drop { Self.isBlank($0) }
    }
    let isTable = text.first == UInt8(ascii: "|")
    if isTable { endParagraph() }
    if !paragraph.isEmpty {
      paragraph.append(Glyph(scalar: "\n", offset: text.startIndex - 1))
    }
    var wasSpace = false
    var offset = text.startIndex
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let isSpace = scalar == " "
      if !(isTable && isSpace && wasSpace) {
        paragraph.append(Glyph(scalar: scalar, offset: offset))
      }
      wasSpace = isSpace || scalar == "|"
      offset += UTF8.width(scalar)
    }
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    if !content.glyphs.isEmpty {
      let blank = Glyph(scalar: "\n", offset: paragraph[0].offset)
      content.glyphs += [blank, blank]
    }
    var scanner = InlineScanner(paragraph)
    scanner.scan(into: &content)
    paragraph = []
  }

  private mutating func endFence() {
    guard let fence else { return }
    content.codes.append(
      Quotation(text: fence.lines.joined(separator: "\n"), offset: fence.offset))
    self.fence = nil
  }

  // MARK: Marks of blocks

  private static func isBlank(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(byte)
  }

  /// The mark and length of a code block's fence.
  private static func fence(_ text: ArraySlice<UInt8>) -> (mark: UInt8, length: Int)? {
    guard let mark = text.first, [UInt8(ascii: "`"), UInt8(ascii: "~")].contains(mark) else {
      return nil
    }
    let length = text.prefix { $0 == mark }.count
    let rest = text.dropFirst(length)
    return length >= 3 && !rest.contains(UInt8(ascii: "`")) ? (mark, length) : nil
  }

  /// Whether a line is a rule, an underline of a heading or between a table's head and body.
  private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { "-=*_|: ".utf8.contains($0) }
  }

  /// The index after the mark of a heading, quotation or list item at the start of a line.
  ///
  /// - Parameter isInside: whether the line before is of a paragraph, which no number but 1 ends
  ///   (CommonMark §5.2).
  private static func endOfMarker(_ text: ArraySlice<UInt8>, inside isInside: Bool) -> Int? {
    guard let first = text.first else { return nil }
    var end = text.startIndex + 1
    switch first {
    case UInt8(ascii: ">"): return end
    case UInt8(ascii: "#"):
      end += text[end...].prefix { $0 == first }.count
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case _ where first.isASCIIDigit:
      end += text[end...].prefix(while: \.isASCIIDigit).count
      guard end < text.endIndex, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(text[end]),
        !isInside || text[..<end].elementsEqual("1".utf8)
      else { return nil }
      end += 1
    default: return nil
    }
    return end < text.endIndex && isBlank(text[end]) ? end : nil
  }
}
