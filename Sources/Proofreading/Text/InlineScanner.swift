/// Tells prose from code spans, addresses and marks within one paragraph.
struct InlineScanner {
  private let glyphs: [Glyph]
  private var index = 0

  /// Where the brackets around the text of links stand.
  private var linkBrackets: Set<Int> = []

  init(_ glyphs: [Glyph]) {
    self.glyphs = glyphs
  }

  mutating func scan(into content: inout TextParts) {
    while index < glyphs.count {
      switch glyphs[index].scalar {
      case "`": scanCode(into: &content)
      case "\\": scanEscape(into: &content)
      case "<": scanAngle(into: &content)
      case "[": scanBracket(into: &content)
      case "]": scanTarget(into: &content)
      case "*", "_", "~": scanEmphasis(into: &content)
      case "h" where isAddress(at: index): scanAddress(into: &content)
      default: take(into: &content)
      }
    }
  }

  private mutating func take(into content: inout TextParts) {
    content.glyphs.append(glyphs[index])
    index += 1
  }

  /// Puts something that is no prose in the place of glyphs.
  private mutating func skip(to end: Int, into content: inout TextParts) {
    content.glyphs.append(Glyph(scalar: Glyph.placeholder, offset: glyphs[index].offset))
    index = end
  }

  private func quotation(_ range: Range<Int>) -> Quotation {
    Quotation(
      text: String(String.UnicodeScalarView(glyphs[range].map(\.scalar))),
      offset: glyphs.indices.contains(range.lowerBound)
        ? glyphs[range.lowerBound].offset : glyphs[index].offset)
  }

  private func find(_ scalar: Unicode.Scalar, from start: Int) -> Int? {
    glyphs[start...].firstIndex { $0.scalar == scalar }
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    glyphs.indices.contains(index) ? glyphs[index].scalar : nil
  }

  // MARK: Code

  private mutating func scanCode(into content: inout TextParts) {
    let length = run(at: index)
    var end = index + length
    while let next = find("`", from: end) {
      let closing = run(at: next)
      if closing == length {
        let text = quotation(index + length..<next)
        content.codes.append(Quotation(text: Self.trimmed(text.text), offset: glyphs[index].offset))
        skip(to: next + closing, into: &content)
        return
      }
      end = next + closing
    }
    for _ in 0..<length { take(into: &content) }
  }

  /// How many equal glyphs stand next to each other.
  private func run(at start: Int) -> Int {
    glyphs[start...].prefix { $0.scalar == glyphs[start].scalar }.count
  }

  /// A code span's text: a line break counts as a space, and one space on either side as none
  /// (CommonMark §6.1).
  private static func trimmed(_ text: String) -> String {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    guard text.hasPrefix(" "), text.hasSuffix(" "), text.contains(where: { $0 != " " }) else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }

  // MARK: Links

  private func isAddress(at start: Int) -> Bool {
    ["https://", "http://"].contains { prefix in
      glyphs[start...].prefix(prefix.unicodeScalars.count).map(\.scalar)
        .elementsEqual(prefix.unicodeScalars)
    }
  }

  private mutating func scanAddress(into content: inout TextParts) {
    var end = index
    while let scalar = scalar(at: end), !scalar.properties.isWhitespace, scalar.isASCII,
      !"<>\"".unicodeScalars.contains(scalar)
    {
      end += 1
    }
    while end > index, ".,:;?!)*_'".unicodeScalars.contains(glyphs[end - 1].scalar) { end -= 1 }
    content.links.append(quotation(index..<end))
    skip(to: end, into: &content)
  }

  /// An address or HTML in angle brackets.
  private mutating func scanAngle(into content: inout TextParts) {
    guard let next = scalar(at: index + 1), next.properties.isAlphabetic || next == "/",
      let end = find(">", from: index)
    else { return take(into: &content) }
    if isAddress(at: index + 1) { content.links.append(quotation(index + 1..<end)) }
    skip(to: end + 1, into: &content)
  }

  private mutating func scanBracket(into content: inout TextParts) {
    guard let end = endOfBracket(at: index) else { return take(into: &content) }
    switch scalar(at: end + 1) {
    case "(", "[":
      linkBrackets.insert(end)
      index += 1
    case ":" where index == 0:
      let start = glyphs[(end + 2)...].firstIndex { !$0.isSpace } ?? glyphs.count
      let stop = glyphs[start...].firstIndex { $0.isSpace } ?? glyphs.count
      content.links.append(quotation(start..<stop))
      skip(to: find("\n", from: stop) ?? glyphs.count, into: &content)
    default: take(into: &content)
    }
  }

  private func endOfBracket(at start: Int) -> Int? {
    var depth = 0
    for position in glyphs[start...].indices {
      if glyphs[position].scalar == "[" { depth += 1 }
      if glyphs[position].scalar == "]" { depth -= 1 }
      if depth == 0 { return position }
    }
    return nil
  }

  /// What follows the text of a link: its target in parentheses, or the name of one in brackets.
  private mutating func scanTarget(into content: inout TextParts) {
    guard linkBrackets.contains(index) else { return take(into: &content) }
    guard scalar(at: index + 1) == "(" else {
      index = endOfBracket(at: index + 1).map { $0 + 1 } ?? index + 1
      return
    }
    var end = index + 2
    var depth = 1
    while let scalar = scalar(at: end) {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    let stop = glyphs[(index + 2)..<end].firstIndex { $0.isSpace } ?? end
    content.links.append(quotation(index + 2..<stop))
    index = min(end + 1, glyphs.count)
  }

  // MARK: Marks

  private mutating func scanEscape(into content: inout TextParts) {
    if let next = scalar(at: index + 1), next.isASCII, !next.properties.isAlphabetic,
      !next.properties.isWhitespace, next.properties.numericType == nil
    {
      index += 1
    }
    take(into: &content)
  }

  /// A mark of emphasis is no text; a mark between spaces or, if it is `_`, within a word is.
  private mutating func scanEmphasis(into content: inout TextParts) {
    let mark = glyphs[index].scalar
    let length = run(at: index)
    let before = index > 0 ? glyphs[index - 1] : nil
    let after = index + length < glyphs.count ? glyphs[index + length] : nil
    let isAlone = (before?.isSpace ?? true) && (after?.isSpace ?? true)
    let isInside = (before.map(Self.isWord) ?? false) && (after.map(Self.isWord) ?? false)
    if isAlone || (mark == "_" && isInside) || (mark == "~" && length != 2) {
      for _ in 0..<length { take(into: &content) }
    } else {
      index += length
    }
  }

  private static func isWord(_ glyph: Glyph) -> Bool {
    glyph.isLetter || glyph.isDigit
  }
}
