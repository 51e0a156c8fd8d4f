import CMarkGFM

/// The id that an author gives a heading at its end: `### Behind a proxy {#proxy}`.
enum HeadingID {
  /// Takes the id out of a heading's text.
  ///
  /// - Returns: `nil` if none stands there.
  static func take(from heading: CMarkNode) -> String? {
    guard let last = cmark_node_last_child(heading),
      cmark_node_get_type(last) == CMARK_NODE_TEXT
    else { return nil }
    cmark_consolidate_text_nodes(heading)
    guard let text = cmark_node_last_child(heading) else { return nil }
    let literal = NodeWalk.literal(of: text)
    guard literal.hasSuffix("}"), let start = literal.range(ofLast: "{#") else { return nil }
    let id = literal[start.upperBound...].dropLast()
    guard !id.isEmpty, id.unicodeScalars.allSatisfy(isPart) else { return nil }
    let rest = literal[..<start.lowerBound]
    let end = rest.lastIndex { !$0.isWhitespace }.map(rest.index(after:)) ?? rest.startIndex
    cmark_node_set_literal(text, String(rest[..<end]))
    return String(id)
  }

  /// The id that a heading has of itself: its letters and digits in small letters, with hyphens
  /// between its words.
  ///
  /// - Returns: an empty text if the heading has neither letters nor digits.
  static func derived(from text: String) -> String {
    text.lowercased().unicodeScalars.split { !$0.isWordPart }.map { String($0) }
      .joined(separator: "-")
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordPart || ["-", "_", "."].contains(scalar)
  }
}

extension String {
  fileprivate func range(ofLast part: String) -> Range<Index>? {
    indices.last { self[$0...].hasPrefix(part) }
      .map { $0..<index($0, offsetBy: part.count) }
  }
}
