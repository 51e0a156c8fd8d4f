/// A text cut into words.
struct CutText: Equatable {
  /// A word, or letters that stand together in a script without spaces.
  struct Token: Equatable {
    /// Where it stands among the letters of the text.
    let place: Range<Int>

    let isUnspaced: Bool

    /// What is between it and the token before.
    let joint: Joint
  }

  enum Joint: Equatable {
    /// Nothing: another script begins.
    case none

    /// One space.
    case space

    /// One hyphen.
    case hyphen

    /// Anything else, or there is no token before.
    case other
  }

  /// Those of all tokens, one after another, small and with accents: tokens written as one word are
  /// a part of them.
  let letters: [Unicode.Scalar]

  let tokens: [Token]

  init(_ text: String) {
    self.init(WordCutter(FoldedText.small(text.unicodeScalars, upTo: text.utf8.count)))
  }

  init(_ text: Letters) {
    self.init(WordCutter(FoldedText.small(text, upTo: text.count)))
  }

  private init(_ cutter: WordCutter) {
    letters = cutter.letters
    tokens = cutter.tokens
  }

  subscript(token: Token) -> Letters { letters[token.place] }
}

extension CutText {
  /// The words with spaces between them.
  var words: [Token] {
    tokens.contains(where: \.isUnspaced) ? tokens.filter { !$0.isUnspaced } : tokens
  }

  /// Expressions in scripts without spaces; spaces that some put are left out.
  var runs: [Letters] {
    var places: [Range<Int>] = []
    var goesOn = false
    for token in tokens {
      defer { goesOn = token.isUnspaced }
      guard token.isUnspaced else { continue }
      if goesOn, token.joint == .space || token.joint == .hyphen {
        places[places.count - 1] = places[places.count - 1].lowerBound..<token.place.upperBound
      } else {
        places.append(token.place)
      }
    }
    return places.map { letters[$0] }
  }

  /// Some of the tokens written as one word.
  func compound(_ tokens: some Sequence<Token>) -> Letters { tokens.flatMap { self[$0] }[...] }
}
