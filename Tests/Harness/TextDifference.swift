/// The lines in which two texts differ, as a short unified diff: `-` is what was expected, `+` what
/// was found.
package struct TextDifference: CustomStringConvertible {
  private let changes: [Change]
  private let mostLines: Int

  /// How many equal lines stand around those that differ.
  private static let context = 2

  /// A line of the diff.
  private enum Change {
    /// A line of both texts.
    case both(String)
    case expected(String)
    case found(String)

    var isDifferent: Bool { if case .both = self { false } else { true } }

    /// How many lines it takes of the text that was expected, and of the one that was found.
    var counts: (expected: Int, found: Int) {
      switch self {
      case .both: (1, 1)
      case .expected: (1, 0)
      case .found: (0, 1)
      }
    }
  }

  /// - Parameter mostLines: how many lines the diff has at most.
  /// - Returns: `nil` if the texts are equal.
  package init?(between found: [String], and expected: [String], mostLines: Int = 40) {
    guard !found.elementsEqual(expected, by: Self.areEqual) else { return nil }
    self.mostLines = mostLines
    changes = Self.changes(from: expected, to: found)
  }

  /// - Returns: `nil` if the texts are equal, to the last byte.
  package init?(between found: String, and expected: String, mostLines: Int = 40) {
    guard !found.utf8.elementsEqual(expected.utf8) else { return nil }
    self.init(between: Self.lines(of: found), and: Self.lines(of: expected), mostLines: mostLines)
  }

  /// Other than `==`, which does not tell how an accent is written.
  private static func areEqual(_ line: String, _ other: String) -> Bool {
    line.utf8.elementsEqual(other.utf8)
  }

  /// The lines of a text. One that ends without a line feed says so.
  private static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let rest = lines.removeLast()
    return rest.isEmpty ? lines : lines + ["\(rest)⏎ is missing"]
  }

  private static func changes(from expected: [String], to found: [String]) -> [Change] {
    let difference = found.difference(from: expected, by: areEqual)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var (old, new) = (0, 0)
    while old < expected.count || new < found.count {
      if removed.contains(old) {
        changes.append(.expected(expected[old]))
        old += 1
      } else if inserted.contains(new) {
        changes.append(.found(found[new]))
        new += 1
      } else {
        changes.append(.both(found[new]))
        old += 1
        new += 1
      }
    }
    return changes
  }

  package var description: String {
    let lines = hunks.flatMap(lines(of:))
    guard lines.count > mostLines else { return lines.joined(separator: "\n") }
    let rest = "… and \(lines.count - mostLines) more lines of this difference"
    return (lines.prefix(mostLines) + [rest]).joined(separator: "\n")
  }

  /// The indexes of changes that stand together, with what is around them.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in changes.indices where changes[index].isDifferent {
      let start = max(0, index - Self.context)
      let end = min(changes.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private func lines(of hunk: Range<Int>) -> [String] {
    let before = size(of: changes[..<hunk.lowerBound])
    let own = size(of: changes[hunk])
    let head =
      "@@ -\(before.expected + 1),\(own.expected) +\(before.found + 1),\(own.found) @@"
    return [head] + lines(in: changes[hunk])
  }

  /// The lines with their marks. Of a long one that replaces another, the part that differs is
  /// shown.
  private func lines(in changes: ArraySlice<Change>) -> [String] {
    var lines: [String] = []
    var expected: [String] = []
    var found: [String] = []
    func flush() {
      for (index, line) in expected.enumerated() {
        lines.append("-" + Self.excerpt(of: line, besides: index < found.count ? found[index] : ""))
      }
      for (index, line) in found.enumerated() {
        lines.append(
          "+" + Self.excerpt(of: line, besides: index < expected.count ? expected[index] : ""))
      }
      (expected, found) = ([], [])
    }
    for change in changes {
      switch change {
      case .expected(let line): expected.append(line)
      case .found(let line): found.append(line)
      case .both(let line):
        flush()
        lines.append(" " + Self.excerpt(of: line, besides: ""))
      }
    }
    flush()
    return lines
  }

  /// How many characters of a line are shown.
  private static let width = 160

  /// A line, or of a long one the part around its first difference from another.
  private static func excerpt(of line: String, besides other: String) -> String {
    guard line.count > width else { return line }
    let equal = zip(line, other).prefix { $0 == $1 }.count
    let start = max(0, min(equal - width / 4, line.count - width))
    let part = line.dropFirst(start).prefix(width)
    return (start > 0 ? "…" : "") + part + (start + width < line.count ? "…" : "")
  }

  private func size(of changes: ArraySlice<Change>) -> (expected: Int, found: Int) {
    changes.reduce(into: (0, 0)) { sum, change in
      sum.0 += change.counts.expected
      sum.1 += change.counts.found
    }
  }
}
