/// The forms of the Korean particles that follow a word, which depend on how its end is read.
public struct KoreanParticles: Sendable, Hashable {
  /// 은 or 는.
  public let topic: String
  /// 이 or 가.
  public let subject: String
  /// 을 or 를.
  public let object: String
  /// 과 or 와.
  public let and: String
  /// 으로 or 로.
  public let by: String

  /// The particles that a sentence puts after a word; `nil` in languages that have none.
  public init?(after text: String, in locale: LanguageTag) {
    guard locale.language == "ko" else { return nil }
    self.init(after: text)
  }

  /// The particles after a number or an English or Korean word.
  public init(after text: String) {
    let end = KoreanReading.end(of: text.composed)
    let isClosed = end != .vowel
    topic = isClosed ? "은" : "는"
    subject = isClosed ? "이" : "가"
    object = isClosed ? "을" : "를"
    and = isClosed ? "과" : "와"
    by = end == .consonant ? "으로" : "로"
  }
}

/// How the end of a word is read in Korean.
enum KoreanReading {
  /// The sound at the end of the last syllable.
  enum End {
    case vowel
    /// ㄹ, after which 로 stands as after a vowel.
    case liquid
    case consonant
  }

  static func end(of text: String) -> End {
    guard let last = text.unicodeScalars.last(where: { $0.properties.isAlphabetic || isDigit($0) })
    else { return .vowel }
    if (0xAC00...0xD7A3).contains(last.value) { return hangul(last) }
    if isDigit(last) { return number(last) }
    return word(text.split { !$0.isLetter }.last.map(String.init) ?? text)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
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
  private static func number(_ lastDigit: Unicode.Scalar) -> End {
    switch lastDigit {
    case "2", "4", "5", "9": .vowel
    case "1", "7", "8": .liquid
    default: .consonant
    }
  }

  /// English words by the letters they end in, as loanwords are written in Hangul.
  private static func word(_ word: String) -> End {
    if word.count > 1, word == word.uppercased() { return abbreviation(word) }
    let word = word.lowercased()
    if let exception = exceptions[word] { return exception }
    for (suffix, end) in suffixes where word.hasSuffix(suffix) { return end }
    return .vowel
  }

  /// Letters are read by their names: 엘, 엠, 엔 and 알 end in a consonant.
  private static func abbreviation(_ word: String) -> End {
    switch word.last {
    case "L", "R": .liquid
    case "M", "N": .consonant
    default: .vowel
    }
  }

  private static let suffixes: [(String, End)] = [
    ("ng", .consonant), ("tion", .consonant), ("sion", .consonant), ("me", .consonant),
    ("ne", .consonant), ("pe", .consonant), ("ble", .liquid), ("le", .liquid), ("l", .liquid),
    ("m", .consonant), ("n", .consonant), ("ck", .consonant), ("out", .consonant),
    ("op", .consonant), ("ap", .consonant), ("ip", .consonant), ("et", .consonant),
    ("ook", .consonant),
  ]

  private static let exceptions: [String: End] = [
    "time": .consonant, "not": .consonant, "bit": .vowel, "set": .vowel, "handshake": .vowel,
  ]
}
