import Languages

/// How long the texts of each locale are in proportion to the source's.
struct LengthRatios: Sendable {
  /// How many texts it takes to know.
  static let fewestTexts = 20

  /// The median of each locale that has enough texts.
  let median: [LanguageTag: Double]

  init(of texts: some Sequence<TextLengths>) {
    let ratios = Dictionary(grouping: texts, by: \.locale).mapValues { $0.map(\.ratio) }
    median = ratios.filter { $0.value.count >= Self.fewestTexts }.mapValues { values in
      values.sorted()[values.count / 2]
    }
  }
}
