/// Part of a text, letter by letter.
typealias Letters = ArraySlice<Unicode.Scalar>

extension Letters {
  /// Each two letters that stand together.
  var pairs: [Letters] {
    indices.dropLast().map { self[$0...$0 + 1] }
  }

  /// What hiragana, which is mostly endings and particles, leaves of letters without spaces, in one
  /// script each: 非対応のイベント is 非対応 and イベント.
  var inOneScript: [Letters] {
    let words = split { LetterRules.hiragana.contains($0.value) }
    return words.flatMap { word in
      var parts: [Letters] = []
      for (place, letter) in zip(word.indices, word) {
        if let last = parts.last?.last, last.isKatakana == letter.isKatakana {
          parts[parts.count - 1] = word[parts[parts.count - 1].startIndex...place]
        } else {
          parts.append(word[place...place])
        }
      }
      return parts
    }
  }

  /// Whether it is so long that one can look for it: two letters, or a digit.
  var isTerm: Bool { count > 1 || first.map(LetterRules.isDigit) ?? false }

  var beginsWithHiragana: Bool {
    first.map { LetterRules.hiragana.contains($0.value) } ?? false
  }

  var isKatakana: Bool { allSatisfy(\.isKatakana) }

  var isNumber: Bool { allSatisfy(LetterRules.isDigit) }

  var text: String { String(String.UnicodeScalarView(self)) }
}

extension Unicode.Scalar {
  var isKatakana: Bool { (0x30A0...0x30FF).contains(value) }
}
