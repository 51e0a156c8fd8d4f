/// What stays of an expression in Hangul or Japanese when its verb is conjugated.
enum RunStem {
  /// - Returns: `nil` where nothing is to be taken away.
  static func stem(of run: Letters) -> Letters? {
    guard let last = run.last else { return nil }
    return syllables.contains(last.value)
      ? hangulStem(of: last).map { run.dropLast() + [$0] }
      : japaneseStem(of: run)
  }

  // MARK: Hangul

  private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
  private static let vowels: UInt32 = 21
  private static let finals: UInt32 = 28

  /// ㄴ, ㄹ, ㅁ, ㅂ and ㅆ among the consonants that end a syllable.
  private static let endings: Set<UInt32> = [4, 8, 16, 17, 20]

  /// ㅕ and ㅣ among the vowels.
  private static let (swallowing, swallowed): (UInt32, UInt32) = (6, 20)

  /// The last syllable may have a consonant that makes the verb a noun, an attribute or something
  /// past, and a vowel that has swallowed 어: 끊김, 끊긴 and 끊겼 are 끊기. The browser does the same to
  /// queries (`known` in `search.js`).
  private static func hangulStem(of last: Unicode.Scalar) -> Unicode.Scalar? {
    let place = last.value - syllables.lowerBound
    var (final, vowel) = (place % finals, place / finals % vowels)
    if endings.contains(final) { final = 0 }
    if vowel == swallowing, final == 0 { vowel = swallowed }
    let first = place / finals / vowels
    let stem = syllables.lowerBound + (first * vowels + vowel) * finals + final
    return stem == last.value ? nil : Unicode.Scalar(stem)
  }

  // MARK: Japanese

  /// Hiragana at the end is left out, since it changes: 番号が変わった and 番号が変わりました begin with
  /// 番号が変. Where only one letter would be left, the first of them stays: 切れる is 切れ.
  private static func japaneseStem(of run: Letters) -> Letters? {
    guard let last = run.lastIndex(where: { !LetterRules.hiragana.contains($0.value) }) else {
      return nil
    }
    let stem = run.prefix(max(2, last + 1 - run.startIndex))
    return stem.count < run.count ? stem : nil
  }
}
