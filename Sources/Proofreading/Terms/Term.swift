/// How one English term, or one of another source language, is translated.
struct Term: Sendable {
  /// The term as the list's key writes it.
  let name: String

  /// The form to write.
  let use: String

  /// What a translation has to contain one of: `use` or a part of a word.
  private let forms: [FoldedText]

  /// Words for other things, as the list writes them and folded.
  private let avoid: [(word: String, folded: FoldedText)]

  /// - Parameter match: parts of words that a translation may contain instead of `use`.
  init(name: String, use: String, match: [String] = [], avoid: [String] = []) {
    self.name = name
    self.use = use
    self.avoid = avoid.map { ($0, FoldedText($0)) }
    forms = ([use] + match).map { FoldedText($0) }
  }

  /// The words for other things that a text contains.
  func misuses(in text: FoldedText) -> [String] {
    avoid.filter { text.contains($0.folded) }.map(\.word)
  }

  /// Whether a text contains the term's translation.
  func isTranslated(in text: FoldedText) -> Bool {
    forms.contains(where: text.contains)
  }
}
