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
  var runs: [String] { unfoldedRuns.map(FoldedText.folded) }

  /// The same with all letters as they were written.
  var unfoldedRuns: [String] {
    var runs: [String] = []
    var goesOn = false
    for token in self {
      defer { goesOn = token.isUnspaced }
      guard token.isUnspaced else { continue }
      if goesOn, token.joint == .space || token.joint == .hyphen {
        runs[runs.count - 1] += token.text
      } else {
        runs.append(token.text)
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

  /// What hiragana, which is mostly endings and particles, leaves of letters without spaces, in one
  /// script each: 非対応のイベント is 非対応 and イベント.
  var inOneScript: [String] {
    let words = unicodeScalars.split { LetterRules.hiragana.contains($0.value) }
    return words.flatMap { word in
      var parts: [String.UnicodeScalarView] = []
      for letter in word {
        if let last = parts.last?.last, last.isKatakana == letter.isKatakana {
          parts[parts.count - 1].append(letter)
        } else {
          parts.append(String.UnicodeScalarView([letter]))
        }
      }
      return parts.map(String.init)
    }
  }

  /// Whether it is so long that one can look for it: two letters, or a digit.
  var isTerm: Bool {
    unicodeScalars.count > 1 || unicodeScalars.first.map(LetterRules.isDigit) ?? false
  }

  var beginsWithHiragana: Bool {
    unicodeScalars.first.map { LetterRules.hiragana.contains($0.value) } ?? false
  }

  var isKatakana: Bool { unicodeScalars.allSatisfy(\.isKatakana) }

  var isNumber: Bool { unicodeScalars.allSatisfy(LetterRules.isDigit) }
}

extension Unicode.Scalar {
  fileprivate var isKatakana: Bool { (0x30A0...0x30FF).contains(value) }
}
