import Testing

@testable import Languages

@Suite struct `Korean particles after decomposed syllables` {
  @Test(arguments: ["통화 중", "국", "물", "나라", "Steady 빛", "서울 180"])
  func `are those after composed ones`(text: String) {
    let decomposed = String(
      String.UnicodeScalarView(text.unicodeScalars.flatMap(Self.decomposed)))
    #expect(KoreanParticles(after: decomposed) == KoreanParticles(after: text))
    #expect(Array(decomposed.composed.utf8) == Array(text.utf8))
  }

  /// The conjoining letters of a syllable (Unicode, Hangul syllable decomposition).
  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return [scalar] }
    let index = scalar.value - 0xAC00
    let values = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    return (index % 28 == 0 ? Array(values.dropLast()) : values).compactMap { Unicode.Scalar($0) }
  }
}
