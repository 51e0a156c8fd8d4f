/// A part of what a pair's own file says. Each is translated by itself.
public enum PairPart: String, Sendable, Hashable, CaseIterable {
  /// The verdict in the front matter: one or two sentences.
  case difference

  /// The text before the first heading.
  case note

  /// A list that stands under *Key differences*.
  case differences

  /// What stands under *When to use which*.
  case advice

  /// The key of its heading in a string table; `nil` for what has no heading.
  var headingKey: String? {
    switch self {
    case .difference, .note: nil
    case .differences: "comparison.differences.heading"
    case .advice: "comparison.advice.heading"
    }
  }
}

/// The headings that a pair's file may use: those of its own locale and of the source locale.
struct PairHeadings: Sendable, Equatable {
  /// The headings of the file's own locale, in the order of the parts.
  let labels: [String]

  /// The parts by their headings in small letters.
  private let parts: [String: PairPart]

  init(own: StringTable?, source: StringTable?) {
    var labels: [String] = []
    var parts: [String: PairPart] = [:]
    for part in PairPart.allCases {
      guard part.headingKey != nil else { continue }
      let headings = [own, source].compactMap { $0?.heading(of: part) }
      if let label = headings.first { labels.append(label) }
      for heading in headings where parts[heading.lowercased()] == nil {
        parts[heading.lowercased()] = part
      }
    }
    self.labels = labels
    self.parts = parts
  }

  /// The part that a heading starts; case does not matter.
  func part(under heading: String) -> PairPart? {
    parts[heading.lowercased()]
  }
}
