import Bytes
import CMarkGFM

/// A header field that a code block is said to have and does not.
public struct MissingField: Sendable, Hashable {
  /// The name as it stands after the language.
  public let name: String

  /// The names of the fields that the block has.
  public let present: [String]

  /// Byte offset of the name in the file.
  public let offset: Int
}

/// Marks lines of code blocks: words after the language of a fence name header fields, as in
/// ```` ```sip Retry-After ````, and their lines stand in `<mark>`.
struct MarkedLines {
  /// The blocks that stand for code blocks in the tree, with the places of these.
  private(set) var offsets: [CMarkNode: Int] = [:]

  /// The code blocks, which are no part of the tree any more.
  private(set) var replaced: [CMarkNode] = []
  private(set) var missing: [MissingField] = []

  private let lines: LineOffsets
  private let file: [UInt8]

  /// Puts blocks with marks in the place of code blocks.
  ///
  /// - Parameters:
  ///   - blocks: the code blocks of the tree.
  ///   - file: the bytes of the file.
  init(
    in blocks: [CMarkNode], of parser: borrowing MarkdownParser, lines: LineOffsets, file: [UInt8]
  ) {
    self.lines = lines
    self.file = file
    for node in blocks {
      guard let info = cmark_node_get_fence_info(node) else { continue }
      let words = String(cString: info).split(whereSeparator: \.isWhitespace).map(String.init)
      if words.count > 1 { mark(node, words, in: parser) }
    }
  }

  private mutating func mark(
    _ node: CMarkNode, _ words: [String], in parser: borrowing MarkdownParser
  ) {
    let fields = FieldLines(of: NodeWalk.literal(of: node))
    var marked: Set<Int> = []
    var place = lines.offset(of: node)
    let line = place..<lines.end(ofLine: Int(cmark_node_get_start_line(node)))
    for (number, word) in words.enumerated() {
      let found = offset(of: word, in: place..<line.upperBound)
      if let found { place = found + word.utf8.count }
      guard number > 0 else { continue }
      let named = fields.lines(of: word)
      marked.formUnion(named)
      if named.isEmpty {
        missing.append(
          MissingField(name: word, present: fields.names, offset: found ?? line.lowerBound))
      }
    }
    guard !marked.isEmpty, let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
    var html: [UInt8] = []
    parser.append(htmlOf: node, to: &html)
    cmark_node_set_on_enter(block, Self.marking(marked, in: html))
    offsets[block] = line.lowerBound
    guard cmark_node_replace(node, block) != 0 else { return cmark_node_free(block) }
    replaced.append(node)
  }

  /// Where a word of a fence stands; `nil` if it is written otherwise there, as with references.
  private func offset(of word: String, in range: Range<Int>) -> Int? {
    let word = Array(word.utf8)
    return range.first { file[$0..<range.upperBound].starts(with: word) }
  }

  /// The HTML of a code block with some of its lines in `<mark>`.
  private static func marking(_ marked: Set<Int>, in html: [UInt8]) -> String {
    let start = html[...].firstRange(ofBytes: Array("\">".utf8))?.upperBound ?? 0
    let end = max(start, html.count - "</code></pre>\n".utf8.count)
    let lines = html[start..<end].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var result = Array(html[..<start])
    for (number, line) in lines.enumerated() {
      if number > 0 { result.append(UInt8(ascii: "\n")) }
      let isMarked = marked.contains(number)
      if isMarked { result += "<mark>".utf8 }
      result += line
      if isMarked { result += "</mark>".utf8 }
    }
    return String(decoding: result + html[end...].dropLast(), as: UTF8.self)
  }
}

/// The lines of a text that are header fields.
private struct FieldLines {
  /// The names as they are written, each once.
  private(set) var names: [String] = []

  /// The numbers of the lines by the names in small letters; those that go on with a field are its.
  private var numbers: [String: [Int]] = [:]

  init(of text: String) {
    var current: String?
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
        if let current { numbers[current]?.append(number) }
        continue
      }
      let name = Self.name(of: line)
      current = name?.lowercased()
      guard let current, let name else { continue }
      if numbers[current] == nil { names.append(name) }
      numbers[current, default: []].append(number)
    }
  }

  /// The lines of a field, whose name is the same in capitals.
  func lines(of name: String) -> [Int] { numbers[name.lowercased()] ?? [] }

  /// The name before the colon; `nil` if the line is no header field.
  private static func name(of line: Substring.UTF8View) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var name = line[..<colon]
    while let last = name.last, last.isSpace { name.removeLast() }
    return name.isEmpty || name.contains(where: \.isSpace) ? nil : String(Substring(name))
  }
}
