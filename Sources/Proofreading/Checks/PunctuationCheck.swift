import Languages

/// `punctuation`: the marks are those of the text's language.
struct PunctuationCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    guard let marks = Self.marks(of: pair.locale) else { return [] }
    let glyphs = pair.content.glyphs
    return glyphs.indices.compactMap { index in
      marks.mistake(at: index, in: glyphs).map {
        Finding(
          check: .punctuation, location: pair.content.location(at: glyphs[index].offset),
          message: $0.message, remedy: $0.remedy)
      }
    }
  }

  private static func marks(of locale: LanguageTag) -> (any PunctuationMarks)? {
    switch locale.language {
    case "fr": FrenchMarks(isCanadian: locale.region == "CA")
    case "ja": JapaneseMarks()
    case "ko": KoreanMarks()
    case "ru": RussianMarks()
    default: nil
    }
  }
}

/// The punctuation of a language.
protocol PunctuationMarks: Sendable {
  /// What is wrong with the mark at an index, if anything is.
  func mistake(at index: Int, in glyphs: [Glyph]) -> PunctuationMistake?
}

struct PunctuationMistake {
  let message: String
  let remedy: String
}

extension [Glyph] {
  /// The glyph at an index, if there is any.
  func at(_ index: Int) -> Glyph? {
    indices.contains(index) ? self[index] : nil
  }
}
