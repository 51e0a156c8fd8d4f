extension Array {
  /// Makes an array by numbers long enough for one, and twice as long at least, so that it rarely
  /// has to grow.
  mutating func reach(_ number: Int, with element: Element) {
    guard number >= count else { return }
    self += repeatElement(element, count: Swift.max(number + 1, 2 * count) - count)
  }
}
