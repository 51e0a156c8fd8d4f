@testable import Search

extension TermTable {
  /// Which items have each term, and what it weighs for them.
  func byTerm(_ terms: Lexicon) -> [String: [(item: Int, weight: Int)]] {
    Dictionary(grouping: postings) { terms[Int($0.term)].text }
      .mapValues { $0.map { (Int($0.item), Int($0.weight)) } }
  }
}
