/// Which items have a term, and how much it says of each.
struct TermTable {
  struct Posting: Equatable {
    let term: Int32
    let item: Int32
    var weight: Int32
  }

  /// Those of the first item come first.
  private(set) var postings: [Posting] = []

  /// Where the last posting of each term is, by the numbers of the terms.
  private var latest: [Int32] = []

  private static let none: Int32 = -1

  /// How many items have each term, by its number.
  ///
  /// - Parameter count: of all terms.
  func counts(of count: Int) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for posting in postings { counts[Int(posting.term)] += 1 }
    return counts
  }

  /// Makes a term heavier for an item; items come in their order.
  mutating func add(_ term: Int, to item: Int, weight: Int) {
    let place = place(of: term, for: item)
    postings[place].weight += Int32(weight)
  }

  /// Makes a term at least so heavy for an item; items come in their order.
  mutating func raise(_ term: Int, of item: Int, to weight: Int) {
    let place = place(of: term, for: item)
    postings[place].weight = max(postings[place].weight, Int32(weight))
  }

  private mutating func place(of term: Int, for item: Int) -> Int {
    latest.reach(term, with: Self.none)
    let place = latest[term]
    if place != Self.none, postings[Int(place)].item == Int32(item) { return Int(place) }
    latest[term] = Int32(postings.count)
    postings.append(Posting(term: Int32(term), item: Int32(item), weight: 0))
    return postings.count - 1
  }

  /// Makes terms say less of all items.
  ///
  /// - Parameter part: what stays of a term's weight.
  mutating func lighten(to part: (_ term: Int) -> Double) {
    for place in postings.indices {
      let weight = Double(postings[place].weight) * part(Int(postings[place].term))
      postings[place].weight = max(1, Int32(weight))
    }
  }

  /// Takes out the terms that more than `most` items have; of those that more than `many` have,
  /// only the items stay for which they weigh more than `light`, if there are any. Nothing is added
  /// after that.
  mutating func thinOut(most: Int, many: Int, light: Int) {
    let counts = counts(of: latest.count)
    var areHeavy = Array(repeating: false, count: latest.count)
    for posting in postings where posting.weight > light { areHeavy[Int(posting.term)] = true }
    postings.removeAll { posting in
      let term = Int(posting.term)
      return counts[term] > most
        || counts[term] > many && areHeavy[term] && posting.weight <= light
    }
    latest = []
  }
}
