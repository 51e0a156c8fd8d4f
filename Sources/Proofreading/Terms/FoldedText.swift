/// A text made ready to be searched for words of any case, with any space or apostrophe.
struct FoldedText: Sendable {
  private let text: String

  init(_ text: String) {
    self.text = Self.fold(text)
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
    String(
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .map { $0 == "’" ? "'" : $0 })
  }
}
