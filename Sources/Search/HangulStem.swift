/// The stem of a verb in Hangul.
///
/// It may have a last consonant that makes it a noun, an attribute or something past, and a vowel that
/// has swallowed 어: 끊김, 끊긴 and 끊겼 are 끊기. The browser does the same to queries (`bare` in
/// `search.js`).
enum HangulStem {
  private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
  private static let vowels: UInt32 = 21
  private static let finals: UInt32 = 28

  /// ㄴ, ㄹ, ㅁ, ㅂ and ㅆ among the consonants that end a syllable.
  private static let endings: Set<UInt32> = [4, 8, 16, 17, 20]

  /// ㅕ and ㅣ among the vowels.
  private static let (swallowing, swallowed): (UInt32, UInt32) = (6, 20)

  /// - Returns: `nil` where nothing is to be taken away.
  static func stem(of word: String) -> String? {
    guard let last = word.unicodeScalars.last, syllables.contains(last.value) else { return nil }
    let place = last.value - syllables.lowerBound
    var (final, vowel) = (place % finals, place / finals % vowels)
    if endings.contains(final) { final = 0 }
    if vowel == swallowing, final == 0 { vowel = swallowed }
    let first = place / finals / vowels
    let bare = syllables.lowerBound + (first * vowels + vowel) * finals + final
    guard bare != last.value, let scalar = Unicode.Scalar(bare) else { return nil }
    return String(word.unicodeScalars.dropLast()) + String(scalar)
  }
}
