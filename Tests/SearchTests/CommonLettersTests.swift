import Testing

@testable import Search

/// What is known by place in Unicode has to be what its tables say.
@Suite struct `Common letters` {
  private static let letters = (1...0xFFFF).compactMap { Unicode.Scalar($0 as UInt32) }
  private static let small = letters.filter { CommonLetters.small($0.value) != nil }
  private static let folded = letters.filter { CommonLetters.folded($0.value) != nil }

  @Test func `are as small as by the rules`() {
    for letter in Self.small {
      #expect([letter].replacing(upTo: 1, CommonLetters.small) == FoldedText.smallByRules([letter]))
    }
  }

  @Test func `are folded as by the rules`() {
    for letter in Self.folded {
      #expect(
        [letter].replacing(upTo: 1, CommonLetters.folded) == FoldedText.foldedByRules([letter]))
    }
  }

  @Test func `are parts of words as by the tables`() {
    for letter in Self.letters {
      guard let isOfWords = CommonLetters.isOfWords(letter.value) else { continue }
      let category = letter.properties.generalCategory
      let isLetter =
        [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]
        .contains(category)
      #expect(isOfWords == isLetter, "\(letter)")
    }
  }

  @Test func `do not join the letters before them`() {
    var state: UInt64 = 1
    func random(_ letters: [Unicode.Scalar]) -> Unicode.Scalar {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return letters[Int(state >> 33) % letters.count]
    }
    for (letters, common, rules) in [
      (Self.small, CommonLetters.small, { FoldedText.smallByRules($0) }),
      (Self.folded, CommonLetters.folded, { FoldedText.foldedByRules($0) }),
    ] as [([Unicode.Scalar], (UInt32) -> UInt32?, ([Unicode.Scalar]) -> [Unicode.Scalar])] {
      for _ in 0..<500 {
        let text = (0..<40).map { _ in random(letters) }
        #expect(text.replacing(upTo: 40, common) == rules(text))
      }
    }
  }

  @Test(arguments: ["e\u{301}", "ｶﾞ", "ᄒ", "½", "ﬁ", "…"])
  func `are not all there are`(text: String) {
    #expect(text.unicodeScalars.replacing(upTo: 40, CommonLetters.small) == nil)
  }
}
