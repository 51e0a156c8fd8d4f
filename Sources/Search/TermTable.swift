/// Which codes have a term, and how much it says of each.
struct TermTable {
  struct Posting {
    let code: Int
    var weight: Int
  }

  static let heaviest = 35

  private(set) var postings: [String: [Posting]] = [:]

  /// Makes a term heavier for a code; codes come in their order.
  mutating func add(_ term: String, to code: Int, weight: Int) {
    guard !term.isEmpty else { return }
    let last = postings[term]?.count ?? 0
    if last > 0, postings[term]?[last - 1].code == code {
      postings[term]?[last - 1].weight += weight
    } else {
      postings[term, default: []].append(Posting(code: code, weight: weight))
    }
  }

  /// As `add`, but in any order of codes, and never adding to what is there.
  mutating func raise(_ term: String, of code: Int, to weight: Int) {
    guard !term.isEmpty else { return }
    var list = postings[term] ?? []
    let place = list.firstIndex { $0.code >= code } ?? list.count
    if place < list.count, list[place].code == code {
      list[place].weight = max(list[place].weight, weight)
    } else {
      list.insert(Posting(code: code, weight: weight), at: place)
    }
    postings[term] = list
  }

  /// Makes a term say less of all codes.
  mutating func lighten(_ term: String, to part: Double) {
    guard let list = postings[term] else { return }
    postings[term] = list.map {
      Posting(code: $0.code, weight: max(1, Int(Double($0.weight) * part)))
    }
  }

  /// Takes out the terms that more codes have than `limit`.
  mutating func removeTerms(ofMoreThan limit: Int) {
    postings = postings.filter { $0.value.count <= limit }
  }

  /// The terms in their order, each with a colon and its codes, and a line between them. A code is its
  /// place in the list, `width` digits of base 36, and its weight, one more.
  func text(width: Int) -> String {
    var text = ""
    for (term, list) in postings.sorted(by: { $0.key < $1.key }) {
      if !text.isEmpty { text += "|" }
      text += term
      text += ":"
      for posting in list {
        let code = String(posting.code, radix: 36)
        text += String(repeating: "0", count: max(0, width - code.count))
        text += code
        text += String(min(posting.weight, Self.heaviest), radix: 36)
      }
    }
    return text
  }
}
