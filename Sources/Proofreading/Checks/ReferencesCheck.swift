/// `references`: a translation names the RFCs that its source names.
struct ReferencesCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source else { return [] }
    let own = NumberScanner(for: pair.locale).references(in: pair.content)
    let originals = NumberScanner(for: pair.sourceLocale).references(in: source)
    return SetDifference(of: own, from: originals)
      .findings(.references, in: pair.content) { "RFC \($0)" }
  }
}
