/// Letters whose usual form is known by their place in Unicode, so that nothing has to be looked
/// up: those of European languages, kana, Han and Hangul, with the signs around them.
///
/// None of them joins the one before it. So a text of them alone is taken letter by letter, and
/// gets the form that `FoldedText` gives to any text.
enum CommonLetters {
  /// What stands for a sign that is not read.
  static let none: UInt32 = 0

  /// The small letter in its usual form; `nil` for a letter that is not common.
  @inline(__always)
  static func small(_ letter: UInt32) -> UInt32? {
    switch letter {
    case 0x41...0x5A: letter + 0x20
    case 0x01...0x7F: letter
    case 0xA0, 0x202F, 0x3000: 0x20
    case 0xAD, 0x200B...0x200F, 0x2060, 0x30FC, 0xFEFF: none
    case 0xC0...0xD6, 0xD8...0xDE: letter + 0x20
    case 0xA7, 0xAB, 0xB7, 0xBB, 0xD7, 0xDF...0xFF, 0x153: letter
    case 0x152: 0x153
    case 0x400...0x40F: letter + 0x50
    case 0x410...0x42F: letter + 0x20
    case 0x430...0x45F: letter
    case 0x2010, 0x2013, 0x2014, 0x2018...0x201E, 0x2190...0x2193: letter
    case 0x3001...0x3002, 0x3008...0x3011, 0x3041...0x3096, 0x30A1...0x30FB: letter
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: letter
    case 0xFF21...0xFF3A: letter - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: letter - 0xFEE0
    default: nil
    }
  }

  /// A small letter without accents as it stands in the index; `nil` for a letter that is not
  /// common.
  static func folded(_ letter: UInt32) -> UInt32? {
    switch letter {
    case 0x01...0x7F: letter
    case 0xE0...0xE5: 0x61
    case 0xE7: 0x63
    case 0xE8...0xEB: 0x65
    case 0xEC...0xEF: 0x69
    case 0xF1: 0x6E
    case 0xF2...0xF6: 0x6F
    case 0xF9...0xFC: 0x75
    case 0xFD, 0xFF: 0x79
    case 0x430...0x45F: cyrillic(letter)
    case LetterRules.hiragana: letter + LetterRules.hiraganaToKatakana
    case 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: letter
    default: nil
    }
  }

  private static func cyrillic(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x439, 0x45D: 0x438
    case 0x450, 0x451: 0x435
    case 0x453: 0x433
    case 0x457: 0x456
    case 0x45C: 0x43A
    case 0x45E: 0x443
    default: letter
    }
  }

  /// Whether a letter or a digit is common.
  ///
  /// - Returns: `nil` if that can't be told by its place.
  static func isOfWords(_ letter: UInt32) -> Bool? {
    switch letter {
    case 0xC0...0x24F: letter != 0xD7 && letter != 0xF7
    case 0x400...0x481, 0x48A...0x52F, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      true
    case 0x2010...0x2027, 0x3001...0x3003, 0x3008...0x3011: false
    default: nil
    }
  }
}

extension Sequence<Unicode.Scalar> {
  /// The text with each letter replaced by a common one.
  ///
  /// - Parameter count: how many letters there are at most.
  /// - Returns: `nil` if nothing stands for one of the letters.
  @inline(__always)
  func replacing(upTo count: Int, _ common: (UInt32) -> UInt32?) -> [Unicode.Scalar]? {
    var isWhole = true
    let text = [Unicode.Scalar](unsafeUninitializedCapacity: count) { letters, count in
      for letter in self {
        guard let letter = common(letter.value).flatMap(Unicode.Scalar.init) else {
          isWhole = false
          return
        }
        guard letter.value != CommonLetters.none else { continue }
        letters[count] = letter
        count += 1
      }
    }
    return isWhole ? text : nil
  }
}
