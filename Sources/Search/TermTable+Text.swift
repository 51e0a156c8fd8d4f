import Bytes

extension TermTable {
  /// The terms as scripts read them: those with the same postings together, `postings:term,term`,
  /// and “|” between; heavy ones first, with postings that begin alike together, which compresses
  /// well.
  ///
  /// In postings a capital is a weight, A for 1, with the items that have it: each a digit of base
  /// 36, how many items are between it and the one before; z is 35 and goes on.
  func text(of terms: Lexicon) -> String {
    var lists = Lexicon()
    var groups: [[Int]] = []
    let sorted = sorted(terms.count)
    var written: [Unicode.Scalar] = []
    var start = 0
    while start < sorted.count {
      let term = sorted[start].term
      let end = sorted[start...].firstIndex { $0.term != term } ?? sorted.count
      Self.write(sorted[start..<end], into: &written)
      let list = lists.number(of: written[...])
      if list == groups.count { groups.append([]) }
      if !terms[Int(term)].isEmpty { groups[list].append(Int(term)) }
      start = end
    }
    var text: [UInt8] = []
    let heavyFirst = groups.indices.sorted { lists.precedes($1, $0) }
    for list in heavyFirst where !groups[list].isEmpty {
      if !text.isEmpty { text.append(UInt8(ascii: "|")) }
      for letter in lists[list] { text.append(letter) }
      var mark = UInt8(ascii: ":")
      if groups[list].count > 1 { groups[list].sort { terms.precedes($0, $1) } }
      for term in groups[list] {
        text.append(mark)
        for letter in terms[term] { text.append(letter) }
        mark = UInt8(ascii: ",")
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The postings by their terms, those of each by their weights, heavy ones first, and then by
  /// their items.
  private func sorted(_ terms: Int) -> [Posting] {
    postings.sorted(by: { TermWeight.most - $0.written }, below: TermWeight.most)
      .sorted(by: { Int($0.term) }, below: terms)
  }

  private static func write(_ list: ArraySlice<Posting>, into text: inout [Unicode.Scalar]) {
    text.removeAll(keepingCapacity: true)
    var (weight, next) = (0, 0)
    for posting in list {
      if posting.written != weight {
        (weight, next) = (posting.written, 0)
        text.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(weight - 1)))
      }
      let gap = Int(posting.item) - next
      text.append(contentsOf: repeatElement("z", count: gap / 35))
      let digit = UInt8(gap % 35)
      text.append(
        Unicode.Scalar(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10))
      next = Int(posting.item) + 1
    }
  }
}

extension TermTable.Posting {
  /// The weight as a letter can say it.
  fileprivate var written: Int { min(Int(weight), TermWeight.most) }
}

extension [TermTable.Posting] {
  /// The postings by a number that is less than `limit`; those with the same one stay in their
  /// order.
  fileprivate func sorted(by number: (Element) -> Int, below limit: Int) -> [Element] {
    var places = Array<Int>(repeating: 0, count: limit + 1)
    for posting in self { places[number(posting) + 1] += 1 }
    for number in 0..<limit { places[number + 1] += places[number] }
    var sorted = self
    for posting in self {
      let number = number(posting)
      sorted[places[number]] = posting
      places[number] += 1
    }
    return sorted
  }
}
