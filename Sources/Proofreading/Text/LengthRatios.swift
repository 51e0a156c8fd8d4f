import Languages

/// How long the texts of each locale are in proportion to the source's.
struct LengthRatios: Sendable {
  /// How many texts it takes to know.
  static let fewestTexts = 20

  /// How many characters a source text has before its translation's length tells anything.
  private static let shortestSource = 40

  /// The median of each locale that has enough texts.
  let median: [LanguageTag: Double]

  init(of pairs: some Sequence<TextPair>) {
    var ratios: [LanguageTag: [Double]] = [:]
    for pair in pairs {
      guard let ratio = Self.ratio(of: pair) else { continue }
      ratios[pair.locale, default: []].append(ratio)
    }
    median = ratios.filter { $0.value.count >= Self.fewestTexts }.mapValues { values in
      values.sorted()[values.count / 2]
    }
  }

  /// The length of a translation divided by that of its source.
  ///
  /// - Returns: `nil` if there is no source or it is too short.
  static func ratio(of pair: TextPair) -> Double? {
    guard let source = pair.source?.length, source >= shortestSource else { return nil }
    return Double(pair.content.length) / Double(source)
  }
}
