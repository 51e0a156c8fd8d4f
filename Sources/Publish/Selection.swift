/// Which files of a site are written: all of them, or one of several parts of like size.
package struct Selection: Sendable, Hashable {
  /// Which of the parts, from 1.
  package let part: Int

  /// How many parts there are.
  package let parts: Int

  /// The whole site.
  package static let all = Selection(part: 1, parts: 1)

  private init(part: Int, parts: Int) {
    self.part = part
    self.parts = parts
  }

  /// Reads `2/5`.
  ///
  /// - Returns: `nil` unless both are numbers and the part is one of the parts.
  package init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let part = numbers[0], let parts = numbers[1], part >= 1,
      part <= parts
    else { return nil }
    self.init(part: part, parts: parts)
  }

  /// The numbers of the files, of `count` files in all.
  func range(of count: Int) -> Range<Int> {
    share(part - 1, of: count)..<share(part, of: count)
  }

  /// How many of `count` files the first parts have together.
  private func share(_ part: Int, of count: Int) -> Int {
    parts.dividingFullWidth(part.multipliedFullWidth(by: count)).quotient
  }
}
