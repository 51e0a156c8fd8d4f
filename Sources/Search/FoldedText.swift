import Languages

/// Letters as search compares them: small, without accents, in their usual form.
enum FoldedText {
  /// The text in small letters and without the signs that are not read, but with its accents, which
  /// the rules for endings need.
  ///
  /// - Parameter count: how many letters there are at most.
  static func small(_ text: some Sequence<Unicode.Scalar>, upTo count: Int) -> [Unicode.Scalar] {
    text.replacing(upTo: count, CommonLetters.small) ?? smallByRules(text)
  }

  static func smallByRules(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var scalars = String.UnicodeScalarView()
    for scalar in String(String.UnicodeScalarView(text)).takenApart.unicodeScalars {
      if scalar.isASCII {
        scalars.append(("A"..."Z").contains(scalar) ? small(scalar) : scalar)
      } else if unread.contains(scalar) {
        continue
      } else if scalar.properties.changesWhenLowercased {
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return Array(String(scalars).composed.unicodeScalars)
  }

  /// - Parameter capital: a letter of ASCII.
  private static func small(_ capital: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(capital.value) | 0x20)
  }

  private static let unread = Set(LetterRules.unread.unicodeScalars)

  private static let others = Dictionary(
    LetterRules.others.map { ($0.letter, $0.text) }, uniquingKeysWith: { first, _ in first })

  private static let accents: ClosedRange<UInt32> = 0x300...0x36F

  /// A word in small letters as it stands in the index.
  static func folded(_ word: Letters) -> Letters {
    if word.allSatisfy(\.isASCII) { return word }
    return (word.replacing(upTo: word.count, CommonLetters.folded) ?? foldedByRules(word))[...]
  }

  static func foldedByRules(_ word: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var scalars = String.UnicodeScalarView()
    for scalar in String(String.UnicodeScalarView(word)).takenApart.unicodeScalars
    where !accents.contains(scalar.value) {
      if let text = others[scalar] {
        scalars.append(contentsOf: text.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars).composed.unicodeScalars.map { LetterRules.katakana($0) ?? $0 }
  }
}
