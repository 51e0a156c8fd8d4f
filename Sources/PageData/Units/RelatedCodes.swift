package import Catalog

/// Which codes a reader most likely wants to compare a code with.
///
/// First the codes that its page declares as related, in that order; then the codes that declare
/// it; then those of its class; then the others. Within the last three groups the nearest number
/// comes first, and of two equally near the smaller.
package struct RelatedCodes: Sendable {
  /// How many comparisons a page offers at most.
  static let limit = 6

  /// Why a code is related; the better reasons first.
  private enum Group: Int, CaseIterable, Comparable {
    case declared, declaring, sameClass, other

    static func < (left: Group, right: Group) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  private static let groupCount = Group.allCases.count

  private let entry: ProtocolEntry

  /// The values of codes that are numbers.
  private let numbers: [Int?]

  /// For each code those that declare it.
  private let declaring: [[Int]]

  /// For each code its candidates by group, if they were made for all of them.
  private var candidates: [[[Int]]]?

  package init(of entry: ProtocolEntry) {
    self.entry = entry
    var declaring = [[Int]](repeating: [], count: entry.codes.count)
    for (index, code) in entry.codes.enumerated() {
      for related in code.related { declaring[related].append(index) }
    }
    self.declaring = declaring
    numbers = entry.codes.map(\.value.number)
  }

  /// The same for whoever asks for all codes again and again.
  package var ranked: RelatedCodes {
    var ranked = self
    ranked.candidates = entry.codes.indices.map { rank($0) }
    return ranked
  }

  /// The codes that a comparison with this one can offer, group by group, best first: at most one
  /// more than the limit.
  package func groups(of code: Int) -> [[Int]] {
    candidates?[code] ?? rank(code)
  }

  /// The codes that a code is most likely compared with, best first.
  package func likely(_ code: Int) -> [Int] {
    Array(groups(of: code).joined().prefix(Self.limit))
  }

  /// Calls `body` for each of the most likely comparisons with either code of a pair, best first,
  /// the pair itself left out: in each group the two codes take turns.
  ///
  /// - Parameters:
  ///   - enter: goes to a group, and tells how many candidates of either code are in it.
  ///   - isPair: whether a candidate of the group, of the code with the number 0 or 1, is the pair
  ///     itself.
  ///   - body: is given the code's number and the candidate's place in the group.
  @inline(__always)
  static func forEachRelated(
    enter: (_ group: Int) -> (Int, Int), isPair: (_ code: Int, _ place: Int) -> Bool,
    _ body: (_ code: Int, _ place: Int) -> Void
  ) {
    var isFirstsTurn = true
    var found = 0
    for group in 0..<groupCount {
      var (first, second) = (0, 0)
      guard found < limit else { return }
      let (firstCount, secondCount) = enter(group)
      while found < limit {
        if first < firstCount, isPair(0, first) { first += 1 }
        if second < secondCount, isPair(1, second) { second += 1 }
        let hasFirst = first < firstCount
        let hasSecond = second < secondCount
        guard hasFirst || hasSecond else { break }
        if hasFirst, isFirstsTurn || !hasSecond {
          body(0, first)
          first += 1
          isFirstsTurn = false
        } else {
          body(1, second)
          second += 1
          isFirstsTurn = true
        }
        found += 1
      }
    }
  }

  private func rank(_ index: Int) -> [[Int]] {
    let related = entry.codes[index].related
    let declaring = declaring[index]
    let classIndex = entry.codes[index].classIndex
    let room = max(0, Self.limit + 1 - related.count)
    // Only the best are kept in order; of many codes hardly any comes near them.
    var nearest: [(group: Group, distance: UInt, code: Int)] = []
    for other in entry.codes.indices where other != index && !related.contains(other) && room > 0 {
      let group: Group =
        if declaring.contains(other) {
          .declaring
        } else if entry.codes[other].classIndex == classIndex { .sameClass } else { .other }
      let one = (group, Self.distance(numbers[other], other, numbers[index], index), other)
      if let last = nearest.last, nearest.count == room {
        guard one < last else { continue }
        nearest.removeLast()
      }
      nearest.insert(one, at: nearest.firstIndex { one < $0 } ?? nearest.endIndex)
    }
    let ranked =
      related.map { (group: Group.declared, code: $0) }
      + nearest.map { (group: $0.group, code: $0.code) }
    let best = ranked.prefix(Self.limit + 1)
    return Group.allCases.map { group in best.filter { $0.group == group }.map(\.code) }
  }

  /// How far two codes are apart: by value where both are numbers, otherwise by place in the list.
  private static func distance(
    _ left: Int?, _ leftIndex: Int, _ right: Int?, _ rightIndex: Int
  ) -> UInt {
    if let left, let right {
      // Two numbers may be farther apart than any is large.
      return UInt(bitPattern: max(left, right) &- min(left, right))
    }
    return (leftIndex - rightIndex).magnitude
  }
}
