/// Numbers the unordered pairs of `count` codes from 0, row by row:
/// (0, 1), (0, 2) … (1, 2), (1, 3) …
public struct PairNumbering: Sendable {
  public let count: Int

  @inlinable public init(count: Int) {
    self.count = count
  }

  /// How many pairs there are.
  @inlinable public var total: Int { count * (count - 1) / 2 }

  /// The pair of a number.
  ///
  /// - Complexity: logarithmic in `count`.
  @inlinable public func pair(_ number: Int) -> (first: Int, second: Int) {
    var low = 0
    var high = count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if rowStart(middle) <= number { low = middle } else { high = middle }
    }
    return (low, low + 1 + number - rowStart(low))
  }

  /// The number of a pair, its smaller code first.
  @inlinable public func number(of first: Int, _ second: Int) -> Int {
    rowStart(first) + second - first - 1
  }

  /// The number of the first pair whose first code is `row`.
  @inlinable func rowStart(_ row: Int) -> Int {
    row * (2 * count - row - 1) / 2
  }
}
