import Catalog
import Languages

/// Which strings sentences are made of that quote a text.
enum SentenceKeys {
  private static let keys: [(role: RoleSet, paths: [String])] = [
    (
      .meaning,
      [
        "comparison.summary.twoClasses", "comparison.summary.sameClass", "comparison.summary.first",
        "comparison.summary.second", "comparison.differences.meaning",
      ]
    ),
    (.classes, ["comparison.differences.twoClasses", "comparison.differences.sameClass"]),
    (.encounter, ["comparison.differences.encounter"]),
    (.advice, ["comparison.advice.text"]),
    (.use, ["comparison.advice.use"]),
  ]

  /// The roles whose sentences a table says itself, without a string of the source locale's. A
  /// table of one's own may have other keys, of which nothing follows.
  static func sayable(in table: StringTable) -> RoleSet {
    keys.reduce(into: []) { roles, entry in
      if entry.paths.allSatisfy({ !table.root.isFallback(at: $0) }) { roles.formUnion(entry.role) }
    }
  }
}
