/// `length`: a translation is about as long as those of its locale usually are.
struct LengthCheck: Check {
  /// How many times longer or shorter than usual a text may be.
  private static let factor = 1.6

  let ratios: LengthRatios

  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source, let usual = ratios.median[pair.locale],
      let ratio = LengthRatios.ratio(of: pair), ratio > 0
    else { return [] }
    let deviation = ratio / usual
    let word =
      if deviation > Self.factor { "longer" } else if deviation < 1 / Self.factor { "shorter" } else
      {
        ""
      }
    guard !word.isEmpty else { return [] }
    let expected = Int((Double(source.length) * usual).rounded())
    return [
      Finding(
        check: .length, location: pair.content.location,
        message: "the text is much \(word) than “\(pair.locale)” usually is: "
          + "\(pair.content.length) characters where about \(expected) are usual",
        remedy: "see what is \(word == "longer" ? "added" : "left out")")
    ]
  }
}
