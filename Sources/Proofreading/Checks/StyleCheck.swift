import Bytes

/// `style`: a text says nothing that the locale's rules of style find.
struct StyleCheck: Check {
  let rules: StyleRules

  func findings(in pair: TextPair) -> [Finding] {
    guard let rules = rules.byLocale[pair.locale], !rules.isEmpty else { return [] }
    return pair.content.paragraphs.flatMap { paragraph in
      let text = PlacedText(pair.content.glyphs[paragraph.range])
      return rules.flatMap { rule in
        rule.pattern.matches(in: text.text).map { match in
          Finding(
            check: .style, location: pair.content.location(at: text.offset(of: match)),
            message: "“\(match.trimmingPrefix { $0.isWhitespace })”: \(rule.reason)",
            remedy: rule.remedy)
        }
      }
    }
  }
}

/// A paragraph with one space for white space of any length that may be broken, and the places of
/// its characters.
private struct PlacedText {
  let text: String
  private let offsets: [Int]

  init(_ glyphs: ArraySlice<Glyph>) {
    var text: [UInt8] = []
    text.reserveCapacity(glyphs.count)
    var offsets: [Int] = []
    for glyph in glyphs {
      let isBreakable = glyph.isSpace && !Self.staysTogether(glyph.scalar)
      if isBreakable, text.last == UInt8(ascii: " ") || text.isEmpty { continue }
      text.append(isBreakable ? " " : glyph.scalar)
      offsets.append(glyph.offset)
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.offsets = offsets
  }

  func offset(of part: Substring) -> Int {
    let scalars = text.unicodeScalars
    return offsets[scalars.distance(from: scalars.startIndex, to: part.startIndex)]
  }

  /// Whether a space is one at which no line ends.
  private static func staysTogether(_ scalar: Unicode.Scalar) -> Bool {
    ["\u{A0}", "\u{2007}", "\u{202F}"].contains(scalar)
  }
}
