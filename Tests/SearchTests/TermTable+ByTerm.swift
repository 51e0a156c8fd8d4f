@testable import Search

extension TermTable {
  /// The postings of the terms that items have.
  var byTerm: [Term: [Posting]] {
    Dictionary(uniqueKeysWithValues: postings.map { ($0.term, $0.list) })
  }
}
