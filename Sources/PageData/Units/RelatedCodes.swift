package import Catalog

/// Which codes a reader most likely wants to compare a code with.
///
/// First the codes that its page declares as related, in that order; then the codes that declare
/// it; then those of its class; then the others. Within the last three groups the nearest number
/// comes first, and of two equally near the smaller.
package struct RelatedCodes: Sendable {
  /// How many comparisons a page offers at most.
  static let limit = 8

  /// Why a code is related; the better reasons first.
  private enum Group: Int, CaseIterable, Comparable {
    case declared, declaring, sameClass, other

    static func < (left: Group, right: Group) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  private static let groupCount = Group.allCases.count

  /// For each code its candidates by group, best first: at most one more than the limit.
  private let candidates: [[[Int]]]

  package init(of entry: ProtocolEntry) {
    var declaring = [[Int]](repeating: [], count: entry.codes.count)
    for (index, code) in entry.codes.enumerated() {
      for related in code.related { declaring[related].append(index) }
    }
    candidates = entry.codes.indices.map { Self.rank($0, in: entry, declaring: declaring[$0]) }
  }

  /// The codes that a comparison with this one can offer, group by group, best first.
  func groups(of code: Int) -> [[Int]] {
    candidates[code]
  }

  /// The codes that a code is most likely compared with, best first.
  package func likely(_ code: Int) -> [Int] {
    Array(candidates[code].joined().prefix(Self.limit))
  }

  /// Calls `body` for each of the most likely comparisons with either code of a pair, best first,
  /// the pair itself left out: in each group the two codes take turns.
  ///
  /// - Parameters:
  ///   - groups: for either code how many candidates each group has.
  ///   - isPair: whether a candidate of the first code, or else of the second one, is the pair itself.
  ///   - body: is given the code's number, 0 or 1, and the candidate's group and place in it.
  static func forEachRelated(
    counts: (Int, Int) -> Int, isPair: (Int, Int, Int) -> Bool, _ body: (Int, Int, Int) -> Void
  ) {
    var isFirstsTurn = true
    var found = 0
    for group in 0..<groupCount {
      var (first, second) = (0, 0)
      let (firstCount, secondCount) = (counts(0, group), counts(1, group))
      while found < limit {
        if first < firstCount, isPair(0, group, first) { first += 1 }
        if second < secondCount, isPair(1, group, second) { second += 1 }
        let hasFirst = first < firstCount
        let hasSecond = second < secondCount
        guard hasFirst || hasSecond else { break }
        if hasFirst, isFirstsTurn || !hasSecond {
          body(0, group, first)
          first += 1
          isFirstsTurn = false
        } else {
          body(1, group, second)
          second += 1
          isFirstsTurn = true
        }
        found += 1
      }
    }
  }

  private static func rank(
    _ index: Int, in entry: ProtocolEntry, declaring: [Int]
  ) -> [[Int]] {
    let code = entry.codes[index]
    let rest = entry.codes.indices
      .filter { $0 != index && !code.related.contains($0) }
      .map { other -> (group: Group, distance: UInt, code: Int) in
        let group: Group =
          if declaring.contains(other) {
            .declaring
          } else if entry.codes[other].classIndex == code.classIndex { .sameClass } else { .other }
        return (group, distance(entry.codes[other].value, other, code.value, index), other)
      }
      .sorted { ($0.group, $0.distance, $0.code) < ($1.group, $1.distance, $1.code) }
    let ranked =
      code.related.map { (group: Group.declared, code: $0) }
      + rest.map { (group: $0.group, code: $0.code) }
    let best = ranked.prefix(limit + 1)
    return Group.allCases.map { group in best.filter { $0.group == group }.map(\.code) }
  }

  /// How far two codes are apart: by value where both are numbers, otherwise by place in the list.
  private static func distance(
    _ left: CodeValue, _ leftIndex: Int, _ right: CodeValue, _ rightIndex: Int
  ) -> UInt {
    if let left = left.number, let right = right.number {
      // Two numbers may be farther apart than any is large.
      return UInt(bitPattern: max(left, right) &- min(left, right))
    }
    return (leftIndex - rightIndex).magnitude
  }
}
