/// Finds the name that someone meant.
public enum Suggestion {
  /// `did you mean “name”?`, or else the list of all names; `nil` if there are none.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - names: what could have been written. At most twelve are listed, and at most 1,000 are
  ///     looked at, so that many messages about a large list take no longer than its reading.
  public static func remedy(for word: String, among names: some Sequence<String>) -> String? {
    let candidates = Set(names.prefix(1_000)).sorted()
    if let nearest = nearest(to: word, among: candidates) {
      return "did you mean “\(nearest)”?"
    }
    guard !candidates.isEmpty else { return nil }
    let listed = candidates.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
    return candidates.count > 12 ? "known are \(listed), …" : "known: \(listed)"
  }

  /// The same as the end of a sentence, after a comma; nothing if there are no names.
  public static func advice(for word: String, among names: some Sequence<String>) -> String {
    remedy(for: word, among: names).map { ", \($0)" } ?? ""
  }

  /// The name with the smallest edit distance, if that is at most a third of the word's length.
  static func nearest(to word: String, among names: [String]) -> String? {
    let length = word.count
    let limit = max(1, length / 3)
    return names.lazy
      .filter { abs($0.count - length) <= limit }
      .map { (name: $0, distance: distance(word.lowercased(), $0.lowercased())) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
      .name
  }

  /// The Damerau–Levenshtein distance (optimal string alignment) in characters.
  ///
  /// - Complexity: the product of the two lengths.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let substitution = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var best = min(last[column] + 1, current[column - 1] + 1, substitution)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
