import Catalog

/// What only one of two texts has.
struct SetDifference {
  /// What the source has and the translation lacks, sorted.
  let missing: [String]

  /// What the translation has and the source does not: the first of each.
  let added: [Quotation]

  init(of own: [Quotation], from source: [Quotation]) {
    let ownTexts = Set(own.map(\.text))
    var seen = Set(source.map(\.text))
    missing = seen.subtracting(ownTexts).sorted()
    added = own.filter { seen.insert($0.text).inserted }
  }

  /// One finding for each.
  ///
  /// - Parameter name: what a message calls such a thing, with the thing in it.
  func findings(
    _ check: CheckName, in content: TextContent, name: (String) -> String
  ) -> [Finding] {
    missing.map {
      Finding(
        check: check, location: content.location,
        message: "the source has \(name($0)) here and the translation does not",
        remedy: "add it")
    }
      + added.map {
        Finding(
          check: check, location: content.location(at: $0.offset),
          message: "the translation has \(name($0.text)) here and the source does not",
          remedy: "correct or remove it")
      }
  }
}
