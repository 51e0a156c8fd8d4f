/// How one English term, or one of another source language, is translated.
struct Term: Sendable {
  /// The term as the list's key writes it.
  let name: String

  /// The form to write.
  let use: String

  /// What a translation has to contain one of: `use` or a part of a word.
  private let forms: [CaselessText]

  /// Words for other things, as the list writes them and folded.
  private let avoid: [(word: String, folded: CaselessText)]

  /// - Parameter match: parts of words that a translation may contain instead of `use`.
  init(name: String, use: String, match: [String] = [], avoid: [String] = []) {
    self.name = name
    self.use = use
    self.avoid = avoid.map { ($0, CaselessText($0)) }
    forms = ([use] + match).map { CaselessText($0) }
  }

  /// The words for other things that a text contains.
  func misuses(in text: CaselessText) -> [String] {
    avoid.filter { text.contains($0.folded) }.map(\.word)
  }

  /// Whether a text contains the term's translation.
  func isTranslated(in text: CaselessText) -> Bool {
    forms.contains(where: text.contains)
  }
}
