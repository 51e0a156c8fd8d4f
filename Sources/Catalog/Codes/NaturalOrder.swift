import Bytes

/// The one order of codes, by which everything that orders them goes: part by part, runs of digits
/// by their value and before all else, the rest by bytes. What starts with a minus and a digit is
/// negative and comes first, the largest amount before all others.
public enum NaturalOrder {
  /// Whether a text comes before another one; of two that are equal but for zeros in front of
  /// numbers one always does.
  ///
  /// - Complexity: linear in the length of the texts.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    let comparison = compare(left, right)
    return comparison == 0
      ? left.utf8.lexicographicallyPrecedes(right.utf8) : comparison < 0
  }

  /// Less than 0 if the first text comes first, more if the second does, 0 if they differ in zeros
  /// in front of numbers at most.
  static func compare(_ left: String, _ right: String) -> Int {
    var (left, right) = (Parts(left), Parts(right))
    guard left.isNegative == right.isNegative else { return left.isNegative ? -1 : 1 }
    if left.isNegative, let one = left.next(), let other = right.next(), one != other {
      return one < other ? 1 : -1
    }
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return 0
      case (nil, _): return -1
      case (_, nil): return 1
      case (let one?, let other?) where one != other: return one < other ? -1 : 1
      default: break
      }
    }
  }
}

/// The parts of a text: runs of digits, and each other byte by itself.
private struct Parts {
  let isNegative: Bool
  private var rest: Substring.UTF8View

  init(_ text: String) {
    var rest = text[...].utf8
    isNegative = text.utf8.dropFirst().first?.isASCIIDigit == true && text.utf8.first == .minus
    if isNegative { rest.removeFirst() }
    self.rest = rest
  }

  enum Part: Comparable {
    /// The digits without zeros in front.
    case number(digits: Substring)
    case other(UInt8)

    static func < (left: Part, right: Part) -> Bool {
      switch (left, right) {
      case (.number(let one), .number(let other)):
        one.utf8.count == other.utf8.count
          ? one.utf8.lexicographicallyPrecedes(other.utf8) : one.utf8.count < other.utf8.count
      case (.number, .other): true
      case (.other, .number): false
      case (.other(let one), .other(let other)): one < other
      }
    }
  }

  mutating func next() -> Part? {
    guard let first = rest.first else { return nil }
    guard first.isASCIIDigit else {
      rest.removeFirst()
      return .other(first)
    }
    let digits = rest.prefix(while: \.isASCIIDigit)
    rest = rest[digits.endIndex...]
    return .number(digits: Substring(digits.drop { $0 == UInt8(ascii: "0") }))
  }
}

extension UInt8 {
  fileprivate static let minus = UInt8(ascii: "-")
}
