/// A text made ready to be searched for words of any case, with any space or apostrophe.
struct FoldedText: Sendable {
  private let text: String

  init(_ text: String) {
    self.init(folded: Self.fold(text))
  }

  private init(folded text: String) {
    self.text = text
  }

  /// This text and others, with a space in between.
  func followed(by others: [FoldedText]) -> FoldedText {
    FoldedText(folded: ([self] + others).map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
  }

  func contains(_ part: FoldedText) -> Bool {
    text.contains(part.text)
  }

  func starts(with part: FoldedText) -> Bool {
    text.hasPrefix(part.text)
  }

  /// How many scalars there are.
  var length: Int { text.unicodeScalars.count }

  /// Small letters, one space for each run of white space, and straight apostrophes.
  private static func fold(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isSpace = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpace = true
        continue
      }
      if isSpace, !scalars.isEmpty { scalars.append(" ") }
      isSpace = false
      scalars.append(scalar == "’" ? "'" : scalar)
    }
    return String(scalars)
  }
}
