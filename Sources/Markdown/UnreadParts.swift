import CMarkGFM

/// The parts of a Markdown text that readers do not see where they stand: comments, and what links
/// are called at another place of the document.
public struct UnreadParts: Sendable {
  /// The bytes of the file that are comments, in order.
  public internal(set) var comments: [Range<Int>] = []

  /// The definitions at the top level of the document, in order.
  public internal(set) var definitions: [LinkDefinition] = []

  /// - Parameter html: the raw HTML of the tree.
  init(of root: CMarkNode, html: [CMarkNode], lines: LineOffsets, file: [UInt8]) {
    for node in html {
      let start = lines.offset(of: node)
      if let end = HTMLTags.comment(at: start, in: file) { comments.append(start..<end) }
    }
    var line = 1
    var next = cmark_node_first_child(root)
    while line <= lines.count {
      let end = next.map { Int(cmark_node_get_start_line($0)) } ?? lines.count + 1
      if line < end {
        definitions += LinkDefinition.definitions(
          in: lines.start(ofLine: line)..<lines.start(ofLine: end), of: file)
      }
      guard let block = next else { return }
      line = max(line, Int(cmark_node_get_end_line(block)) + 1)
      next = cmark_node_next(block)
    }
  }

  /// The Markdown of a part of the document: its text without comments and definitions, then the
  /// definitions that it uses, wherever they stand.
  ///
  /// - Returns: `nil` if that is what the file has there.
  /// - Complexity: linear in the length of the part and the number of comments and definitions.
  public func text(of range: Range<Int>, in file: [UInt8]) -> [UInt8]? {
    guard !comments.isEmpty || !definitions.isEmpty else { return nil }
    let unread = (comments + definitions.map(\.range)).filter { range.overlaps($0) }
      .sorted { $0.lowerBound < $1.lowerBound }
    var text: [UInt8] = []
    var start = range.lowerBound
    for part in unread where part.lowerBound >= start {
      text += file[start..<part.lowerBound]
      start = min(part.upperBound, range.upperBound)
    }
    text += file[start..<range.upperBound]
    let labels = definitions.isEmpty ? [] : LinkDefinition.labels(in: text[...])
    var seen: Set<String> = []
    for definition in definitions
    where seen.insert(definition.label).inserted && labels.contains(definition.label) {
      if text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
      text += file[definition.range]
    }
    return text
  }
}

/// A link reference definition: `[guide]: https://…` (CommonMark §4.7).
public struct LinkDefinition: Sendable {
  /// The label as it is compared.
  let label: String

  /// The bytes of the file, with the line feed at the end.
  let range: Range<Int>

  /// The definitions among the lines of a file that cmark made no block of.
  static func definitions(in lines: Range<Int>, of file: [UInt8]) -> [LinkDefinition] {
    var definitions: [LinkDefinition] = []
    var start = lines.lowerBound
    while start < lines.upperBound {
      let end =
        file[start..<lines.upperBound].firstIndex(of: UInt8(ascii: "\n"))
        .map { $0 + 1 } ?? lines.upperBound
      let text = file[start..<end].drop { $0 == UInt8(ascii: " ") }
      if text.first == UInt8(ascii: "["),
        let close = endOfLabel(in: file[..<lines.upperBound], from: text.startIndex + 1)
      {
        let label = normalized(file[(text.startIndex + 1)..<close])
        definitions.append(LinkDefinition(label: label, range: start..<end))
      } else if let last = definitions.popLast() {
        // The title of the definition before.
        definitions.append(LinkDefinition(label: last.label, range: last.range.lowerBound..<end))
      }
      start = end
    }
    return definitions
  }

  /// All that stands between brackets in a text, as labels are compared.
  static func labels(in text: ArraySlice<UInt8>) -> Set<String> {
    var labels: Set<String> = []
    var open: Int?
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open = index + 1
      case UInt8(ascii: "]"):
        if let start = open { labels.insert(normalized(text[start..<index])) }
        open = nil
      default: break
      }
      index += 1
    }
    return labels
  }

  private static func endOfLabel(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.endIndex, text[index] != UInt8(ascii: "[") {
      if text[index] == UInt8(ascii: "]") {
        return text[(index + 1)...].first == UInt8(ascii: ":") ? index : nil
      }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Without regard to case and to how much white space there is (CommonMark §4.7).
  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").uppercased().lowercased()
  }
}
