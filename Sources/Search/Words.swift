extension WordCutter {
  /// Cuts a text with all its letters as they are.
  static func tokens(in text: String) -> [Token] {
    tokens(of: FoldedText.small(text))
  }
}

extension [WordCutter.Token] {
  /// The words with spaces between them.
  var spaced: [WordCutter.Token] { filter { !$0.isUnspaced } }

  /// Expressions in scripts without spaces; spaces that some put are left out.
  var runs: [String] {
    var runs: [String] = []
    var goesOn = false
    for token in self {
      defer { goesOn = token.isUnspaced }
      guard token.isUnspaced else { continue }
      let text = FoldedText.folded(token.text)
      if goesOn, token.joint == .space || token.joint == .hyphen {
        runs[runs.count - 1] += text
      } else {
        runs.append(text)
      }
    }
    return runs
  }
}

extension Sequence<String> {
  /// The term of a phrase: its stems, in an order that does not depend on the language's.
  var phrase: String { sorted().joined(separator: " ") }
}

extension String {
  /// Each two letters that stand together.
  var pairs: [String] {
    zip(unicodeScalars, unicodeScalars.dropFirst()).map { "\($0)\($1)" }
  }

  /// Whether it is so long that one can look for it: two letters, or a digit.
  var isTerm: Bool {
    unicodeScalars.count > 1 || unicodeScalars.first.map(LetterRules.isDigit) ?? false
  }

  var isNumber: Bool { unicodeScalars.allSatisfy(LetterRules.isDigit) }
}
