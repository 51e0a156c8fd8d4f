/// `headings`: a translation has as many headings as its source, whose ids they get by their
/// places.
struct HeadingsCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source, source.headingCount != pair.content.headingCount else {
      return []
    }
    return [
      Finding(
        check: .headings, location: pair.content.location,
        message: "the source has \(Self.count(source)) here and the translation "
          + "\(Self.count(pair.content)), so that addresses lead to other ones",
        remedy: "give it the same headings")
    ]
  }

  private static func count(_ text: TextContent) -> String {
    switch text.headingCount {
    case 0: "no heading"
    case 1: "one heading"
    case let count: "\(count) headings"
    }
  }
}
