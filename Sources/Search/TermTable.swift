/// Which items have a term, and how much it says of each.
struct TermTable {
  struct Posting: Hashable {
    let item: Int
    var weight: Int
  }

  /// The numbers of all terms that were asked for.
  private var numbers: [Term: Int] = [:]

  /// By these numbers the terms, and their postings, of which there may be none.
  private var terms: [Term] = []
  private var lists: [[Posting]] = []

  /// The terms that items have.
  var postings: [(term: Term, list: [Posting])] {
    zip(terms, lists).filter { !$1.isEmpty }
  }

  /// How many items have a term.
  func count(of term: Term) -> Int {
    numbers[term].map { lists[$0].count } ?? 0
  }

  /// The number of a term, by which it is added without being looked up.
  mutating func number(of term: String) -> Int {
    let term = Term(term)
    if let number = numbers[term] { return number }
    let number = terms.count
    numbers[term] = number
    terms.append(term)
    lists.append([])
    return number
  }

  /// Makes a term heavier for an item; items come in their order.
  mutating func add(_ term: String, to item: Int, weight: Int) {
    add(number(of: term), to: item, weight: weight)
  }

  mutating func add(_ number: Int, to item: Int, weight: Int) {
    if !terms[number].text.isEmpty { lists[number].add(weight, to: item) }
  }

  /// Makes a term at least so heavy for an item.
  mutating func raise(_ term: String, of item: Int, to weight: Int) {
    raise(number(of: term), of: item, to: weight)
  }

  mutating func raise(_ number: Int, of item: Int, to weight: Int) {
    if !terms[number].text.isEmpty { lists[number].raise(item, to: weight) }
  }

  /// Makes a term say less of all items.
  mutating func lighten(_ term: Term, to part: Double) {
    if let number = numbers[term] { lighten(number, to: part) }
  }

  private mutating func lighten(_ number: Int, to part: Double) {
    for place in lists[number].indices {
      let weight = Double(lists[number][place].weight) * part
      lists[number][place].weight = max(1, Int(weight))
    }
  }

  /// Makes all terms say less.
  mutating func lighten(to part: Double) {
    for number in lists.indices { lighten(number, to: part) }
  }

  /// Takes out the terms that more than `most` items have; of those that more than `many` have, only
  /// the items stay for which they weigh more than `light`, if there are any.
  mutating func thinOut(most: Int, many: Int, light: Int) {
    for number in lists.indices where lists[number].count > many || lists[number].count > most {
      let heavy = lists[number].filter { $0.weight > light }
      if lists[number].count > most {
        lists[number] = []
      } else if !heavy.isEmpty {
        lists[number] = heavy
      }
    }
  }

  /// The terms as scripts read them: those with the same postings together, `postings:term,term`, and
  /// “|” between; heavy ones first, with postings that begin alike together, which compresses well.
  ///
  /// In postings a capital is a weight, A for 1, with the items that have it: each a digit of base 36,
  /// how many items are between it and the one before; z is 35 and goes on.
  var text: String {
    var groups: [[Posting]: [Term]] = [:]
    for (term, list) in postings {
      let list = list.map {
        Posting(item: $0.item, weight: min($0.weight, TermWeight.most))
      }
      groups[list, default: []].append(term)
    }
    let lines = groups.map { list, terms in (Self.text(of: list), terms.sorted().map(\.text)) }
    return lines.sorted { $0.0 > $1.0 }
      .map { "\($0):\($1.joined(separator: ","))" }
      .joined(separator: "|")
  }

  private static func text(of list: [Posting]) -> String {
    var text: [UInt8] = []
    var (weight, next) = (0, 0)
    for posting in list.sorted(by: { ($1.weight, $0.item) < ($0.weight, $1.item) }) {
      if posting.weight != weight {
        (weight, next) = (posting.weight, 0)
        text.append(UInt8(ascii: "A") + UInt8(weight - 1))
      }
      let gap = posting.item - next
      text.append(contentsOf: repeatElement(UInt8(ascii: "z"), count: gap / 35))
      let digit = UInt8(gap % 35)
      text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      next = posting.item + 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [TermTable.Posting] {
  /// - Parameter item: the last one, or one after it.
  fileprivate mutating func add(_ weight: Int, to item: Int) {
    if last?.item == item {
      self[count - 1].weight += weight
    } else {
      append(TermTable.Posting(item: item, weight: weight))
    }
  }

  fileprivate mutating func raise(_ item: Int, to weight: Int) {
    let place = firstIndex { $0.item >= item } ?? count
    if place < count, self[place].item == item {
      self[place].weight = Swift.max(self[place].weight, weight)
    } else {
      insert(TermTable.Posting(item: item, weight: weight), at: place)
    }
  }
}
