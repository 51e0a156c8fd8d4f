/// `length`: a translation is about as long as those of its locale usually are.
///
/// It can be asked only when all texts were read.
struct LengthCheck: Sendable {
  /// How many times longer or shorter than usual a text may be.
  private static let factor = 1.6

  let ratios: LengthRatios

  /// What is wrong with the length of a text, if anything is.
  func finding(in text: TextLengths) -> Finding? {
    guard let usual = ratios.median[text.locale], text.own > 0 else { return nil }
    let deviation = text.ratio / usual
    guard deviation > Self.factor || deviation < 1 / Self.factor else { return nil }
    let word = deviation > 1 ? "longer" : "shorter"
    let expected = Int((Double(text.source) * usual).rounded())
    return Finding(
      check: .length, location: text.location,
      message: "the text is much \(word) than “\(text.locale)” usually is: "
        + "\(text.own) characters where about \(expected) are usual",
      remedy: "see what is \(word == "longer" ? "added" : "left out")")
  }
}
