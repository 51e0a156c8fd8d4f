import Languages

/// Finds the numbers of a text as its locale writes them, in a form that is the same for all.
struct NumberScanner {
  /// What the locale puts between thousands.
  private let groupMark: Unicode.Scalar

  private static let spaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{2009}", "\u{202F}"]

  init(for locale: LanguageTag) {
    let sample = NumberSymbols(for: locale).format(10_000_000).unicodeScalars
    groupMark = sample.first { $0.properties.numericType == nil } ?? ","
  }

  /// Numbers of RFCs: `RFC 3261`, `RFC3261`, `RFC 3261`.
  func references(in content: TextContent) -> [Quotation] {
    scan(content.glyphs).filter(\.isReference).map(\.number)
  }

  /// All other numbers. Digits that follow a letter are part of a name, such as `T1` or `H264`.
  func numbers(in content: TextContent) -> [Quotation] {
    scan(content.glyphs).filter { !$0.isReference }.map(\.number)
  }

  private struct Found {
    let number: Quotation
    let isReference: Bool
  }

  private func scan(_ glyphs: [Glyph]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < glyphs.count {
      guard glyphs[index].isDigit else {
        index += 1
        continue
      }
      let isReference = Self.isRFC(before: index, in: glyphs)
      let (text, end) = number(at: index, in: glyphs)
      if isReference || !Self.isName(before: index, in: glyphs) {
        found.append(
          Found(
            number: Quotation(text: text, offset: glyphs[index].offset), isReference: isReference))
      }
      index = end
    }
    return found
  }

  /// Reads `2,1`, `2.1`, `13 875` or `21.1.2`.
  private func number(at start: Int, in glyphs: [Glyph]) -> (text: String, end: Int) {
    var (text, end) = digits(at: start, in: glyphs)
    while end + 1 < glyphs.count, glyphs[end + 1].isDigit {
      let mark = glyphs[end].scalar
      let (next, after) = digits(at: end + 1, in: glyphs)
      let isThousands = next.utf8.count == 3 && text.utf8.count <= 3 || isGrouped(text)
      if isGroupMark(mark), isThousands, next.utf8.count == 3 {
        text += "\u{1F}\(next)"
      } else if mark == "." || mark == "," {
        text += ".\(next)"
      } else {
        break
      }
      end = after
    }
    return (text.filter { $0 != "\u{1F}" }, end)
  }

  private func isGrouped(_ text: String) -> Bool {
    text.contains("\u{1F}")
  }

  private func isGroupMark(_ mark: Unicode.Scalar) -> Bool {
    mark == groupMark || (Self.spaces.contains(groupMark) && Self.spaces.contains(mark))
  }

  private func digits(at start: Int, in glyphs: [Glyph]) -> (text: String, end: Int) {
    let digits = glyphs[start...].prefix(while: \.isDigit)
    let text = digits.compactMap { $0.scalar.properties.numericValue.map { String(Int($0)) } }
    return (text.joined(), digits.endIndex)
  }

  private static func isRFC(before index: Int, in glyphs: [Glyph]) -> Bool {
    var end = index
    if end > 0 {
      switch glyphs[end - 1].scalar {
      case " ", "-", "\n", "\u{A0}", "\u{202F}": end -= 1
      default: break
      }
    }
    // A capital differs from its small letter by one bit.
    return end >= 3
      && zip(glyphs[end - 3..<end], "rfc".unicodeScalars).allSatisfy { glyph, letter in
        glyph.scalar.value | 0x20 == letter.value
      }
  }

  private static func isName(before index: Int, in glyphs: [Glyph]) -> Bool {
    guard index > 0 else { return false }
    let before = glyphs[index - 1]
    return before.isLetter && Script.latin.contains(before.scalar)
  }
}
