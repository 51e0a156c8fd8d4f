/// A word in Latin letters as Koreans read it: as an English word, written in Hangul by the rules
/// for loanwords (외래어 표기법), or letter by letter where it can't be read as one.
struct LoanWord {
  private let letters: String
  private let isInCapitals: Bool

  /// What stands from the last vowels on: `out` of `timeout`, `ail` of `SERVFAIL`.
  private let vowels: Substring
  private let consonants: Substring

  /// - Parameter word: letters of ASCII.
  init(_ word: String) {
    letters = word.lowercased()
    isInCapitals = word.allSatisfy(\.isUppercase)
    // A silent e belongs to the consonants before it: 타임, 파일.
    let isSilent =
      letters.count > 2 && letters.hasSuffix("e") && !Self.isVowel(letters.dropLast().last)
    let stem = isSilent ? letters.dropLast() : letters[...]
    let start = stem.lastIndex { Self.isVowel($0) }.map { stem.index(after: $0) } ?? stem.startIndex
    consonants = letters[start...]
    let before = stem[..<start]
    let first = before.lastIndex { !Self.isVowel($0) }.map { before.index(after: $0) }
    vowels = before[(first ?? before.startIndex)...]
  }

  private static func isVowel(_ letter: Character?) -> Bool {
    letter.map { "aeiouyw".contains($0) } ?? false
  }

  /// The sound at its end.
  var end: KoreanReading.End {
    if let custom = Self.customs[letters] { return custom }
    if isSpelled { return spelled }
    for (ending, end) in Self.endings where letters.hasSuffix(ending) { return end }
    return sound
  }

  // MARK: Letter by letter

  /// Whether no English word ends so, or the word is an abbreviation of up to three letters.
  private var isSpelled: Bool {
    guard vowels.contains(where: { $0 != "w" }) else { return true }
    if isInCapitals, letters.count <= 3 { return true }
    return consonants.count > 1 && !consonants.hasSuffix("e") && !consonants.hasSuffix("s")
      && !Self.clusters.contains(String(consonants))
  }

  /// The names of letters: 엘, 엠, 엔 and 알 end in a consonant.
  private var spelled: KoreanReading.End {
    switch letters.last {
    case "l", "r": .liquid
    case "m", "n": .consonant
    default: .vowel
    }
  }

  /// What English words end in besides single consonants and plurals.
  private static let clusters: Set<String> = [
    "bb", "ch", "ck", "ct", "dd", "ff", "ft", "gg", "gh", "ght", "gn", "ld", "lf", "lk", "ll", "lm",
    "lp", "lt", "lth", "mb", "mm", "mn", "mp", "mpt", "nc", "nch", "nct", "nd", "ng", "ngth", "nk",
    "nn", "nt", "nth", "ph", "pp", "pt", "rb", "rc", "rch", "rd", "rf", "rg", "rk", "rl", "rld",
    "rm", "rn", "rp", "rr", "rsh", "rst", "rt", "rth", "sh", "sk", "sm", "sp", "st", "tch", "th",
    "tt", "xt", "zz",
  ]

  // MARK: As a word

  /// The sound by the last consonants. Stops close a syllable after a short vowel only: 캣, but 라이트.
  private var sound: KoreanReading.End {
    switch consonants {
    case "": return .vowel
    case "l", "ll", "le", "rl": return .liquid
    case "m", "n", "mm", "nn", "mb", "mn", "gn", "lm", "rm", "rn", "sm", "ng", "me", "ne":
      return .consonant
    case "p", "t", "k", "c", "ck", "pp", "tt":
      return vowels.count == 1 ? .consonant : .vowel
    case _ where consonants.hasSuffix("le"): return .liquid
    default: return .vowel
    }
  }

  /// Endings that are read otherwise than their letters say.
  private static let endings: [(String, KoreanReading.End)] = [
    ("out", .consonant), ("ook", .consonant), ("eep", .consonant), ("eap", .consonant),
    ("group", .consonant), ("type", .consonant), ("input", .consonant), ("circuit", .consonant),
    ("err", .vowel), ("check", .vowel),
  ]

  /// Whole words that custom writes otherwise: 비트, 세트, 체크, 웹, 잡.
  private static let customs: [String: KoreanReading.End] = [
    "ok": .vowel, "bit": .vowel, "byte": .vowel, "set": .vowel, "hit": .vowel, "exit": .vowel,
    "kit": .vowel, "knock": .vowel, "ack": .vowel, "nack": .vowel, "get": .consonant,
    "put": .consonant, "not": .consonant, "web": .consonant, "job": .consonant, "tab": .consonant,
    "lab": .consonant, "blob": .consonant, "club": .consonant, "dot": .consonant,
    "map": .consonant, "tip": .consonant, "top": .consonant, "off": .vowel, "cron": .consonant,
  ]
}
