/// Finds in a file what cmark made of it: a text stands there as it is, but for escapes and
/// entities.
struct SourceCursor {
  private let bytes: [UInt8]

  /// The offset from which on the next text is looked for.
  var offset: Int

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// A character of a text with its place.
  typealias Placed = (scalar: Unicode.Scalar, offset: Int)

  var byte: UInt8? { byte(at: offset) }

  func byte(at offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// Where a byte stands next; the end of the file if it does not.
  func next(_ byte: UInt8, from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(of: byte) ?? bytes.count
  }

  /// Where the line ends, without its carriage return.
  var endOfLine: Int {
    let end = next(UInt8(ascii: "\n"), from: offset)
    return end > offset && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  /// Finds the next place of a text, and goes past it.
  ///
  /// - Parameter limit: where it has to begin before.
  /// - Returns: `nil`, at the same place as before, if the text is not there.
  mutating func take(_ text: String, before limit: Int) -> [Placed]? {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return [] }
    for start in offset..<max(offset, min(limit, bytes.count)) {
      guard let (placed, end) = match(scalars, at: start) else { continue }
      offset = end
      return placed
    }
    return nil
  }

  private func match(_ scalars: [Unicode.Scalar], at start: Int) -> ([Placed], end: Int)? {
    var placed: [Placed] = []
    var position = start
    while placed.count < scalars.count {
      let rest = scalars[placed.count...]
      guard let byte = byte(at: position), let expected = rest.first else { return nil }
      if let (decoded, length) = entity(at: position), rest.starts(with: decoded) {
        placed += decoded.map { ($0, position) }
        position += length
      } else if byte == UInt8(ascii: "\\"), !matches(expected, at: position) || isEscape(position),
        matches(expected, at: position + 1)
      {
        placed.append((expected, position + 1))
        position += 1 + UTF8.width(expected)
      } else if matches(expected, at: position) {
        placed.append((expected, position))
        position += UTF8.width(expected)
      } else {
        return nil
      }
    }
    return (placed, position)
  }

  private func matches(_ scalar: Unicode.Scalar, at position: Int) -> Bool {
    var index = position
    for unit in String(scalar).utf8 {
      guard byte(at: index) == unit else { return false }
      index += 1
    }
    return true
  }

  /// Whether a backslash stands before another one.
  private func isEscape(_ position: Int) -> Bool {
    byte(at: position + 1) == UInt8(ascii: "\\")
  }

  /// What an entity such as `&nbsp;` stands for, and its length in bytes.
  private func entity(at start: Int) -> (scalars: [Unicode.Scalar], length: Int)? {
    guard byte(at: start) == UInt8(ascii: "&"),
      let end = bytes[start...].prefix(40).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let parser = MarkdownParser(bytes[start...end], options: MarkdownOptions())
    let scalars = Array(NodeWalk.plainText(of: parser.root).unicodeScalars)
    guard scalars.first != "&" || scalars.count == 1 else { return nil }
    return (scalars, end + 1 - start)
  }
}
