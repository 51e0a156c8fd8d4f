/// Where two texts part: the first line that differs, and two after it.
struct LineDifference: CustomStringConvertible {
  private let start: Int
  private let lines: ArraySlice<String>
  private let expected: ArraySlice<String>

  /// Nothing if the texts are equal.
  init?(between lines: [String], and expected: [String]) {
    guard lines != expected else { return nil }
    let start = zip(lines, expected).prefix { $0 == $1 }.count
    self.start = start
    self.lines = lines[start...].prefix(3)
    self.expected = expected[start...].prefix(3)
  }

  var description: String {
    "From line \(start + 1) on, expected:\n\(Self.quote(expected))\nfound:\n\(Self.quote(lines))"
  }

  private static func quote(_ lines: ArraySlice<String>) -> String {
    lines.isEmpty ? "  the end" : lines.map { "  \($0)" }.joined(separator: "\n")
  }
}
