/// Which items have a term, and how much it says of each.
struct TermTable {
  struct Posting: Hashable {
    let item: Int
    var weight: Int
  }

  private(set) var postings: [String: [Posting]] = [:]

  /// Makes a term heavier for an item; items come in their order.
  mutating func add(_ term: String, to item: Int, weight: Int) {
    guard !term.isEmpty else { return }
    var list = postings.removeValue(forKey: term) ?? []
    if list.last?.item == item {
      list[list.count - 1].weight += weight
    } else {
      list.append(Posting(item: item, weight: weight))
    }
    postings[term] = list
  }

  /// Makes a term at least so heavy for an item.
  mutating func raise(_ term: String, of item: Int, to weight: Int) {
    guard !term.isEmpty else { return }
    var list = postings.removeValue(forKey: term) ?? []
    let place = list.firstIndex { $0.item >= item } ?? list.count
    if place < list.count, list[place].item == item {
      list[place].weight = max(list[place].weight, weight)
    } else {
      list.insert(Posting(item: item, weight: weight), at: place)
    }
    postings[term] = list
  }

  /// Makes a term say less of all items.
  mutating func lighten(_ term: String, to part: Double) {
    guard let list = postings[term] else { return }
    postings[term] = list.map {
      Posting(item: $0.item, weight: max(1, Int(Double($0.weight) * part)))
    }
  }

  /// Makes all terms say less.
  mutating func lighten(to part: Double) {
    for term in postings.keys { lighten(term, to: part) }
  }

  /// Takes out the terms that more than `most` items have; of those that more than `many` have, only
  /// the items stay for which they weigh more than `light`, if there are any.
  mutating func thinOut(most: Int, many: Int, light: Int) {
    postings = postings.compactMapValues { list in
      if list.count > most { return nil }
      guard list.count > many else { return list }
      let heavy = list.filter { $0.weight > light }
      return heavy.isEmpty ? list : heavy
    }
  }

  /// The terms as scripts read them: those with the same postings together, `postings:term,term`, and
  /// “|” between; heavy ones first, with postings that begin alike together, which compresses well.
  ///
  /// In postings a capital is a weight, A for 1, with the items that have it: each a digit of base 36,
  /// how many items are between it and the one before; z is 35 and goes on.
  var text: String {
    var groups: [[Posting]: [String]] = [:]
    for (term, list) in postings {
      let list = list.map {
        Posting(item: $0.item, weight: min($0.weight, TermWeight.most))
      }
      groups[list, default: []].append(term)
    }
    let lines = groups.map { list, terms in (Self.text(of: list), terms.sorted()) }
    return lines.sorted { $0.0 > $1.0 }
      .map { "\($0):\($1.joined(separator: ","))" }
      .joined(separator: "|")
  }

  private static func text(of list: [Posting]) -> String {
    let byWeight = Dictionary(grouping: list, by: \.weight)
    var text = String.UnicodeScalarView()
    for (weight, postings) in byWeight.sorted(by: { $0.key > $1.key }) {
      text.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(weight - 1)))
      var next = 0
      for posting in postings {
        let gap = posting.item - next
        text.append(contentsOf: repeatElement("z", count: gap / 35))
        text.append(contentsOf: String(gap % 35, radix: 36).unicodeScalars)
        next = posting.item + 1
      }
    }
    return String(text)
  }
}
