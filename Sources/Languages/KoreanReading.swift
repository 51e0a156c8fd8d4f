/// How the end of a word is read in Korean.
enum KoreanReading {
  /// The sound at the end of the last syllable.
  enum End {
    case vowel
    /// ㄹ, after which 로 stands as after a vowel.
    case liquid
    case consonant
  }

  /// - Returns: `nil` for a text of a script of which it is not known, or without anything to read.
  static func end(of text: String) -> End? {
    let text = text.composed
    guard let place = text.lastIndex(where: { $0.isLetter || $0.isASCIIDigit }) else { return nil }
    let last = text[place]
    if last.isASCIIDigit { return number(last) }
    guard let scalar = last.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0xAC00...0xD7A3: return hangul(scalar)
    case 0x3041...0x30FE: return "んン".contains(last) ? .consonant : .vowel
    default: break
    }
    guard let word = unaccented(lastWord(of: lastLetters(of: text[...place]))) else { return nil }
    // An e with an accent is not silent: 카페.
    if !last.isASCII, word.last.map({ "aeiou".contains($0) }) ?? false { return .vowel }
    return LoanWord(word).end
  }

  /// The letters at the end.
  private static func lastLetters(of text: Substring) -> Substring {
    var start = text.endIndex
    while start > text.startIndex, case let before = text.index(before: start),
      text[before].isLetter
    {
      start = before
    }
    return text[start...]
  }

  /// The last word of a name such as `notFound`.
  private static func lastWord(of name: Substring) -> String {
    var start = name.startIndex
    for (index, next) in zip(name.indices, name.indices.dropFirst())
    where name[index].isLowercase && name[next].isUppercase {
      start = next
    }
    return String(name[start...])
  }

  /// - Returns: `nil` if there are other letters than Latin ones.
  private static func unaccented(_ letters: String) -> String? {
    let scalars = letters.takenApart.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return scalars.allSatisfy(\.isASCII) ? String(String.UnicodeScalarView(scalars)) : nil
  }

  /// A syllable's last consonant is its number modulo 28 (Unicode, Hangul syllable composition).
  private static func hangul(_ syllable: Unicode.Scalar) -> End {
    switch (syllable.value - 0xAC00) % 28 {
    case 0: .vowel
    case 8: .liquid
    default: .consonant
    }
  }

  /// 영 일 이 삼 사 오 육 칠 팔 구, and 십, 백, 천 or 만 after which zeros are not read.
  private static func number(_ lastDigit: Character) -> End {
    switch lastDigit {
    case "2", "4", "5", "9": .vowel
    case "1", "7", "8": .liquid
    default: .consonant
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
