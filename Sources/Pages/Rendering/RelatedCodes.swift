import Catalog

/// Which codes a reader most likely wants to compare a code with.
///
/// First the codes that its page declares as related, in that order; then the codes that declare
/// it; then those of its class; then the others. Within the last three groups the nearest number
/// comes first, and of two equally near the smaller.
struct RelatedCodes: Sendable {
  /// How many comparisons a page offers at most.
  static let limit = 8

  /// A related code, with its group.
  struct Candidate: BitwiseCopyable, Sendable {
    let code: Int32
    let group: Group
  }

  /// A comparison that a page offers.
  struct Offer: BitwiseCopyable, Sendable {
    let code: Int

    /// The code that it is compared with.
    let other: Int

    /// Where `other` stands in `candidates`, among those of `code`.
    let place: Int
  }

  enum Group: UInt8, Comparable, BitwiseCopyable, Sendable {
    case declared, declaring, sameClass, other

    static func < (left: Group, right: Group) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The candidates of all codes, code by code: at most one more than the limit, best first.
  let candidates: [Candidate]

  /// How many candidates each code has: the same for all, since every code has all others.
  let width: Int

  init(of entry: ProtocolEntry) {
    var declaring = [[Int]](repeating: [], count: entry.codes.count)
    for (index, code) in entry.codes.enumerated() {
      for related in code.related { declaring[related].append(index) }
    }
    width = max(0, min(Self.limit + 1, entry.codes.count - 1))
    candidates = entry.codes.indices.flatMap { index in
      Self.rank(index, in: entry, declaring: declaring[index])
    }
  }

  /// Calls `body` for each code that a comparison with this one can offer.
  func forEachCandidate(_ code: Int, _ body: (Candidate) -> Void) {
    for position in 0..<width { body(candidates[code * width + position]) }
  }

  /// Calls `body` for each of the most likely comparisons with a code, best first.
  func forEachLikely(_ code: Int, _ body: (Offer) -> Void) {
    for position in 0..<min(Self.limit, width) { body(offer(of: code, at: position)) }
  }

  /// The codes that a code is most likely compared with, best first.
  func likely(_ code: Int) -> [Int] {
    var others: [Int] = []
    forEachLikely(code) { others.append($0.other) }
    return others
  }

  /// Calls `body` for each of the most likely comparisons with either code of a pair, best first,
  /// the pair itself left out: in each group the two codes take turns.
  func forEachRelated(to first: Int, _ second: Int, _ body: (Offer) -> Void) {
    var positions = (0, 0)
    var isFirstsTurn = true
    for _ in 0..<Self.limit {
      let left = next(of: first, without: second, at: &positions.0)
      let right = next(of: second, without: first, at: &positions.1)
      switch (left, right) {
      case (nil, nil): return
      case (let left?, let right) where Self.isBefore(left, right, isItsTurn: isFirstsTurn):
        body(offer(of: first, at: positions.0))
        positions.0 += 1
        isFirstsTurn = false
      case (_, .some):
        body(offer(of: second, at: positions.1))
        positions.1 += 1
        isFirstsTurn = true
      case (.some, nil): return
      }
    }
  }

  private func offer(of code: Int, at position: Int) -> Offer {
    let place = code * width + position
    return Offer(code: code, other: Int(candidates[place].code), place: place)
  }

  private static func isBefore(_ left: Candidate, _ right: Candidate?, isItsTurn: Bool) -> Bool {
    guard let right else { return true }
    return left.group < right.group || (left.group == right.group && isItsTurn)
  }

  private func next(of code: Int, without other: Int, at position: inout Int) -> Candidate? {
    if position < width, candidates[code * width + position].code == Int32(other) {
      position += 1
    }
    return position < width ? candidates[code * width + position] : nil
  }

  private static func rank(
    _ index: Int, in entry: ProtocolEntry, declaring: [Int]
  ) -> [Candidate] {
    let code = entry.codes[index]
    let declared = code.related.map { Candidate(code: Int32($0), group: .declared) }
    let rest = entry.codes.indices
      .filter { $0 != index && !code.related.contains($0) }
      .map { other -> (Candidate, distance: Int) in
        let group: Group =
          if declaring.contains(other) {
            .declaring
          } else if entry.codes[other].classIndex == code.classIndex { .sameClass } else { .other }
        return (
          Candidate(code: Int32(other), group: group),
          distance(entry.codes[other].id, other, code.id, index)
        )
      }
      .sorted {
        ($0.0.group, $0.distance, $0.0.code) < ($1.0.group, $1.distance, $1.0.code)
      }
      .map(\.0)
    return (declared + rest).prefix(limit + 1).map { $0 }
  }

  /// How far two codes are apart: by value where both are numbers, otherwise by place in the list.
  private static func distance(
    _ left: CodeID, _ leftIndex: Int, _ right: CodeID, _ rightIndex: Int
  ) -> Int {
    if let left = left.number, let right = right.number { return abs(left - right) }
    return abs(leftIndex - rightIndex)
  }
}
