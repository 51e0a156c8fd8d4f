import JSON

/// Which letters count as equal, and which stand in words without spaces between them.
///
/// Index and browser go by these same rules: the index brings them along.
enum LetterRules {
  /// Signs that are in words without being read: soft hyphens, joiners, marks of direction, the
  /// byte order mark, and what makes Japanese vowels long, since writers differ in that.
  static let unread = "\u{00AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}\u{30FC}"

  /// Letters that Unicode does not take apart, and hyphens.
  static let others: [(letter: Unicode.Scalar, text: String)] = [
    ("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ð", "d"),
    ("þ", "th"), ("ı", "i"), ("ς", "σ"), ("\u{2010}", "-"), ("\u{2212}", "-"),
  ]

  /// Letters of scripts that put no spaces between words, or none that one can rely on: pairs of
  /// them stand for words.
  static let unspaced: [ClosedRange<UInt32>] = [
    0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x3007,
    0x3040...0x30FF, 0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
  ]

  static let hiragana: ClosedRange<UInt32> = 0x3041...0x3096

  /// From a letter of hiragana to the same one of katakana.
  static let hiraganaToKatakana: UInt32 = 0x60

  /// The keys by which syllables of Hangul are typed, for letters that take several, and for those
  /// at the end of a syllable: 화 is typed ㅎㅗㅏ, so 호 begins it.
  static let vowels = [
    "ᅪ": "ᅩᅡ", "ᅫ": "ᅩᅢ", "ᅬ": "ᅩᅵ", "ᅯ": "ᅮᅥ", "ᅰ": "ᅮᅦ", "ᅱ": "ᅮᅵ", "ᅴ": "ᅳᅵ",
  ]
  static let firstFinal: UInt32 = 0x11A8
  static let finals = "ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ"

  /// The rules as the browser takes them.
  static var json: String {
    let kana = hiragana.compactMap { value -> (String, String)? in
      guard let letter = Unicode.Scalar(value), let other = katakana(letter) else { return nil }
      return (String(letter), String(other))
    }
    let ends = finals.split(separator: " ").enumerated().compactMap { place, text in
      Unicode.Scalar(firstFinal + UInt32(place)).map { (String($0), String(text)) }
    }
    return """
      {"unread":"[\(classes(of: unread.unicodeScalars.map { $0.value...$0.value }))]",\
      "unspaced":"^[\(classes(of: unspaced))]",\
      "words":"\(words)",\
      "letters":\(object(of: others.map { (String($0.letter), $0.text) } + kana)),\
      "keys":\(object(of: vowels.sorted { $0.key < $1.key } + ends))}
      """
  }

  /// What `WordCutter` makes a word of, as a regular expression: letters of scripts without spaces,
  /// or others, and points between digits.
  private static var words: String {
    let letter = #"[\\p{L}\\p{N}\\p{M}]"#
    let isUnspaced = "[\(classes(of: unspaced))]"
    return #"(?:(?=\#(isUnspaced))\#(letter))+|(?:(?!\#(isUnspaced))\#(letter)"#
      + #"|(?<=\\p{Nd})[.](?=\\p{Nd}))+"#
  }

  private static func object(of pairs: [(String, String)]) -> String {
    let entries = pairs.map { "\(JSONValue.quoted($0.0)):\(JSONValue.quoted($0.1))" }
    return "{\(entries.joined(separator: ","))}"
  }

  /// Ranges of letters as regular expressions have them in brackets.
  private static func classes(of ranges: [ClosedRange<UInt32>]) -> String {
    ranges.map { #"\\u{\#(hex($0.lowerBound))}-\\u{\#(hex($0.upperBound))}"# }.joined()
  }

  private static func hex(_ value: UInt32) -> String { String(value, radix: 16) }

  /// The letter of katakana for one of hiragana.
  static func katakana(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    hiragana.contains(scalar.value) ? Unicode.Scalar(scalar.value + hiraganaToKatakana) : nil
  }

  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xE00: false
    case 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7FF: true
    default: unspaced.contains { $0.contains(scalar.value) }
    }
  }

  /// Whether it is a small letter of ASCII, as most letters of many texts are.
  @inline(__always)
  static func isSmallASCII(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value)
  }

  enum Kind {
    /// No part of words.
    case mark

    /// A letter, a digit or a mark on them, in a script with spaces between words, and in one
    /// without.
    case spaced, unspaced
  }

  @inline(__always)
  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: .spaced
    case ..<0x80: .mark
    default: isOfWords(scalar) ? isUnspaced(scalar) ? .unspaced : .spaced : .mark
    }
  }

  /// - Parameter scalar: no one of ASCII.
  private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
    if let isCommon = CommonLetters.isOfWords(scalar.value) { return isCommon }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("0"..."9").contains(scalar) }
    // Where letters are common, there are no digits among them.
    guard CommonLetters.isOfWords(scalar.value) == nil else { return false }
    return scalar.properties.generalCategory == .decimalNumber
  }
}
