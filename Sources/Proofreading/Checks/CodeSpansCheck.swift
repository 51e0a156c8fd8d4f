/// `code-spans`: a translation has each code span of its source, at least as often, and no others.
///
/// It may repeat one: many languages say a name again where English has a pronoun.
struct CodeSpansCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source else { return [] }
    let own = Dictionary(grouping: pair.content.codes, by: \.text)
    let originals = Dictionary(grouping: source.codes, by: \.text)
    return Set(own.keys).union(originals.keys).compactMap { text in
      let spans = own[text] ?? []
      let count = originals[text]?.count ?? 0
      guard count == 0 || spans.count < count else { return nil }
      return finding(text, spans, expected: count, in: pair.content)
    }
  }

  private func finding(
    _ text: String, _ spans: [Quotation], expected: Int, in content: TextContent
  ) -> Finding {
    let message =
      if spans.isEmpty {
        "the source has `\(text)` here and the translation does not"
      } else if expected == 0 {
        "the translation has `\(text)` here and the source does not"
      } else {
        "the source has `\(text)` \(Self.times(expected)) here and the translation "
          + Self.times(spans.count)
      }
    return Finding(
      check: .codeSpans, location: content.location(at: spans.first?.offset ?? content.start),
      message: message, remedy: expected == 0 ? "remove it" : "add it")
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}
